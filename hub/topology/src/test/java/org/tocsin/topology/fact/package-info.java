/// Tests of the facts.
@NullMarked
package org.tocsin.topology.fact;

import org.jspecify.annotations.NullMarked;
