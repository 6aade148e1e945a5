/// Runs a Kafka broker of one node whose storage is made at the first start.
@NullMarked
package org.tocsin.local.broker;

import org.jspecify.annotations.NullMarked;
