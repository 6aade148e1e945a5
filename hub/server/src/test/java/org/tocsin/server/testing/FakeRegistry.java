package org.tocsin.server.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// As much of the Confluent registry's interface as the hub uses, in memory.
public final class FakeRegistry implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NOT_FOUND = 404;

    private final HttpServer server;
    private final List<String> schemas = new ArrayList<>();
    private final Map<String, List<Integer>> subjects = new HashMap<>();
    private final Map<String, String> rules = new HashMap<>();

    private record Reply(int status, Object body) {}

    /// Starts to answer on a free port.
    public FakeRegistry() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /// Returns where it answers.
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// Returns the compatibility rule of each subject that has one.
    public synchronized Map<String, String> rules() {
        return Map.copyOf(rules);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var reply = reply(exchange);
            var body = JSON.writeValueAsBytes(reply.body());
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private synchronized Reply reply(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().split("/", -1);
        var request = JSON.readTree(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        var what = exchange.getRequestMethod() + " " + path[1];
        return switch (what) {
            case "GET schemas" -> schema(Integer.parseInt(path[3]));
            case "PUT config" -> rule(path[2], request.path("compatibility").asText());
            case "POST subjects" ->
                    path.length == 4
                            ? registered(path[2], request.path("schema").asText())
                            : known(path[2], request.path("schema").asText());
            default -> notFound();
        };
    }

    private Reply schema(int id) throws JsonProcessingException {
        return id >= 1 && id <= schemas.size()
                ? new Reply(200, Map.of("schema", schemas.get(id - 1)))
                : notFound();
    }

    private Reply rule(String subject, String rule) {
        if (!subjects.containsKey(subject)) {
            return notFound();
        }
        rules.put(subject, rule);
        return new Reply(200, Map.of("compatibility", rule));
    }

    private Reply registered(String subject, String schema) {
        if (!schemas.contains(schema)) {
            schemas.add(schema);
        }
        var id = schemas.indexOf(schema) + 1;
        var ids = subjects.computeIfAbsent(subject, _ -> new ArrayList<>());
        if (!ids.contains(id)) {
            ids.add(id);
        }
        return new Reply(200, Map.of("id", id));
    }

    private Reply known(String subject, String schema) {
        var id = schemas.indexOf(schema) + 1;
        return subjects.getOrDefault(subject, List.of()).contains(id)
                ? new Reply(
                        200, Map.of("subject", subject, "id", id, "version", 1, "schema", schema))
                : notFound();
    }

    private static Reply notFound() {
        return new Reply(NOT_FOUND, Map.of("error_code", 40401, "message", "not found"));
    }
}
