package org.tocsin.domain.advisory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.sector.AdvisoryKind;

/// What those who carry people and goods do for security, and from when.
///
/// Source: SPECIFICATION.md K-21.
///
/// @param mode by which means
/// @param assets the ships, aircraft, stations and facilities concerned; may be empty in a fragment
/// @param securityLevel 1 to 3, of ships and port facilities only. Source: ISPS Code
/// @param measures what is done; may be empty in a fragment
/// @param carriers the carriers concerned; may be empty
public record TransportNotice(
        Optional<Mode> mode,
        List<ExternalId> assets,
        OptionalInt securityLevel,
        List<Measure> measures,
        List<ParticipantId> carriers)
        implements Payload {
    public TransportNotice {
        assets = List.copyOf(assets);
        Amounts.require(securityLevel, 1, 3, "a security level");
        measures = List.copyOf(measures);
        carriers = List.copyOf(carriers);
    }

    @Override
    public AdvisoryKind kind() {
        return AdvisoryKind.TRANSPORT_NOTICE;
    }

    @Override
    public String toString() {
        return "TransportNotice[]";
    }

    /// How people and goods are carried.
    public enum Mode {
        AIR,
        MARITIME,
        RAIL,
        LAND
    }

    /// Something that carriers do.
    ///
    /// @param code what
    /// @param effective from when on, UTC
    /// @param mandatory whether they must
    public record Measure(Code code, Instant effective, boolean mandatory) {
        @Override
        public String toString() {
            return "Measure[]";
        }
    }
}
