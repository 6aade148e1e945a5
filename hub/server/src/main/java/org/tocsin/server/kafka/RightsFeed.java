package org.tocsin.server.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.server.security.Participants;
import org.tocsin.server.security.Participants.Change;
import org.tocsin.topology.StreamsSettings;
import org.tocsin.topology.Topics;
import org.tocsin.topology.fact.Enrolled;

/// Tells this node's [Participants] what the log says, and that it has seen the log's end; and the
/// other nodes, by which rights this one acts.
///
/// The lease counts from when the log's end was asked for, and begins when all of this node acts by
/// what was before that end. So once a change is committed, no lease that knows nothing of it runs
/// longer than from then. Source: SPECIFICATION.md S-4, S-18.
///
/// A participant whose record cannot be read is gone: it has no rights.
@OnKafka
@Singleton
final class RightsFeed implements Follower.Listener<Enrolled> {
    private static final Logger LOG = LoggerFactory.getLogger(RightsFeed.class);

    private final Participants participants;
    private final Nodes nodes;
    private final Follower<Enrolled> follower;
    private volatile boolean hasHadLease;

    RightsFeed(Clients clients, Topics topics, Participants participants, Nodes nodes) {
        this.participants = participants;
        this.nodes = nodes;
        this.follower =
                new Follower<>(
                        () ->
                                clients.consumer(
                                        "follow-" + topics.participants(),
                                        StreamsSettings.RIGHTS_FETCH_WAIT),
                        topics.participants(),
                        new Follower.Start.Beginning(),
                        this);
    }

    void start() {
        nodes.report(participants.snapshot().epoch());
        follower.start();
    }

    @PreDestroy
    void stop() {
        follower.close();
        participants.release();
        act(nodes::leave);
    }

    /// Waits until everything before `offset` has been taken over, and says whether it has been.
    boolean await(long offset, Duration patience) {
        return follower.await(0, offset, patience);
    }

    @Override
    public void take(int partition, List<Followed<Enrolled>> records) {
        participants.take(records.stream().flatMap(record -> change(record).stream()).toList());
        var rights = participants.snapshot().epoch();
        act(() -> nodes.report(rights));
    }

    @Override
    public void caughtUp(long asked) {
        var rights = participants.snapshot().epoch();
        var isKnown = nodes.isKnown(asked);
        act(() -> {
            if (isKnown) {
                participants.confirm(Duration.ofNanos(System.nanoTime() - asked));
                hasHadLease = true;
            }
            nodes.report(rights);
        });
    }

    /// Says whether all that was on the log when the node started has been taken over, and rights
    /// were sure once.
    boolean hasCaughtUp() {
        return follower.hasCaughtUp() && hasHadLease;
    }

    /// Lets this node act by what it knows, and does what is to be done then.
    private void act(Runnable then) {
        var _ = participants.act().thenRun(then);
    }

    private static Optional<Change> change(Followed<Enrolled> record) {
        return switch (record) {
            case Followed.Fact<Enrolled>(long offset, var _, var enrolled) ->
                    Optional.of(new Change.Enrolled(offset, enrolled.enrolment()));
            case Followed.Gone<Enrolled>(long offset, var key) -> removed(offset, key);
            case Followed.NotUnderstood<Enrolled>(long offset, var key, var reason) -> {
                LOG.atWarn()
                        .addKeyValue("participant", key)
                        .addKeyValue("reason", reason)
                        .log("A participant cannot be read and has no rights");
                yield removed(offset, key);
            }
        };
    }

    private static Optional<Change> removed(long offset, String key) {
        try {
            return Optional.of(new Change.Removed(offset, new ParticipantId(key)));
        } catch (IllegalArgumentException noParticipant) {
            return Optional.empty();
        }
    }
}
