/// What the observer must get, by a second reading of the rules.
@NullMarked
package org.tocsin.proof.reference;

import org.jspecify.annotations.NullMarked;
