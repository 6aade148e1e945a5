package org.tocsin.domain.advisory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tocsin.domain.area.Area;
import org.tocsin.domain.area.Coverage;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;

/// A joint or single judgement of the threat to a sector in a region.
///
/// @param sector the sector judged
/// @param region the State or subdivision judged, or `global`
/// @param level 1 low to 5 critical
/// @param previous the level before, 1 to 5
/// @param basis who judged
/// @param votes the judgements it rests on; may be empty in a fragment
/// @param nextReview when it is judged again, UTC
/// @param publicReason why, at most 2,000 characters
public record ThreatLevel(
        Optional<Sector> sector,
        Optional<String> region,
        OptionalInt level,
        OptionalInt previous,
        Optional<Basis> basis,
        List<Vote> votes,
        Optional<Instant> nextReview,
        Optional<String> publicReason)
        implements Payload {
    public ThreatLevel {
        ThreatScale.require(level);
        ThreatScale.require(previous);
        votes = List.copyOf(votes);
        publicReason = publicReason.map(text -> Text.normalised(text, 2_000));
        if (region.isPresent() && !region.get().matches("global|[A-Z]{2}(-[A-Z0-9]{1,3})?")) {
            throw new IllegalArgumentException("a region is like QM, QM-01 or global");
        }
    }

    /// Returns the region as places; empty when no region is named.
    public Optional<Coverage> places() {
        return region.map(ThreatLevel::places);
    }

    private static Coverage places(String region) {
        if (region.equals("global")) {
            return new Coverage.Worldwide();
        }
        return new Coverage.Somewhere(
                Set.of(
                        region.length() == 2
                                ? new Area.Country(new StateCode(region))
                                : new Area.Subdivision(region)));
    }

    @Override
    public AdvisoryKind kind() {
        return AdvisoryKind.THREAT_LEVEL;
    }

    @Override
    public String toString() {
        return "ThreatLevel[]";
    }

    /// Who judged a threat level.
    public enum Basis {
        JOINT,
        SINGLE
    }

    /// One assessor's judgement.
    ///
    /// @param assessor who judged
    /// @param level 1 low to 5 critical
    /// @param reason why, at most 2,000 characters
    public record Vote(ParticipantId assessor, int level, String reason) {
        public Vote {
            ThreatScale.require(OptionalInt.of(level));
            reason = Text.normalised(reason, 2_000);
        }

        @Override
        public String toString() {
            return "Vote[]";
        }
    }
}
