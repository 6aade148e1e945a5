package org.tocsin.server.security;

import io.netty.channel.Channel;
import java.util.concurrent.CompletableFuture;
import org.tocsin.domain.party.ParticipantId;

/// An answer to a reader that is on its way out.
final class OpenAnswer {
    private static final long UNKNOWN = Long.MIN_VALUE;

    private final Channel channel;
    private final ParticipantId reader;
    private volatile long epoch = UNKNOWN;
    private volatile boolean leased;

    OpenAnswer(Channel channel, ParticipantId reader) {
        this.channel = channel;
        this.reader = reader;
    }

    Channel channel() {
        return channel;
    }

    /// Notes under which rights the answer is made, at the least.
    void under(Directory directory, boolean isLeased) {
        leased = isLeased;
        epoch = directory.epoch(reader);
    }

    /// Says whether it was made under the rights of now, or under none that have ended.
    boolean isUnder(Directory directory, boolean isLeased) {
        return epoch == directory.epoch(reader) && (isLeased || !leased);
    }

    /// Cuts the connection off with all that the network has not taken, and completes when it is.
    CompletableFuture<Void> cut() {
        var done = new CompletableFuture<Void>();
        var _ = CutOff.of(channel).addListener(_ -> done.complete(null));
        return done;
    }
}
