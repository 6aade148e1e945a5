/// Tests of the clock that can be moved forward.
@NullMarked
package org.tocsin.local.clock;

import org.jspecify.annotations.NullMarked;
