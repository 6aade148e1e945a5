package org.tocsin.server.api.audit;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.domain.marking.Shortfall;
import org.tocsin.server.audit.Outlook;
import org.tocsin.topology.fact.AuditEntry;

/// Who was to get how much of an advisory, and why. What is empty is left out.
///
/// @param advisory of which advisory
/// @param participant who: a participant, or a person as `participant/name`
/// @param outcome what was decided when the latest version was let in: `RELEASED`, `REDACTED`,
///   `WITHHELD`, or `UNDECIDED` for who was not known then
/// @param shortfalls why not everything
/// @param rules by which rules of SPECIFICATION.md that was decided
/// @param version which version that was
/// @param decidedAt when that was, RFC 3339 in UTC
/// @param deliveries what reached the reader
/// @param acknowledgements what the reader answered
/// @param now what would be decided now; left out when nothing is served any more
@Serdeable
record Explanation(
        String advisory,
        String participant,
        String outcome,
        List<String> shortfalls,
        List<String> rules,
        @Nullable Integer version,
        String decidedAt,
        List<Account.Delivered> deliveries,
        List<Account.Acknowledged> acknowledgements,
        @Nullable Now now) {
    /// What would be decided now.
    ///
    /// @param outcome how much
    /// @param shortfalls why not everything
    @Serdeable
    record Now(String outcome, List<String> shortfalls) {}

    /// Returns the whole explanation, for who accounts for the hub and for the originator.
    static Explanation whole(
            String advisory, String reader, Account account, Optional<Outlook.Decided> now) {
        var outcome = account.outcome(reader);
        return new Explanation(
                advisory,
                reader,
                outcome.map(AuditEntry::outcome).orElse("UNDECIDED"),
                outcome.map(AuditEntry::reasons).orElse(List.of()),
                outcome.map(Explanation::rules).orElse(List.of()),
                outcome.map(AuditEntry::version).orElse(null),
                outcome.map(entry -> entry.at().toString()).orElse(""),
                account.deliveries(reader),
                account.acknowledgements(reader),
                now.map(Explanation::now).orElse(null));
    }

    /// Returns what a reader is told of itself, from which nothing hidden can be guessed: neither
    /// that there is more, nor which version it is.
    static Explanation own(String advisory, String reader, Account account) {
        return new Explanation(
                advisory,
                reader,
                "READABLE",
                List.of(),
                List.of(),
                null,
                "",
                account.deliveries(reader),
                account.acknowledgements(reader),
                null);
    }

    private static List<String> rules(AuditEntry outcome) {
        return Shortfall.rules(outcome.reasons().stream().map(Explanation::shortfall).toList());
    }

    /// A newer node may know more of them.
    private static Shortfall shortfall(String code) {
        return Stream.of(Shortfall.values())
                .filter(known -> known.name().equals(code))
                .findFirst()
                .orElse(Shortfall.UNKNOWN);
    }

    private static Now now(Outlook.Decided decided) {
        return new Now(
                decided.outcome().name(),
                decided.shortfalls().stream().map(Enum::name).sorted().toList());
    }
}
