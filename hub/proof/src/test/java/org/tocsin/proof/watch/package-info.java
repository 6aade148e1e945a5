@NullMarked
package org.tocsin.proof.watch;

import org.jspecify.annotations.NullMarked;
