package org.tocsin.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.tocsin.client.json.Document;

/// The hub's HTTP interface, as publishers and readers use it. For all threads.
public final class Hub {
    private static final Duration EARLY = Duration.ofMinutes(2);

    private final InetSocketAddress address;
    private final Map<String, String> secrets;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    private record Token(String value, long useUntil) {}

    /// @param address where it answers
    /// @param secrets the secret of each client
    public Hub(InetSocketAddress address, Map<String, String> secrets) {
        this.address = address;
        this.secrets = Map.copyOf(secrets);
    }

    /// Opens a stream of everything new in the sector of [Advisories].
    ///
    /// @param reader who reads
    /// @param query further parameters, each with an ampersand before it; may be empty
    /// @param thread makes the stream's own thread
    /// @param sink told of each advisory, on that thread
    public EventStream stream(
            String reader, String query, Thread.Builder thread, EventStream.Sink sink)
            throws IOException {
        var head =
                "GET /v1/stream?sector="
                        + Advisories.SECTOR
                        + query
                        + " HTTP/1.1\r\nAccept: text/event-stream\r\n"
                        + authorization(reader);
        return EventStream.start(new Connection(address), head, thread, sink);
    }

    /// Returns the clients that may open such a stream, in the order of their ids.
    public List<String> readers() throws IOException {
        var readers = new ArrayList<String>();
        for (var client : new TreeSet<>(secrets.keySet())) {
            try (var _ = stream(client, "", Thread.ofVirtual(), (_, _) -> {})) {
                readers.add(client);
            } catch (RefusedException notThisOne) {
                // Some of the sample participants may not read.
            }
        }
        return readers;
    }

    /// Returns a connection on which [Advisories#PUBLISHER] publishes.
    PublishingConnection publishing() throws IOException {
        return new PublishingConnection(this, new Connection(address));
    }

    /// Returns the header field by which a client is known.
    String authorization(String client) throws IOException {
        var token = tokens.get(client);
        if (token == null || System.nanoTime() - token.useUntil() > 0) {
            token = fresh(client);
            tokens.put(client, token);
        }
        return token.value();
    }

    private Token fresh(String client) throws IOException {
        var name = URLEncoder.encode(client, UTF_8);
        var login = (name + ":" + secrets.get(client)).getBytes(UTF_8);
        var head =
                "POST /oauth2/token HTTP/1.1\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\n"
                        + "Authorization: Basic "
                        + Base64.getEncoder().encodeToString(login)
                        + "\r\n";
        try (var connection = new Connection(address)) {
            var answer = connection.ask(head, "grant_type=client_credentials".getBytes(UTF_8));
            if (answer.status() != 200) {
                throw new RefusedException("a token for %s: %s".formatted(client, answer));
            }
            var json = Document.parse(answer.body().getBytes(UTF_8)).orElseThrow();
            var life = Duration.ofSeconds(json.number("expires_in").orElseThrow()).minus(EARLY);
            return new Token(
                    "Authorization: Bearer " + json.text("access_token").orElseThrow() + "\r\n",
                    System.nanoTime() + life.toNanos());
        }
    }
}
