package org.tocsin.domain.advisory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tocsin.domain.sector.AdvisoryKind;

/// What is about to happen, where and what protects.
///
/// @param threatType what is threatened
/// @param attackVector how it would come
/// @param targets assets at risk; may be empty
/// @param expectedFrom when it may begin, UTC
/// @param expectedTo when it would be over, UTC
/// @param protectiveActions what protects; may be empty in a fragment
/// @param contact whom to ask
public record ImminentWarning(
        Optional<ThreatType> threatType,
        Optional<AttackVector> attackVector,
        List<ExternalId> targets,
        Optional<Instant> expectedFrom,
        Optional<Instant> expectedTo,
        List<Code> protectiveActions,
        Optional<Contact> contact)
        implements Payload {
    public ImminentWarning {
        targets = List.copyOf(targets);
        protectiveActions = List.copyOf(protectiveActions);
    }

    @Override
    public AdvisoryKind kind() {
        return AdvisoryKind.IMMINENT_WARNING;
    }

    @Override
    public String toString() {
        return "ImminentWarning[]";
    }

    /// What is threatened.
    public enum ThreatType {
        ARMED_ATTACK,
        BOMBING,
        CHEMICAL,
        BIOLOGICAL,
        RADIOLOGICAL,
        CYBER,
        HOSTAGE_TAKING,
        SABOTAGE,
        VEHICLE,
        OTHER,
        UNKNOWN
    }

    /// How an attack would come.
    public enum AttackVector {
        ON_FOOT,
        ROAD_VEHICLE,
        VESSEL,
        AIRCRAFT,
        DRONE,
        POST,
        NETWORK,
        INSIDER,
        OTHER,
        UNKNOWN
    }
}
