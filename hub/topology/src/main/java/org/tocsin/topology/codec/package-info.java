/// Generated Avro records to the domain and back, one codec for each contract.
@NullMarked
package org.tocsin.topology.codec;

import org.jspecify.annotations.NullMarked;
