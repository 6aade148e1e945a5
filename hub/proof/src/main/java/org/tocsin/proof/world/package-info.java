/// Small worlds, two histories each, which are the same to one observer.
@NullMarked
package org.tocsin.proof.world;

import org.jspecify.annotations.NullMarked;
