/// The commands that run a whole hub on one machine: up, status, doctor, reset.
@NullMarked
package org.tocsin.local;

import org.jspecify.annotations.NullMarked;
