package org.tocsin.topology.step;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.audit.OutcomeGroup;
import org.tocsin.domain.dissemination.Objection;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.party.Role;
import org.tocsin.topology.fact.Acknowledgement;
import org.tocsin.topology.fact.AuditEntry;
import org.tocsin.topology.fact.AuditEntry.Kind;
import org.tocsin.topology.fact.Considered;
import org.tocsin.topology.fact.Decided;
import org.tocsin.topology.fact.Delivery;
import org.tocsin.topology.fact.Derivation;
import org.tocsin.topology.fact.Quarantined;
import org.tocsin.topology.fact.Receipt;
import org.tocsin.topology.fact.Refusal;
import org.tocsin.topology.fact.Submitted;

/// What is put on record of each fact. The same fact always has the same ids.
///
/// Source: SPECIFICATION.md C-1 to C-3, S-6.
public final class Accounts {
    private Accounts() {}

    /// Returns what is on record of a decision: that it was taken, and each outcome with its
    /// readers.
    public static List<AuditEntry> decided(Decided decided) {
        var entries = new ArrayList<AuditEntry>();
        var kind = decided.ending().isPresent() ? Kind.ENDED : Kind.ADMITTED;
        entries.add(
                entry(kind, decided, "")
                        .by(decided.originator().value(), "")
                        .with(
                                decided.ending().map(Ending::name).orElse(decided.lane().name()),
                                List.of()));
        for (var group : decided.outcomes()) {
            entries.add(outcome(decided, group));
        }
        return entries;
    }

    private static AuditEntry outcome(Decided decided, OutcomeGroup group) {
        var reasons = group.shortfalls().stream().map(Enum::name).sorted().toList();
        return entry(Kind.DECIDED, decided, "/" + group.outcome() + String.join("+", reasons))
                .with(group.outcome().name(), reasons)
                .forReaders(group.readers());
    }

    private static AuditEntry entry(Kind kind, Decided decided, String which) {
        return AuditEntry.of(kind, kind + "/" + decided.decision() + which, decided.decidedAt())
                .about(
                        decided.advisory().toString(),
                        decided.version(),
                        decided.decision().value());
    }

    /// Returns what is on record of a refusal.
    public static List<AuditEntry> refused(Refusal refusal) {
        var codes =
                refusal.objections().stream()
                        .map(Objection::code)
                        .map(Enum::name)
                        .distinct()
                        .sorted()
                        .toList();
        return List.of(
                AuditEntry.of(
                                Kind.REFUSED,
                                Kind.REFUSED + "/" + refusal.decision(),
                                refusal.refusedAt())
                        .about(
                                refusal.advisory().toString(),
                                refusal.version(),
                                refusal.decision().value())
                        .by(refusal.originator().value(), "")
                        .with("REFUSED", codes));
    }

    /// Returns what is on record of a step on the way through review: who looked in which role and
    /// what came of it, never why, which is free text.
    public static List<AuditEntry> considered(Considered considered) {
        var kind =
                switch (considered.outcome()) {
                    case HELD -> Kind.HELD;
                    case DUE -> Kind.REVIEW_DUE;
                    case WAITS, ADMITTED, REFUSED, REJECTED, CONFIRMED, RETRACTED, UNHEARD ->
                            Kind.REVIEWED;
                };
        var reviewer = considered.by();
        return List.of(
                AuditEntry.of(kind, kind + "/" + considered.decision(), considered.at())
                        .about(
                                considered.advisory().toString(),
                                considered.version(),
                                considered.decision().value())
                        .by(
                                reviewer.map(PersonId::participant)
                                        .orElse(considered.originator())
                                        .value(),
                                reviewer.map(PersonId::toString).orElse(""))
                        .with(
                                reviewer.isPresent()
                                        ? considered.outcome().name()
                                        : considered.lane().name(),
                                reasons(considered)));
    }

    /// Returns what a version is made from, each by itself.
    public static List<Derivation> derivations(Decided decided) {
        var obligations = decided.obligations();
        return obligations
                .reference()
                .map(reference ->
                        obligations.derivedFrom().stream()
                                .map(source ->
                                        new Derivation(
                                                source,
                                                decided.advisory(),
                                                decided.originator(),
                                                reference,
                                                decided.decidedAt()))
                                .toList())
                .orElse(List.of());
    }

    /// Returns what is on record of an advisory that falls with what it was made from.
    public static List<AuditEntry> fallen(Submitted fallen) {
        return List.of(
                AuditEntry.of(
                                Kind.FALLEN,
                                Kind.FALLEN + "/" + fallen.advisory(),
                                fallen.submittedAt())
                        .about(fallen.advisory().toString(), 0, fallen.decision().value())
                        .by(fallen.originator().value(), "")
                        .with("SOURCE_RETRACTED", List.of()));
    }

    private static List<String> reasons(Considered considered) {
        var roles = considered.as().map(Set::of).orElse(considered.missing());
        return Stream.concat(roles.stream().map(Role::code).sorted(), considered.rules().stream())
                .toList();
    }

    /// Returns what is on record of deliveries written together.
    public static List<AuditEntry> delivered(Receipt receipt) {
        var deliveries = receipt.deliveries().stream().map(Delivery::id).toList();
        return List.of(
                AuditEntry.of(
                                Kind.DELIVERED,
                                Kind.DELIVERED + "/" + digest(deliveries),
                                receipt.deliveredAt())
                        .by(
                                receipt.participant().value(),
                                receipt.person().map(PersonId::toString).orElse(""))
                        .with(receipt.channel().name(), List.of())
                        .delivering(receipt.deliveries()));
    }

    /// Returns what is on record of an acknowledgement; its reason, which is free text, is not.
    ///
    /// What stands before the `#` of the id is the same for all that one reader says of an
    /// advisory.
    public static List<AuditEntry> acknowledged(Acknowledgement acknowledgement) {
        var reader =
                acknowledgement
                        .person()
                        .map(PersonId::toString)
                        .orElseGet(() -> acknowledgement.participant().value());
        var id =
                String.join(
                        "/",
                        Kind.ACKNOWLEDGED.name(),
                        acknowledgement.advisory().toString(),
                        reader + "#" + acknowledgement.revision().value(),
                        acknowledgement.answer().name());
        return List.of(
                AuditEntry.of(Kind.ACKNOWLEDGED, id, acknowledgement.acknowledgedAt())
                        .about(acknowledgement.advisory().toString(), 0, "")
                        .by(
                                acknowledgement.participant().value(),
                                acknowledgement.person().map(PersonId::toString).orElse(""))
                        .with(acknowledgement.answer().name(), List.of()));
    }

    /// Returns what is on record of a record that could not be read.
    public static List<AuditEntry> quarantined(Quarantined quarantined) {
        var place =
                quarantined.topic() + "-" + quarantined.partition() + "-" + quarantined.offset();
        return List.of(
                AuditEntry.of(
                                Kind.QUARANTINED,
                                Kind.QUARANTINED + "/" + place,
                                quarantined.quarantinedAt())
                        .with(place, List.of(quarantined.reason())));
    }

    private static String digest(List<String> parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            parts.forEach(part -> digest.update((part + "\n").getBytes(UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
