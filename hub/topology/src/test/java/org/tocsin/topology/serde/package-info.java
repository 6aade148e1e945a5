/// Tests of the wire format.
@NullMarked
package org.tocsin.topology.serde;

import org.jspecify.annotations.NullMarked;
