package org.tocsin.server.security;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tocsin.domain.dissemination.Objection;
import org.tocsin.domain.party.Role;
import org.tocsin.server.problem.Problem;
import org.tocsin.server.problem.ProblemType;
import org.tocsin.server.problem.Problems;
import org.tocsin.topology.fact.AuditEntry;

/// Puts on record who asked for what is not theirs.
@Singleton
public final class Denials {
    private final AuditLog audit;
    private final Clock clock;

    Denials(AuditLog audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /// Returns the refusal of a caller without `role`, having noted it; empty if it has the role.
    /// That rights are not sure is no denial, and is not noted.
    ///
    /// @param asked what was asked for, as a code such as `publish`
    public Optional<Problem> unless(Caller caller, Role role, String asked) {
        var denial = caller.lacks(role);
        denial.filter(_ -> caller.sure())
                .ifPresent(_ -> note(caller, "role:" + role.code(), asked));
        return denial;
    }

    /// Returns the refusal of a caller that reads as anyone does, having noted it; empty for a
    /// reader.
    ///
    /// @param asked what was asked for, as a code such as `subscribe`
    public Optional<Problem> unlessReader(Caller caller, String asked) {
        if (caller.isReader()) {
            return Optional.empty();
        }
        note(caller, "reader", asked);
        return Optional.of(
                Problem.of(
                        ProblemType.FORBIDDEN,
                        "This is for readers; whoever runs or audits the hub is none."));
    }

    /// Returns the refusal of what `caller` handed in, having noted it.
    ///
    /// @param objections why; at least one
    /// @param asked what was asked for, as a code such as `publish`
    public Problem refused(Caller caller, List<Objection> objections, String asked) {
        note(caller, objections.getFirst().rule(), asked);
        return Problems.refused(objections);
    }

    /// Notes a refusal of which the caller is told otherwise.
    ///
    /// @param lacking what stood against it, as a code such as a rule's
    /// @param asked what was asked for, as a code such as `enrol`
    public void note(Caller caller, String lacking, String asked) {
        audit.note(
                caller.entry(AuditEntry.Kind.DENIED, clock.instant())
                        .with(asked, List.of(lacking)));
    }
}
