package org.tocsin.server.api.participant;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tocsin.domain.party.Enrolment;
import org.tocsin.domain.party.Enrolment.Asking;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.server.config.ProposalSettings;
import org.tocsin.server.problem.Problem;
import org.tocsin.server.problem.ProblemType;
import org.tocsin.server.problem.Problems;
import org.tocsin.server.security.Caller;
import org.tocsin.server.security.CredentialCheck;
import org.tocsin.server.security.CredentialCheck.Verdict;
import org.tocsin.server.security.Directory;
import org.tocsin.server.security.EnrolmentLog;
import org.tocsin.server.security.EnrolmentLog.Decision;
import org.tocsin.topology.fact.Enrolled;

/// Decides a change of a participant when nothing else changes, and puts it on the log. Methods
/// block.
@Singleton
final class Changes {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final EnrolmentLog log;
    private final CredentialCheck check;
    private final Issuing issuing;
    private final ProposalSettings proposals;
    private final Clock clock;

    /// What came of a change.
    sealed interface Result {
        /// It is on record.
        ///
        /// @param enrolment the participant as it is now, and what waits for a second person
        /// @param secrets new secrets by client id, shown this once. Unmodifiable
        record Done(Enrolment enrolment, Map<String, String> secrets) implements Result {
            public Done {
                secrets = Map.copyOf(secrets);
            }

            @Override
            public String toString() {
                return "Done[" + enrolment.participant().id() + "]";
            }
        }

        /// Nothing changed.
        ///
        /// @param problem why
        record Refused(Problem problem) implements Result {}
    }

    /// A change, decided by who the caller is and how everybody is when nothing else changes.
    interface Deciding {
        Decision<Result> of(Caller caller, Directory directory);
    }

    /// A change of an enrolment that is known.
    interface Change {
        Decision<Result> of(Caller caller, Enrolment known);
    }

    Changes(
            EnrolmentLog log,
            CredentialCheck check,
            Issuing issuing,
            ProposalSettings proposals,
            Clock clock) {
        this.log = log;
        this.check = check;
        this.issuing = issuing;
        this.proposals = proposals;
        this.clock = clock;
    }

    /// Changes a participant that the caller can see. While rights are not sure, nobody is told who
    /// is there but itself.
    Result with(Caller by, ParticipantId id, Change change) {
        return settled(
                by,
                (caller, directory) ->
                        caller.unsure()
                                .filter(_ -> !caller.participant().id().equals(id))
                                .map(Changes::refused)
                                .orElseGet(() -> changed(caller, directory.enrolment(id), change)));
    }

    private static Decision<Result> changed(
            Caller caller, Optional<Enrolment> enrolment, Change change) {
        return enrolment
                .filter(known -> Sight.of(caller, known.participant()) != Sight.HIDDEN)
                .map(known -> change.of(caller, known))
                .orElseGet(() -> refused(absent()));
    }

    /// Asks who the caller is now, when nothing else changes; a registrar may be none any more.
    Result settled(Caller by, Deciding deciding) {
        var result =
                log.change(directory ->
                        switch (check.again(by, directory)) {
                            case Verdict.Known(var caller) -> deciding.of(caller, directory);
                            case Verdict.Refused(var problem) -> refused(problem);
                        });
        return switch (result) {
            case EnrolmentLog.Result.Settled<Result>(var answer) -> answer;
            case EnrolmentLog.Result.Unavailable<Result>() ->
                    new Result.Refused(Problems.away(RETRY_AFTER));
        };
    }

    /// Puts an enrolment on the log, with a new secret for each client that gets one at once.
    Decision<Result> keep(Caller by, Enrolment next) {
        return keep(by, next, next.secretsAtOnce());
    }

    /// Puts an enrolment on the log, with a new secret for each client of `issued`.
    Decision<Result> keep(Caller by, Enrolment next, Set<String> issued) {
        var now = now();
        var result = issuing.secrets(next, issued, now);
        return new Decision.Write<>(
                new Enrolled(result.enrolment(), now, by.identity().clientId()), result);
    }

    /// Returns that the caller asks, now.
    Asking asking(Caller by) {
        var now = now();
        return new Asking(
                UUID.randomUUID(), by.identity().clientId(), now, now.plus(proposals.lifetime()));
    }

    /// Returns the instant, as exact as the log keeps it.
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static Decision<Result> refused(Problem problem) {
        return new Decision.Leave<>(new Result.Refused(problem));
    }

    static Problem absent() {
        return Problem.of(
                ProblemType.NOT_FOUND,
                "Check the address; what you may not see is not here either.");
    }
}
