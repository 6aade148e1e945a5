package org.tocsin.domain.subscription;

import java.util.UUID;

/// The id of a subscription, given by the hub.
///
/// @param value the UUID
public record SubscriptionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
