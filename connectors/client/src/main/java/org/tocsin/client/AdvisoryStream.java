package org.tocsin.client;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// A live stream of editions for one reader.
///
/// It is taken up again by itself when it breaks off, from the cursor of the last event that was
/// handed out, and drops deliveries that it has handed out before. A reader that is slow holds the
/// hub back instead of losing events. For one reading thread; [#close] is for any.
public final class AdvisoryStream implements AutoCloseable {
    private final BlockingQueue<StreamEvent> events;
    private final Pump pump;
    private final Thread thread;

    private AdvisoryStream(BlockingQueue<StreamEvent> events, Pump pump) {
        this.events = events;
        this.pump = pump;
        this.thread = Thread.ofVirtual().name("advisory-stream").start(pump);
    }

    /// Opens a stream.
    ///
    /// @param cursor the cursor of the last event that was handled; empty to begin
    static AdvisoryStream open(Connection connection, Settings settings, String cursor) {
        var events = new ArrayBlockingQueue<StreamEvent>(settings.eventsBuffered());
        return new AdvisoryStream(events, new Pump(connection, settings, cursor, events));
    }

    /// Returns the next event; empty when none came in time.
    ///
    /// @throws InterruptedException when the waiting thread is interrupted
    public Optional<StreamEvent> next(Duration wait) throws InterruptedException {
        return Optional.ofNullable(events.poll(wait.toMillis(), TimeUnit.MILLISECONDS));
    }

    /// Breaks the stream off.
    @Override
    public void close() {
        pump.stop();
        thread.interrupt();
    }
}
