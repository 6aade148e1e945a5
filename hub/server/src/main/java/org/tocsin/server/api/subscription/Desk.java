package org.tocsin.server.api.subscription;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.subscription.Subscription;
import org.tocsin.domain.subscription.SubscriptionId;
import org.tocsin.server.config.SubscriptionLimits;
import org.tocsin.server.problem.Problem;
import org.tocsin.server.problem.ProblemType;
import org.tocsin.server.security.Caller;
import org.tocsin.server.subscription.SubscriptionLog;
import org.tocsin.server.subscription.Subscriptions;
import org.tocsin.topology.fact.Placed;

/// Changes subscriptions, those of a participant one at a time on this node. Methods block.
@Singleton
final class Desk {
    private static final int LOCKS = 64;

    private final Subscriptions subscriptions;
    private final SubscriptionLog log;
    private final SubscriptionLimits limits;
    private final Clock clock;
    private final ReentrantLock[] changing =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);

    /// What came of a change.
    sealed interface Result {
        /// The subscription is as it was asked for, or no more if that was asked for.
        ///
        /// @param subscription the subscription
        record Done(Subscription subscription) implements Result {}

        /// Nothing changed.
        ///
        /// @param problem why
        record Refused(Problem problem) implements Result {}
    }

    Desk(Subscriptions subscriptions, SubscriptionLog log, SubscriptionLimits limits, Clock clock) {
        this.subscriptions = subscriptions;
        this.log = log;
        this.limits = limits;
        this.clock = clock;
    }

    /// Returns the subscription if it is the caller's own; whoever else has it, it is absent.
    Optional<Subscription> find(Caller by, String id) {
        return parsed(id)
                .flatMap(subscriptions::find)
                .filter(found -> found.owner().equals(by.participant().id()));
    }

    /// Places a subscription of the caller's, unless that is one too many.
    ///
    /// Another node may place one at the same moment, so they are counted once more when the log
    /// has told their order: the one that came too late is withdrawn. Source: SPECIFICATION.md T-4.
    Result place(Caller by, Wanted wanted) {
        return oneAtATime(
                by,
                () ->
                        subscriptions.of(owner(by)).size() < limits.countMax()
                                ? counted(keep(by, new SubscriptionId(UUID.randomUUID()), wanted))
                                : new Result.Refused(tooMany()));
    }

    /// Makes a subscription of the caller's what is wanted now.
    Result replace(Caller by, String id, Wanted wanted) {
        return with(by, id, known -> keep(by, known.id(), wanted));
    }

    /// Ends a subscription of the caller's.
    Result end(Caller by, String id) {
        return with(by, id, known -> answer(log.end(known.id()), known));
    }

    /// The answer to a path under which the caller has nothing.
    static Problem absent() {
        return Problem.of(
                ProblemType.NOT_FOUND,
                "Check the address; what you may not see is not here either.");
    }

    private interface Change {
        Result of(Subscription known);
    }

    private Result with(Caller by, String id, Change change) {
        return oneAtATime(
                by,
                () -> find(by, id).map(change::of).orElseGet(() -> new Result.Refused(absent())));
    }

    private Result oneAtATime(Caller by, Supplier<Result> change) {
        var own = changing[Math.floorMod(owner(by).hashCode(), LOCKS)];
        own.lock();
        try {
            return change.get();
        } finally {
            own.unlock();
        }
    }

    private Result counted(Result result) {
        return switch (result) {
            case Result.Refused refused -> refused;
            case Result.Done(var placed) ->
                    subscriptions.before(placed) < limits.countMax()
                            ? result
                            : withdrawn(log.end(placed.id()));
        };
    }

    private Result withdrawn(SubscriptionLog.Result written) {
        return switch (written) {
            case SubscriptionLog.Result.Kept() -> new Result.Refused(tooMany());
            case SubscriptionLog.Result.Unavailable() -> new Result.Refused(away());
        };
    }

    private Result keep(Caller by, SubscriptionId id, Wanted wanted) {
        var subscription = new Subscription(id, owner(by), wanted.name(), wanted.interest());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return answer(log.place(new Placed(subscription, now)), subscription);
    }

    private static Result answer(SubscriptionLog.Result written, Subscription subscription) {
        return switch (written) {
            case SubscriptionLog.Result.Kept() -> new Result.Done(subscription);
            case SubscriptionLog.Result.Unavailable() -> new Result.Refused(away());
        };
    }

    private static ParticipantId owner(Caller by) {
        return by.participant().id();
    }

    private static Optional<SubscriptionId> parsed(String id) {
        try {
            return Optional.of(SubscriptionId.parse(id));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private Problem tooMany() {
        return Problem.of(ProblemType.CONFLICT, "End a subscription first.")
                .rule("T-4")
                .limit(limits.countMax() + " subscriptions");
    }

    private static Problem away() {
        return Problem.of(
                        ProblemType.UNAVAILABLE,
                        "The log is away; look at your subscriptions before you try again.")
                .header("Retry-After", "5");
    }
}
