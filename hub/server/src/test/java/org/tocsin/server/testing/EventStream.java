package org.tocsin.server.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A client of server-sent events that keeps everything it gets.
public final class EventStream implements AutoCloseable {
    private final RawHttp http;
    private final RawHttp.Answer head;
    private final ArrayDeque<Event> waiting = new ArrayDeque<>();
    private String half = "";
    private String lastId = "";

    /// One event, or a block that is none.
    ///
    /// @param type the type; empty for a comment
    /// @param id the id that the block sets; empty if it sets none
    /// @param data the data, lines joined
    /// @param text the block as it came
    public record Event(String type, String id, String data, String text) {}

    /// Opens a stream.
    ///
    /// @param path path and query
    /// @param fields further header fields, such as `Last-Event-ID: ...`
    public EventStream(int port, String path, String authorization, String... fields) {
        http = new RawHttp(port);
        var all = new ArrayList<>(List.of("Authorization: " + authorization));
        all.addAll(List.of(fields));
        http.send(RawHttp.request("GET " + path, "", all.toArray(String[]::new)));
        head = http.head();
    }

    /// Returns the head of the answer.
    public RawHttp.Answer head() {
        return head;
    }

    /// Returns the id from which the stream could be resumed.
    public String lastId() {
        return lastId;
    }

    /// Returns the next event, waiting for it; comments are passed over.
    public Event next() {
        for (var block = block(); ; block = block()) {
            if (block.isEmpty()) {
                throw new AssertionError("the stream has ended");
            }
            if (!block.get().type().isEmpty()) {
                return block.get();
            }
        }
    }

    /// Returns the next block, event or not, waiting for it; empty when the stream has ended.
    public Optional<Event> block() {
        while (waiting.isEmpty()) {
            var chunk = http.chunk();
            if (chunk.isEmpty()) {
                return Optional.empty();
            }
            take(chunk);
        }
        var event = waiting.removeFirst();
        lastId = event.id().isEmpty() ? lastId : event.id();
        return Optional.of(event);
    }

    /// Whether the hub has ended the stream; waits for it, and drops what comes before.
    public boolean isEnded() {
        return http.isEnded();
    }

    private void take(String chunk) {
        var text = half + chunk;
        var begin = 0;
        for (var end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n", begin)) {
            waiting.add(event(text.substring(begin, end)));
            begin = end + 2;
        }
        half = text.substring(begin);
    }

    private static Event event(String block) {
        return new Event(
                field(block, "event: "), field(block, "id: "), field(block, "data: "), block);
    }

    private static String field(String block, String name) {
        return block.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        http.close();
    }
}
