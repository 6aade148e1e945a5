package org.tocsin.server.security;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
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

    private final RightsSettings settings;
    private final Clock clock;
    private final List<Consumer<ParticipantId>> watchers = new CopyOnWriteArrayList<>();

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
            switch (change) {
                case Change.Enrolled(var place, var enrolment) ->
                        entries.put(
                                enrolment.participant().id(),
                                new Directory.Entry(place, enrolment));
                case Change.Removed(var _, var id) -> entries.remove(id);
            }
            epoch = Math.max(epoch, change.epoch());
        }
        directory = new Directory(epoch, entries);
        for (var change : changes) {
            watchers.forEach(watcher -> watcher.accept(change.participant()));
        }
    }

    /// Confirms that everything on the log until now has been taken over.
    public void confirm() {
        confirmed = clock.instant();
    }
}
