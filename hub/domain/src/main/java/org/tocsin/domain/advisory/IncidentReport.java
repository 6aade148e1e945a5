package org.tocsin.domain.advisory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tocsin.domain.sector.AdvisoryKind;

/// What happened, and with what effect.
///
/// What was done is coded by the act, never by what those who did it claim as their motive.
///
/// @param occurredAt when, UTC
/// @param incidentType what sort of event
/// @param method what it was done with
/// @param casualties how many people were hurt
/// @param damage what it cost
/// @param servicesAffected which services it disturbed; may be empty
/// @param personStatus how far the law has gone with whoever did it
/// @param investigation whether it is being looked into
public record IncidentReport(
        Optional<Instant> occurredAt,
        Optional<IncidentType> incidentType,
        Optional<Method> method,
        Optional<Casualties> casualties,
        Optional<Money> damage,
        List<Code> servicesAffected,
        Optional<PersonStatus> personStatus,
        Optional<Investigation> investigation)
        implements Payload {
    public IncidentReport {
        servicesAffected = List.copyOf(servicesAffected);
    }

    @Override
    public AdvisoryKind kind() {
        return AdvisoryKind.INCIDENT_REPORT;
    }

    @Override
    public String toString() {
        return "IncidentReport[]";
    }

    /// How many people were hurt; counts alone, nobody's identity.
    ///
    /// @param dead how many are known to have died; absent when not known
    /// @param injured how many are known to be injured; absent when not known
    /// @param missing how many are missing; absent when not known
    /// @param asOf when that was known, UTC
    public record Casualties(
            OptionalInt dead, OptionalInt injured, OptionalInt missing, Instant asOf) {
        private static final int PEOPLE_MAX = 1_000_000_000;

        public Casualties {
            Amounts.require(dead, 0, PEOPLE_MAX, "a number of dead");
            Amounts.require(injured, 0, PEOPLE_MAX, "a number of injured");
            Amounts.require(missing, 0, PEOPLE_MAX, "a number of missing");
            if (dead.isEmpty() && injured.isEmpty() && missing.isEmpty()) {
                throw new IllegalArgumentException("casualties are dead, injured or missing");
            }
        }

        @Override
        public String toString() {
            return "Casualties[]";
        }
    }

    /// What sort of event an incident is.
    public enum IncidentType {
        ATTACK,
        ATTEMPTED_ATTACK,
        THREAT,
        HOAX,
        INTRUSION,
        SABOTAGE,
        THEFT,
        ACCIDENT,
        NATURAL_EVENT,
        FAILURE,
        OTHER,
        UNKNOWN
    }

    /// What an act was done with.
    public enum Method {
        EXPLOSIVE,
        FIREARM,
        BLADE,
        VEHICLE,
        ARSON,
        CHEMICAL,
        BIOLOGICAL,
        RADIOLOGICAL,
        CYBER,
        HOSTAGE_TAKING,
        OTHER,
        UNKNOWN
    }

    /// How far the law has gone with whoever is held to have done it.
    public enum PersonStatus {
        NONE,
        SUSPECT,
        CHARGED,
        CONVICTED
    }

    /// Whether an incident is being looked into.
    public enum Investigation {
        NOT_OPENED,
        OPEN,
        SUSPENDED,
        CLOSED
    }
}
