/// Thin processors: look up, call the domain, forward.
@NullMarked
package org.tocsin.topology.step;

import org.jspecify.annotations.NullMarked;
