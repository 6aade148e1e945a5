/// The Java client of the hub: one method for each thing a participant can ask of it.
@NullMarked
package org.tocsin.client;

import org.jspecify.annotations.NullMarked;
