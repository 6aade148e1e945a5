package org.tocsin.domain.advisory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.tocsin.domain.sector.AdvisoryKind;

/// How a major event is kept safe, before, during and after it.
///
/// Source: SPECIFICATION.md K-22.
///
/// @param eventId the event
/// @param venues where it takes place; may be empty in a fragment
/// @param phase how far it is
/// @param bulletinNo 1 for the first bulletin on the event
/// @param from from when this bulletin counts, UTC
/// @param to until when, UTC
/// @param venueLevels the threat by the id of a venue, 1 low to 5 critical; may be empty in a
///   fragment. Unmodifiable
/// @param crowd how many people are expected
/// @param liaison whom to ask; may be empty in a fragment
public record MajorEventBulletin(
        Optional<UUID> eventId,
        List<ExternalId> venues,
        Optional<Phase> phase,
        OptionalInt bulletinNo,
        Optional<Instant> from,
        Optional<Instant> to,
        Map<String, Integer> venueLevels,
        OptionalInt crowd,
        List<Contact> liaison)
        implements Payload {
    public MajorEventBulletin {
        venues = List.copyOf(venues);
        Amounts.require(bulletinNo, 1, 100_000, "the number of a bulletin");
        venueLevels = Ratings.checked(venueLevels, 1, 5);
        Amounts.require(crowd, 0, 1_000_000_000, "a crowd");
        liaison = List.copyOf(liaison);
    }

    @Override
    public AdvisoryKind kind() {
        return AdvisoryKind.MAJOR_EVENT_BULLETIN;
    }

    @Override
    public String toString() {
        return "MajorEventBulletin[]";
    }

    /// How far an event is.
    public enum Phase {
        PRE,
        LIVE,
        POST
    }
}
