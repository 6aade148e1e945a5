/// A whole hub in this process: everything is real but Kafka, the disk and the clock.
@NullMarked
package org.tocsin.proof.stage;

import org.jspecify.annotations.NullMarked;
