/// Tests of the hub on a real broker.
@NullMarked
package org.tocsin.server.kafka;

import org.jspecify.annotations.NullMarked;
