/// The hub's dealings with Kafka: clients, topologies, what is followed and what is written.
@NullMarked
package org.tocsin.server.kafka;

import org.jspecify.annotations.NullMarked;
