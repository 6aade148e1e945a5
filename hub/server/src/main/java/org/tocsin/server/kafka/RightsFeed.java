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
import org.tocsin.topology.Topics;
import org.tocsin.topology.fact.Enrolled;

/// Tells this node's [Participants] what the log says, and that it has seen the log's end.
///
/// A participant whose record cannot be read is gone: it has no rights.
@OnKafka
@Singleton
final class RightsFeed implements Follower.Listener<Enrolled> {
    private static final Logger LOG = LoggerFactory.getLogger(RightsFeed.class);

    private final Participants participants;
    private final Follower<Enrolled> follower;

    RightsFeed(Clients clients, Topics topics, Participants participants) {
        this.participants = participants;
        this.follower =
                new Follower<>(
                        clients, topics.participants(), new Follower.Start.Beginning(), this);
    }

    void start() {
        follower.start();
    }

    @PreDestroy
    void stop() {
        follower.close();
    }

    /// Waits until everything before `offset` has been taken over, and says whether it has been.
    boolean await(long offset, Duration patience) {
        return follower.await(0, offset, patience);
    }

    @Override
    public void take(int partition, List<Followed<Enrolled>> records) {
        participants.take(records.stream().flatMap(record -> change(record).stream()).toList());
    }

    @Override
    public void caughtUp() {
        participants.confirm();
    }

    /// Says whether all that was on the log when the node started has been taken over.
    boolean hasCaughtUp() {
        return follower.hasCaughtUp();
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
