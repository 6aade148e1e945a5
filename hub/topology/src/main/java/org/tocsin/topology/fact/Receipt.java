package org.tocsin.topology.fact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.PersonId;

/// The fact that a reader was written some deliveries together.
///
/// @param participant the reader
/// @param person the person who read, when it was one
/// @param channel by what
/// @param deliveredAt when, UTC
/// @param deliveries what, in the order of writing; not empty. Unmodifiable
public record Receipt(
        ParticipantId participant,
        Optional<PersonId> person,
        Channel channel,
        Instant deliveredAt,
        List<Delivery> deliveries) {
    public Receipt {
        deliveries = List.copyOf(deliveries);
        if (deliveries.isEmpty()) {
            throw new IllegalArgumentException("a receipt is for at least one delivery");
        }
    }
}
