/// What the topics carry, in terms of the domain.
@NullMarked
package org.tocsin.topology.fact;

import org.jspecify.annotations.NullMarked;
