package org.tocsin.server.security;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.tocsin.domain.marking.Reader;
import org.tocsin.domain.party.Enrolment;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.server.config.RightsSettings;

/// What this node knows of the participants and their rights, and for how long it may trust that.
///
/// Whoever follows the log of participants hands over its records, and confirms at least every
/// second that it has seen the log's end; without that the lease lapses, and everybody reads as
/// anyone. Reading takes no lock.
@Singleton
public final class Participants {
    /// A record of the log of participants.
    public sealed interface Change {
        /// A participant joined, or something about it changed.
        ///
        /// @param epoch the record's place in the log, which grows with every record
        /// @param enrolment the participant as it is now
        record Enrolled(long epoch, Enrolment enrolment) implements Change {
            @Override
            public ParticipantId participant() {
                return enrolment.participant().id();
            }
        }

        /// A participant is gone.
        ///
        /// @param epoch the record's place in the log, which grows with every record
        /// @param participant the participant
        record Removed(long epoch, ParticipantId participant) implements Change {}

        /// Returns the record's place in the log.
        long epoch();

        /// Returns the participant concerned.
        ParticipantId participant();
    }

    /// Somebody's wish to be told of changes.
    public interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    /// Something that has acted by a change only once it says so.
    public interface Effect {
        /// Acts by what the participants are now, and completes when nothing goes out any more that
        /// was decided on what they were before. Must not wait; for all threads.
        CompletionStage<Void> act();
    }

    private final RightsSettings settings;
    private final Clock clock;
    private final List<Consumer<ParticipantId>> watchers = new CopyOnWriteArrayList<>();
    private final List<Effect> effects = new CopyOnWriteArrayList<>();

    private final EarlierRights earlier = new EarlierRights();

    private volatile Directory directory = Directory.EMPTY;
    private volatile Instant confirmed = Instant.MIN;

    /// Starts empty and without a lease.
    public Participants(RightsSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// Returns everything known now; it does not change afterwards.
    public Directory snapshot() {
        return directory;
    }

    /// Whether the rights known here are sure to be current.
    public boolean isLeased() {
        return clock.instant().isBefore(confirmed.plus(settings.lease()));
    }

    /// Returns as whom `identity` reads now.
    ///
    /// That is anyone for whoever is unknown or takes no part, and for everybody without a lease.
    public Reader reader(Identity identity) {
        return isLeased() ? directory.reader(identity, clock.instant()) : new Reader.Anyone();
    }

    /// Returns as whom `identity` reads now if rights are sure; empty if it takes no part.
    ///
    /// Whoever runs or audits the hub takes part and reads as anyone.
    public Optional<Reader> admitted(Identity identity) {
        var known = directory;
        var now = clock.instant();
        return known.admits(identity, now)
                ? Optional.of(known.reader(identity, now))
                : Optional.empty();
    }

    /// Returns as whom `identity` read by what the log said before, the latest first.
    ///
    /// Unmodifiable; may be empty. Source: SPECIFICATION.md D-8.
    public List<Reader> earlier(Identity identity) {
        var now = clock.instant();
        return earlier.of(identity.participant()).stream()
                .map(entry -> new Directory(entry.epoch(), Map.of(identity.participant(), entry)))
                .map(then -> then.reader(identity, now))
                .toList();
    }

    /// Calls `watcher` after each change, with the participant concerned, on the feeder's thread.
    ///
    /// Closing what is returned ends it; whoever watches as long as the hub runs need not.
    public Watch watch(Consumer<ParticipantId> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /// Takes over records of the log of participants, in the log's order.
    public synchronized void take(List<Change> changes) {
        var entries = new HashMap<>(directory.entries());
        var epoch = directory.epoch();
        for (var change : changes) {
            var before = Optional.ofNullable(entries.remove(change.participant()));
            before.ifPresent(earlier::note);
            switch (change) {
                case Change.Enrolled(var place, var enrolment) ->
                        entries.put(change.participant(), new Directory.Entry(place, enrolment));
                case Change.Removed _ -> {}
            }
            epoch = Math.max(epoch, change.epoch());
        }
        directory = new Directory(epoch, entries);
        for (var change : changes) {
            watchers.forEach(watcher -> watcher.accept(change.participant()));
        }
    }

    /// Lets `effect` act by every change from now on, as long as the hub runs.
    public void onChange(Effect effect) {
        effects.add(effect);
    }

    /// Lets everything act by what the participants are now, and completes when all has.
    ///
    /// Only then does this node act by a change: what was decided before it may have waited in a
    /// socket. Source: SPECIFICATION.md S-18.
    public CompletionStage<Void> act() {
        return CompletableFuture.allOf(
                effects.stream()
                        .map(effect -> effect.act().toCompletableFuture())
                        .toArray(CompletableFuture<?>[]::new));
    }

    /// Confirms that everything on the log until now has been taken over.
    public void confirm() {
        confirm(Duration.ZERO);
    }

    /// Confirms that everything that was on the log some time ago has been taken over.
    ///
    /// @param ago how long ago the end of the log was asked for; the lease counts from then
    public void confirm(Duration ago) {
        confirmed = clock.instant().minus(ago);
    }

    /// Ends the lease at once.
    public void release() {
        confirmed = Instant.MIN;
    }
}
