package org.tocsin.domain.marking;

import java.time.Instant;

/// Who would read, by which way, and when: what a marking is put to.
///
/// @param reader who would read
/// @param egress the way out. Machines of participants that pass things on always have
///   [Egress#FORWARDING_GATEWAY], whichever way they use
/// @param instant when, UTC
public record Subject(Reader reader, Egress egress, Instant instant) {
    public Subject {
        if (reader instanceof Reader.Organisation(var participant)
                && participant.kind().forwards()) {
            egress = Egress.FORWARDING_GATEWAY;
        }
    }
}
