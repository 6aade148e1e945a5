package org.tocsin.client.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.tocsin.client.demo.DomainHub.Flaw;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Ending;

/// One reader's stream from a [DomainHub].
final class LiveFeed {
    private final HttpExchange exchange;
    private final String reader;
    private final Archive archive;
    private final DomainHub hub;
    private final Map<AdvisoryId, String> seen = new HashMap<>();
    private int changes;

    LiveFeed(HttpExchange exchange, String reader, Archive archive, DomainHub hub) {
        this.exchange = exchange;
        this.reader = reader;
        this.archive = archive;
        this.hub = hub;
    }

    /// Writes until the reader goes away.
    void flow() throws IOException, InterruptedException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        while (true) {
            var now = archive.now();
            for (var advisory : archive.advisories()) {
                tell(advisory);
            }
            write(": current as of " + now + "\nid: c\n\n");
            changes = archive.await(changes);
        }
    }

    private void tell(AdvisoryId advisory) throws IOException {
        var readable = hub.readable(advisory, reader);
        var ending = archive.ending(advisory).map(Ending::name);
        var state = ending.or(() -> readable.map(sealed -> sealed.revision().value())).orElse("");
        var key = hub.flaw() == Flaw.REPEATS_WHAT_IS_UNCHANGED ? state + changes : state;
        if (readable.isEmpty() || key.equals(seen.put(advisory, key))) {
            return;
        }
        archive.wasTold(advisory, reader);
        var head = "id: c\nevent: %s\ndata: {\"delivery\":\"%s\",";
        write(
                ending.isPresent()
                        ? (head + "\"id\":\"%s\",\"state\":\"%s\"}\n\n")
                                .formatted("withdrawn", key, advisory, ending.get())
                        : (head + "\ndata: %s}\n\n")
                                .formatted("advisory", key, DomainHub.text(readable.get())));
    }

    private void write(String frames) throws IOException {
        exchange.getResponseBody().write(frames.getBytes(UTF_8));
        exchange.getResponseBody().flush();
    }
}
