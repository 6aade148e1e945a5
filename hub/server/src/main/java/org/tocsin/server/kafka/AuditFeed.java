package org.tocsin.server.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.server.audit.AuditBook;
import org.tocsin.topology.Topics;
import org.tocsin.topology.fact.AuditEntry;

/// Copies what is on record into this node's [AuditBook].
@OnKafka
@Singleton
final class AuditFeed implements Follower.Listener<AuditEntry> {
    private static final Logger LOG = LoggerFactory.getLogger(AuditFeed.class);

    private final AuditBook book;
    private final Follower<AuditEntry> follower;

    AuditFeed(Clients clients, Topics topics, AuditBook book) {
        this.book = book;
        this.follower =
                new Follower<>(
                        clients, topics.audit(), new Follower.Start.At(book.resumeOffsets()), this);
    }

    void start() {
        follower.start();
    }

    @PreDestroy
    void stop() {
        follower.close();
    }

    /// Says whether all that was on record when the node started is in the book.
    boolean hasCaughtUp() {
        return follower.hasCaughtUp();
    }

    @Override
    public void take(int partition, List<Followed<AuditEntry>> records) {
        book.add(partition, records.stream().flatMap(AuditFeed::placed).toList());
    }

    private static Stream<AuditBook.Placed> placed(Followed<AuditEntry> record) {
        return switch (record) {
            case Followed.Fact<AuditEntry>(long offset, var _, var entry) ->
                    Stream.of(new AuditBook.Placed(offset, entry));
            case Followed.Gone<AuditEntry> _ -> Stream.empty();
            case Followed.NotUnderstood<AuditEntry>(long offset, var _, var reason) -> {
                LOG.atWarn()
                        .addKeyValue("offset", offset)
                        .addKeyValue("reason", reason)
                        .log("An entry on record cannot be read");
                yield Stream.empty();
            }
        };
    }
}
