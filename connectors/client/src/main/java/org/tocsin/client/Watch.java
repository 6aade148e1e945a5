package org.tocsin.client;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/// Closes a stream on which nothing, not even a heartbeat, was heard for too long.
final class Watch implements AutoCloseable {
    private final InputStream stream;
    private final Duration silenceMax;
    private final Thread thread;
    private volatile boolean paused;
    private volatile long heardAt = System.nanoTime();

    Watch(InputStream stream, Duration silenceMax) {
        this.stream = stream;
        this.silenceMax = silenceMax;
        this.thread = Thread.ofVirtual().name("stream-watch").start(this::watch);
    }

    /// Notes that the hub was heard, and that it is the reader's turn now.
    void pause() {
        paused = true;
    }

    /// Waits for the hub again.
    void listen() {
        heardAt = System.nanoTime();
        paused = false;
    }

    private void watch() {
        try {
            for (var left = left(); left.isPositive(); left = left()) {
                Thread.sleep(left);
            }
            stream.close();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (IOException _) {
            // It is broken already, which is what was wanted.
        }
    }

    private Duration left() {
        return paused ? silenceMax : silenceMax.minusNanos(System.nanoTime() - heardAt);
    }

    @Override
    public void close() throws IOException {
        thread.interrupt();
        stream.close();
    }
}
