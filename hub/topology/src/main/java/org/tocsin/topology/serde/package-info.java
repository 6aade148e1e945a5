/// Facts in the wire format of the schema registry.
@NullMarked
package org.tocsin.topology.serde;

import org.jspecify.annotations.NullMarked;
