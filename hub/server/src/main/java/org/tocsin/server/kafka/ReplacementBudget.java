package org.tocsin.server.kafka;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Replaces a thread that died, a few times within a while; then the engine is stopped for people
/// to look at.
final class ReplacementBudget implements StreamsUncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ReplacementBudget.class);
    private static final int REPLACED_MAX = 10;
    private static final Duration WHILE = Duration.ofMinutes(5);

    private final String engine;
    private final Clock clock;
    private final ArrayDeque<Instant> replaced = new ArrayDeque<>();

    ReplacementBudget(String engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public synchronized StreamThreadExceptionResponse handle(Throwable failure) {
        LOG.atError()
                .addKeyValue("engine", engine)
                .addKeyValue("cause", failure.getClass().getName())
                .setCause(failure)
                .log("A thread of an engine died");
        var now = clock.instant();
        while (!replaced.isEmpty() && replaced.peekFirst().isBefore(now.minus(WHILE))) {
            replaced.removeFirst();
        }
        if (replaced.size() >= REPLACED_MAX) {
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        replaced.addLast(now);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
}
