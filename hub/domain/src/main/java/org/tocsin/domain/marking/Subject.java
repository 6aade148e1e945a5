package org.tocsin.domain.marking;

import java.time.Instant;

/// Who would read, by which way, and when: what a marking is put to.
///
/// Source: SPECIFICATION.md M-9, S-16.
///
/// @param reader who would read; [Reader.Anyone] for what leaves by the public feed, and when the
///   reader's term is over
/// @param egress the way out. Who is not enrolled, or no longer, always has [Egress#PUBLIC_FEED],
///   and machines of participants that pass things on have [Egress#FORWARDING_GATEWAY], whichever
///   way they use
/// @param instant when, UTC
public record Subject(Reader reader, Egress egress, Instant instant) {
    public Subject {
        reader = reader.at(instant);
        if (egress == Egress.PUBLIC_FEED) {
            reader = new Reader.Anyone();
        } else if (!reader.isEnrolled()) {
            egress = Egress.PUBLIC_FEED;
        } else if (reader instanceof Reader.Organisation(var participant)
                && participant.kind().forwards()) {
            egress = Egress.FORWARDING_GATEWAY;
        }
    }
}
