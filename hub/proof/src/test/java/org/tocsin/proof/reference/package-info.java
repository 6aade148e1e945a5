@NullMarked
package org.tocsin.proof.reference;

import org.jspecify.annotations.NullMarked;
