package org.tocsin.proof.play;

import java.time.Duration;
import java.util.Optional;

/// A stream that is being read. For one thread.
final class Listening implements AutoCloseable {
    /// What stands in place of more when a stream was ended by the hub.
    static final String END = "(the end)";

    private static final String ID = "\nid: ";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Wire wire;
    private String head;
    private String half = "";
    private boolean ended;

    Listening(int port, Wire.Request request) {
        wire = new Wire(port);
        var opened = wire.open(request);
        head = opened.head() + "\n" + opened.text();
        ended = opened.status() != 200;
    }

    /// Returns what was told since the last time, up to the frame that holds `marker`, to the
    /// stream's end, or until nobody would wait any longer.
    String until(String marker) {
        var told = new StringBuilder(head).append(half);
        var from = head.length();
        head = "";
        half = "";
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ended && System.nanoTime() < deadline) {
            var found = told.indexOf(marker, from);
            var end = found < 0 ? -1 : told.indexOf("\n\n", found);
            if (end >= 0) {
                half = told.substring(end + 2);
                return told.substring(0, end + 2);
            }
            var chunk = wire.chunk();
            ended = chunk.isEmpty();
            told.append(chunk);
        }
        return told.append(ended ? END : "(nothing more)").toString();
    }

    /// Returns the last cursor in what was told.
    static Optional<String> lastId(String told) {
        var at = told.lastIndexOf(ID);
        return at < 0
                ? Optional.empty()
                : Optional.of(
                        told.substring(at + ID.length(), told.indexOf('\n', at + ID.length())));
    }

    @Override
    public void close() {
        wire.close();
    }
}
