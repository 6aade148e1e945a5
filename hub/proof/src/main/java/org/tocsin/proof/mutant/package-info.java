/// Bugs that are put into the hub, to see that the harness finds them.
@NullMarked
package org.tocsin.proof.mutant;

import org.jspecify.annotations.NullMarked;
