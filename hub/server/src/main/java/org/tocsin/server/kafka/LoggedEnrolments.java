package org.tocsin.server.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.server.config.PublishingSettings;
import org.tocsin.server.security.Directory;
import org.tocsin.server.security.EnrolmentLog;
import org.tocsin.server.security.Participants;
import org.tocsin.topology.Topics;

/// Writes changes of participants to the log, one at a time in the whole hub, and waits until every
/// node acts by them.
///
/// A node that wants to change something takes over as the [SoleWriter], reads the log to its end,
/// decides, and commits. If another node took over in between, the commit fails and all of it is
/// done again. A node stays the writer until then. Other changes do not wait for the nodes to act.
@OnKafka
@Singleton
final class LoggedEnrolments implements EnrolmentLog {
    private static final Logger LOG = LoggerFactory.getLogger(LoggedEnrolments.class);
    static final String WRITER = "tocsin-registry";
    private static final int TRIES_MAX = 20;
    private static final int PAUSE_DOUBLES_MAX = 5;
    private static final Duration PAUSE_MIN = Duration.ofMillis(20);

    private final Clients clients;
    private final Topics topics;
    private final Participants participants;
    private final RightsFeed feed;
    private final Nodes nodes;
    private final Duration timeout;
    private final ReentrantLock changing = new ReentrantLock();
    private @Nullable SoleWriter writer;

    LoggedEnrolments(
            Clients clients,
            Topics topics,
            Participants participants,
            RightsFeed feed,
            Nodes nodes,
            PublishingSettings settings) {
        this.clients = clients;
        this.topics = topics;
        this.participants = participants;
        this.feed = feed;
        this.nodes = nodes;
        this.timeout = settings.timeout();
    }

    @Override
    public <T> Result<T> change(Function<Directory, Decision<T>> decide) {
        try {
            var settled = settled(decide);
            if (settled.isEmpty()) {
                return new Result.Unavailable<>();
            }
            nodes.await(settled.get().rights(), settled.get().since());
            return new Result.Settled<>(settled.get().answer());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Result.Unavailable<>();
        }
    }

    private <T> Optional<Settled<T>> settled(Function<Directory, Decision<T>> decide)
            throws InterruptedException {
        if (!changing.tryLock(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
            return Optional.empty();
        }
        try {
            return new Attempts<>(decide).settle();
        } finally {
            changing.unlock();
        }
    }

    /// A change that is committed, or was found to be so already.
    ///
    /// @param rights the offset of the record by which it is so, or of a later one
    /// @param since when it was committed, or later, as [System#nanoTime] counts
    /// @param answer what the one is told who asked
    private record Settled<T>(long rights, long since, T answer) {
        static <T> Settled<T> at(long rights, T answer) {
            return new Settled<>(rights, System.nanoTime(), answer);
        }
    }

    /// What it takes to settle one change.
    private final class Attempts<T> {
        private final Function<Directory, Decision<T>> decide;
        private final long deadline = System.nanoTime() + timeout.toNanos();

        /// What an attempt has sent that failed before it was sure whether it counts.
        private @Nullable Sent<T> sent;

        Attempts(Function<Directory, Decision<T>> decide) {
            this.decide = decide;
        }

        Optional<Settled<T>> settle() {
            for (int tries = 0; tries < TRIES_MAX && System.nanoTime() < deadline; tries++) {
                try {
                    return Optional.of(attempt());
                } catch (KafkaException lost) {
                    LOG.atInfo()
                            .addKeyValue("cause", lost.toString())
                            .log("A change of a participant is tried again");
                    giveUpWriting();
                } catch (RuntimeException bug) {
                    giveUpWriting();
                    throw bug;
                }
                if (!pause(tries)) {
                    break;
                }
            }
            LOG.atWarn().log("A participant could not be changed");
            return Optional.empty();
        }

        private Settled<T> attempt() {
            var sole = writer();
            var end = sole.end();
            if (!feed.await(end, timeout)) {
                throw new KafkaException("this node is behind the log of participants");
            }
            var before = sent;
            if (before != null && sole.counts(before.offset(), end)) {
                return Settled.at(before.offset(), before.answer());
            }
            sent = null;
            return switch (decide.apply(participants.snapshot())) {
                case Decision.Leave<T>(T answer) ->
                        Settled.at(participants.snapshot().epoch(), answer);
                case Decision.Write<T>(var enrolled, T answer) -> {
                    var offset = sole.write(topics.participants().record(enrolled));
                    sent = new Sent<>(offset, answer);
                    sole.commit();
                    yield Settled.at(offset, answer);
                }
            };
        }
    }

    private record Sent<T>(long offset, T answer) {}

    private SoleWriter writer() {
        var known = writer;
        if (known == null) {
            known = SoleWriter.takeOver(clients, WRITER, topics.participants(), timeout);
            writer = known;
        }
        return known;
    }

    /// Waits for a random while, so that two nodes do not shut each other out for ever; says
    /// whether it is worth going on.
    private static boolean pause(int tries) {
        var most = PAUSE_MIN.toMillis() << Math.min(tries, PAUSE_DOUBLES_MAX);
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(most));
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @PreDestroy
    void stop() {
        changing.lock();
        try {
            giveUpWriting();
        } finally {
            changing.unlock();
        }
    }

    private void giveUpWriting() {
        var known = writer;
        writer = null;
        if (known != null) {
            known.close();
        }
    }
}
