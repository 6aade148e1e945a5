/// Plays a scenario against a running hub and tells what the hub really did.
@NullMarked
package org.tocsin.client.demo;

import org.jspecify.annotations.NullMarked;
