/// Plays a run of a world over HTTP, and writes down all that the observer gets.
@NullMarked
package org.tocsin.proof.play;

import org.jspecify.annotations.NullMarked;
