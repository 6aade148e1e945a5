package org.tocsin.client.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// An HTTP server that gives tokens by itself and otherwise the answers that it was told to give.
///
/// The last answer told for a request is given again and again; the ones before it once each.
public final class FakeHub implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Queue<Answer>> answers = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger tokens = new AtomicInteger();

    /// What was asked.
    ///
    /// @param line method and target, such as `GET /v1/me`
    /// @param headers the first value of each field, names as sent
    /// @param body as text
    public record Request(String line, Map<String, String> headers, String body) {
        /// Returns a header field; empty when it was not sent.
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /// What to answer.
    ///
    /// @param status the HTTP status
    /// @param type the content type
    /// @param headers further header fields
    /// @param pieces the body in pieces, each flushed by itself
    /// @param silent whether to stay silent after the last piece instead of ending
    public record Answer(
            int status,
            String type,
            Map<String, String> headers,
            List<String> pieces,
            boolean silent) {
        /// Returns a JSON answer.
        public static Answer json(int status, String body) {
            return new Answer(status, "application/json", Map.of(), List.of(body), false);
        }

        /// Returns a problem document.
        public static Answer problem(int status, String body) {
            return new Answer(status, "application/problem+json", Map.of(), List.of(body), false);
        }

        /// Returns a stream that ends after its pieces.
        public static Answer stream(String... pieces) {
            return new Answer(200, "text/event-stream", Map.of(), List.of(pieces), false);
        }

        /// Returns this answer, with a body that does not end.
        public Answer open() {
            return new Answer(status, type, headers, pieces, true);
        }

        /// Returns this answer with one more header field.
        public Answer with(String name, String value) {
            return new Answer(status, type, Map.of(name, value), pieces, silent);
        }
    }

    private FakeHub(HttpServer server) {
        this.server = server;
    }

    /// Starts a hub on a free port of the loopback address.
    public static FakeHub start() {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var hub = new FakeHub(HttpServer.create(address, 0));
            hub.server.createContext("/", hub::handle);
            hub.server.setExecutor(hub.threads);
            hub.server.start();
            return hub;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Returns the base URL.
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// Tells what to answer to requests for `line`, such as `GET /v1/me`; a query is left out.
    public FakeHub on(String line, Answer... told) {
        answers.put(line, new ConcurrentLinkedQueue<>(List.of(told)));
        return this;
    }

    /// Returns the requests so far, without those for tokens.
    public List<Request> requests() {
        return requests.stream().filter(request -> !isForToken(request)).toList();
    }

    /// Returns the last request, without those for tokens.
    public Request last() {
        return requests().getLast();
    }

    /// Returns the requests for tokens so far.
    public List<Request> tokenRequests() {
        return requests.stream().filter(FakeHub::isForToken).toList();
    }

    private static boolean isForToken(Request request) {
        return request.line().equals("POST /oauth2/token");
    }

    private void handle(HttpExchange exchange) throws IOException {
        var line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        var headers = new ConcurrentHashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name, values.getFirst()));
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        requests.add(new Request(line, headers, body));
        give(exchange, answer(exchange.getRequestMethod(), exchange.getRequestURI().getRawPath()));
    }

    private Answer answer(String method, String path) {
        var line = method + " " + path;
        var queue = Optional.ofNullable(answers.get(line));
        if (queue.isEmpty()) {
            return line.equals("POST /oauth2/token") ? token() : absent();
        }
        return Optional.ofNullable(queue.get().size() > 1 ? queue.get().poll() : queue.get().peek())
                .orElseThrow();
    }

    private Answer token() {
        return Answer.json(
                200,
                """
                {"access_token":"token-%d","token_type":"Bearer","expires_in":600}\
                """
                        .formatted(tokens.incrementAndGet()));
    }

    private static Answer absent() {
        return Answer.problem(
                404,
                """
                {"type":"urn:tocsin:problem:not-found","title":"Nothing is here","status":404,\
                "detail":"Nothing that you may see is there."}\
                """);
    }

    private void give(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), 0);
        var out = exchange.getResponseBody();
        for (var piece : answer.pieces()) {
            out.write(piece.getBytes(UTF_8));
            out.flush();
        }
        if (!answer.silent()) {
            exchange.close();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
