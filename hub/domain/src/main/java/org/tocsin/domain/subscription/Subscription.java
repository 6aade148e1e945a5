package org.tocsin.domain.subscription;

import org.tocsin.domain.party.ParticipantId;

/// A participant's standing interest.
///
/// @param id the id
/// @param owner whose it is
/// @param name what the owner calls it, at most 100 characters
/// @param interest what is wanted
public record Subscription(SubscriptionId id, ParticipantId owner, String name, Interest interest) {
    public Subscription {
        if (name.length() > 100) {
            throw new IllegalArgumentException("a name has at most 100 characters");
        }
    }
}
