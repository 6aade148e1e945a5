package org.tocsin.topology.fact;

import java.time.Instant;
import org.tocsin.domain.subscription.Subscription;

/// The fact that a subscription is, from now on, as it says here.
///
/// @param subscription the subscription
/// @param placedAt when, UTC
public record Placed(Subscription subscription, Instant placedAt) {}
