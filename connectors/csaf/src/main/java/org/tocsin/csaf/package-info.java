/// Kafka Connect source that publishes CSAF 2.0 advisories of others on a hub.
///
/// Documents come from a folder or a provider's feed, are published as one participant of the hub,
/// and each leaves a report on a topic: taken, or refused with the reason.
@NullMarked
package org.tocsin.csaf;

import org.jspecify.annotations.NullMarked;
