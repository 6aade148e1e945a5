package org.tocsin.topology;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.CargoAlert;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.advisory.Consignment;
import org.tocsin.domain.advisory.Contact;
import org.tocsin.domain.advisory.CyberAlert;
import org.tocsin.domain.advisory.ExternalId;
import org.tocsin.domain.advisory.ImminentWarning;
import org.tocsin.domain.advisory.LocationAdvisory;
import org.tocsin.domain.advisory.Payload;
import org.tocsin.domain.advisory.PublicNotice;
import org.tocsin.domain.advisory.ThreatLevel;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.sector.Sector;

/// Payloads by chance, of every kind.
final class RandomPayloads {
    private final Chance chance;

    RandomPayloads(Chance chance) {
        this.chance = chance;
    }

    Payload payload() {
        return switch (chance.number(0, 5)) {
            case 0 -> warning();
            case 1 -> location();
            case 2 -> cyber();
            case 3 -> cargo();
            case 4 -> threatLevel();
            default -> notice();
        };
    }

    private Payload warning() {
        return new ImminentWarning(
                chance.maybe(() -> chance.one(ImminentWarning.ThreatType.class)),
                chance.maybe(() -> chance.one(ImminentWarning.AttackVector.class)),
                chance.few(this::externalId),
                chance.maybe(chance::instant),
                chance.maybe(chance::instant),
                chance.few(this::code),
                chance.maybe(this::contact));
    }

    private Payload location() {
        return new LocationAdvisory(
                chance.maybe(() -> chance.one(LocationAdvisory.AreaKind.class)),
                chance.few(this::externalId),
                chance.maybe(chance::words),
                chance.maybe(chance::instant),
                chance.maybe(chance::instant),
                chance.few(this::code),
                chance.maybe(chance::words),
                chance.maybe(1, 5));
    }

    private Payload cyber() {
        return new CyberAlert(
                chance.maybe(this::code),
                chance.few(chance::words),
                chance.few(() -> "CVE-2026-" + chance.number(1000, 9999)),
                chance.few(this::score),
                chance.few(this::indicator),
                chance.maybe(() -> chance.one(CyberAlert.Impact.class)),
                chance.few(chance::words),
                chance.maybe(chance::instant),
                chance.maybe(() -> new ParticipantId(chance.name())));
    }

    private Payload cargo() {
        return new CargoAlert(
                chance.few(() -> new Consignment(Consignment.Type.UCR, chance.words())),
                chance.few(() -> "28" + chance.number(1000, 9999)),
                chance.maybe(() -> "QMHAV"),
                chance.maybe(() -> "QNPOR"),
                chance.maybe(this::code),
                chance.maybe(() -> chance.one(CargoAlert.Action.class)),
                chance.maybe(chance::words));
    }

    private Payload threatLevel() {
        return new ThreatLevel(
                chance.maybe(() -> chance.one(Sector.class)),
                chance.maybe(() -> chance.one(List.of("global", "QM", "QN-07"))),
                chance.maybe(1, 5),
                chance.maybe(1, 5),
                chance.maybe(() -> chance.one(ThreatLevel.Basis.class)),
                chance.few(() ->
                        new ThreatLevel.Vote(
                                new ParticipantId(chance.name()),
                                chance.number(1, 5),
                                chance.words())),
                chance.maybe(chance::instant),
                chance.maybe(chance::words));
    }

    private Payload notice() {
        return new PublicNotice(
                chance.maybe(this::advisoryId),
                chance.maybe(chance::words),
                chance.maybe(chance::words),
                chance.maybe(this::contact),
                chance.maybe(this::advisoryId));
    }

    AdvisoryId advisoryId() {
        return new AdvisoryId(new UUID(chance.bits(), chance.bits()));
    }

    private CyberAlert.Score score() {
        return new CyberAlert.Score(
                "CVE-2026-" + chance.number(1000, 9999),
                "CVSS:3.1",
                BigDecimal.valueOf(chance.number(0, 100), 1),
                chance.toss() ? "" : "AV:N/AC:L");
    }

    private CyberAlert.Indicator indicator() {
        var from = chance.instant();
        return new CyberAlert.Indicator(
                "[ipv4-addr:value = '192.0.2." + chance.number(1, 254) + "']",
                from,
                from.plusSeconds(chance.number(1, 90_000)),
                chance.number(0, 100));
    }

    private Code code() {
        return new Code(chance.name());
    }

    private ExternalId externalId() {
        return new ExternalId(chance.name(), chance.words());
    }

    private Contact contact() {
        return new Contact(chance.words(), "tel:+999" + chance.number(1000, 9999));
    }
}
