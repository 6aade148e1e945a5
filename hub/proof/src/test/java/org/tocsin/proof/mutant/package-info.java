@NullMarked
package org.tocsin.proof.mutant;

import org.jspecify.annotations.NullMarked;
