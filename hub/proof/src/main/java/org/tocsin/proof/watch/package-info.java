/// What the observer got, and what in it must not be there.
@NullMarked
package org.tocsin.proof.watch;

import org.jspecify.annotations.NullMarked;
