package org.tocsin.domain.sample;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.tocsin.domain.advisory.Bytes;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.advisory.ConsequenceBulletin;
import org.tocsin.domain.advisory.ExerciseInject;
import org.tocsin.domain.advisory.ExternalId;
import org.tocsin.domain.advisory.LanguageTag;
import org.tocsin.domain.advisory.MajorEventBulletin;
import org.tocsin.domain.advisory.Payload;
import org.tocsin.domain.advisory.TransportNotice;
import org.tocsin.domain.advisory.VictimAssistance;
import org.tocsin.domain.area.Area;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.Role;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;

/// Complete payloads of the kinds that carry on through an event or an emergency.
public final class Bulletins {
    /// The exercise of every inject.
    public static final UUID EXERCISE = UUID.fromString("6f6c1d8e-7a3b-4c55-9b1e-2d0f5a9c4e10");

    private static final UUID INCIDENT = UUID.fromString("0b5f4a0e-1f57-4a43-8f0a-5f9f0ac0f001");
    private static final Instant FROM = Instant.parse("2030-06-01T21:00:00Z");
    private static final Instant TO = Instant.parse("2030-06-02T05:00:00Z");

    private Bulletins() {}

    static Payload transportNotice() {
        return transportNotice(TransportNotice.Mode.MARITIME, OptionalInt.of(2));
    }

    /// Returns a complete notice with or without a security level.
    public static Payload transportNotice(TransportNotice.Mode mode, OptionalInt securityLevel) {
        return new TransportNotice(
                Optional.of(mode),
                List.of(new ExternalId("imo", "9991238")),
                securityLevel,
                List.of(new TransportNotice.Measure(new Code("gangway-watch"), FROM, true)),
                List.of(new ParticipantId("lantern-line")));
    }

    static Payload majorEventBulletin() {
        return majorEventBulletin(FROM, TO, Map.of("v2", 3));
    }

    /// Returns a complete bulletin on an event at the venues `v1` and `v2`.
    public static Payload majorEventBulletin(
            Instant from, Instant to, Map<String, Integer> venueLevels) {
        return new MajorEventBulletin(
                Optional.of(INCIDENT),
                List.of(new ExternalId("site", "v1"), new ExternalId("site", "v2")),
                Optional.of(MajorEventBulletin.Phase.LIVE),
                OptionalInt.of(3),
                Optional.of(from),
                Optional.of(to),
                venueLevels,
                OptionalInt.of(18_000),
                List.of(Payloads.CONTACT));
    }

    /// Returns a part of a bulletin: how one sector fares, and not until when.
    public static Payload impact(Sector sector, ConsequenceBulletin.Condition condition) {
        return new ConsequenceBulletin(
                Optional.empty(),
                List.of(),
                OptionalInt.empty(),
                List.of(new ConsequenceBulletin.Impact(sector, condition, Optional.empty())),
                OptionalInt.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /// Returns a part of a bulletin: where its effects are felt.
    public static Payload zones(List<Area> zones) {
        return new ConsequenceBulletin(
                Optional.empty(),
                zones,
                OptionalInt.empty(),
                List.of(),
                OptionalInt.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    static Payload consequenceBulletin() {
        return new ConsequenceBulletin(
                Optional.of(INCIDENT),
                List.of(new Area.Country(new StateCode("QM"))),
                OptionalInt.of(1),
                List.of(
                        new ConsequenceBulletin.Impact(
                                Sector.CI_WATER,
                                ConsequenceBulletin.Condition.DEGRADED,
                                Optional.of(TO))),
                OptionalInt.of(4_000),
                List.of(new Code("boil-water")),
                List.of(new ConsequenceBulletin.Capacity("Alder Hospital", 12)),
                Optional.empty(),
                Optional.of(new ParticipantId("qm-civil-protection")));
    }

    static Payload victimAssistance() {
        return new VictimAssistance(
                Optional.of(INCIDENT),
                List.of(
                        new VictimAssistance.Service(
                                new Code("counselling"),
                                "Havenmark Crisis Centre",
                                Payloads.CONTACT,
                                new Area.Country(new StateCode("QM")),
                                new LanguageTag("en"))),
                Optional.of("+999 555 0111"),
                Optional.empty(),
                Optional.empty());
    }

    static Payload exerciseInject() {
        return exerciseInject(EXERCISE, "qm-customs");
    }

    /// Returns a complete inject of an exercise for one participant.
    public static Payload exerciseInject(UUID exercise, String enrolled) {
        return new ExerciseInject(
                Optional.of(exercise),
                OptionalInt.of(1),
                Optional.of(FROM),
                Optional.of(AdvisoryKind.IMMINENT_WARNING),
                Optional.of(Bytes.of(new byte[] {'{', '}'})),
                List.of(new ParticipantId(enrolled)),
                List.of(new ExerciseInject.Reaction(Role.RESPONDER, new Code("call-in"), 300)),
                Optional.of("halyard"));
    }
}
