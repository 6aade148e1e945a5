package org.tocsin.domain.advisory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.tocsin.domain.area.Area;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;

/// What an incident did to life and services, and when they are back.
///
/// Source: SPECIFICATION.md K-23.
///
/// @param incidentId the incident
/// @param zones where its effects are felt; may be empty in a fragment
/// @param sitrepNo 1 for the first bulletin on the incident
/// @param impacts how sectors fare, each once; may be empty in a fragment
/// @param affected how many people are affected
/// @param protectiveActions what protects; may be empty in a fragment
/// @param capacity where beds are free; may be empty
/// @param continuityAdvice how to keep going, at most 4,000 characters
/// @param coordinator who coordinates
public record ConsequenceBulletin(
        Optional<UUID> incidentId,
        List<Area> zones,
        OptionalInt sitrepNo,
        List<Impact> impacts,
        OptionalInt affected,
        List<Code> protectiveActions,
        List<Capacity> capacity,
        Optional<String> continuityAdvice,
        Optional<ParticipantId> coordinator)
        implements Payload {
    public ConsequenceBulletin {
        zones = List.copyOf(zones);
        Amounts.require(sitrepNo, 1, 100_000, "the number of a bulletin");
        impacts = List.copyOf(impacts);
        Amounts.require(affected, 0, 1_000_000_000, "a number of people");
        protectiveActions = List.copyOf(protectiveActions);
        capacity = List.copyOf(capacity);
        continuityAdvice = continuityAdvice.map(text -> Text.normalised(text, 4_000));
        if (impacts.stream().map(Impact::sector).distinct().count() != impacts.size()) {
            throw new IllegalArgumentException("a sector fares in one way");
        }
    }

    @Override
    public AdvisoryKind kind() {
        return AdvisoryKind.CONSEQUENCE_BULLETIN;
    }

    @Override
    public String toString() {
        return "ConsequenceBulletin[]";
    }

    /// How a sector fares.
    public enum Condition {
        NORMAL,
        DEGRADED,
        DOWN
    }

    /// How one sector fares.
    ///
    /// @param sector which one
    /// @param condition how it fares
    /// @param restoreEta when it is thought to be back, UTC
    public record Impact(Sector sector, Condition condition, Optional<Instant> restoreEta) {
        @Override
        public String toString() {
            return "Impact[]";
        }
    }

    /// Beds that are free.
    ///
    /// @param facility where, 1 to 200 characters
    /// @param freeBeds how many
    public record Capacity(String facility, int freeBeds) {
        public Capacity {
            facility = Text.normalised(facility, 200);
            Amounts.require(freeBeds, 0, 100_000, "a number of beds");
        }

        @Override
        public String toString() {
            return "Capacity[]";
        }
    }
}
