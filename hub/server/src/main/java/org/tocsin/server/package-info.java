/// The program: starts the hub.
@NullMarked
package org.tocsin.server;

import org.jspecify.annotations.NullMarked;
