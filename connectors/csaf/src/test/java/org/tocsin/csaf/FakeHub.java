package org.tocsin.csaf;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.IdScheme;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.area.Gazetteer;
import org.tocsin.domain.dissemination.Admission;
import org.tocsin.domain.dissemination.Admitter;
import org.tocsin.domain.dissemination.Law;
import org.tocsin.domain.dissemination.Objection;
import org.tocsin.domain.dissemination.Precedent;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.formats.json.CanonicalSealer;
import org.tocsin.formats.json.EditionSigner;
import org.tocsin.formats.json.ParticipantJson;
import org.tocsin.formats.json.SubmissionJson;

/// A hub in memory with the real rules of admission, the publishing half of the API and one
/// participant, `cyber-feed`. It can be told to fail.
final class FakeHub implements AutoCloseable {
    private static final ParticipantId FEED = new ParticipantId("cyber-feed");

    private final IdScheme ids = new IdScheme(new byte[32]);
    private final Admitter admitter =
            new Admitter(Gazetteer.empty(), Law.none(), ids, new CanonicalSealer(new NoSigner()));
    private final Map<AdvisoryId, Precedent> precedents = new HashMap<>();
    private final List<Submission> admitted = new ArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger delays = new AtomicInteger();
    private final AtomicInteger holds = new AtomicInteger();
    private volatile String held = "";
    private volatile Optional<Participant> publisher;
    private final HttpServer server;

    FakeHub() {
        publisher = Optional.of(participant());
        try {
            var anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            server = HttpServer.create(anywhere, 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.createContext("/oauth2/token", FakeHub::token);
        server.createContext("/v1/advisories", this::publish);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// Makes the next requests to publish fail with status 503.
    void failNext(int requests) {
        failures.set(requests);
    }

    /// Makes the next requests to publish be answered before they are decided.
    void delayNext(int requests) {
        delays.set(requests);
    }

    /// Makes the next requests to publish what has `part` in its reference be answered that it
    /// waits until somebody has looked at it.
    void holdNext(int requests, String part) {
        held = part;
        holds.set(requests);
    }

    /// Makes the feed unknown to the hub, or known again.
    void know(boolean known) {
        publisher = known ? Optional.of(participant()) : Optional.empty();
    }

    /// Returns every version that was admitted, once each, in their order.
    synchronized List<Submission> admitted() {
        return List.copyOf(admitted);
    }

    private static void token(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        answer(
                exchange,
                200,
                "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
    }

    private synchronized void publish(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            answer(exchange, 503, "{\"type\":\"about:blank\",\"title\":\"Away\",\"status\":503}");
            return;
        }
        if (publisher.isEmpty()) {
            answer(exchange, 403, "{\"type\":\"urn:tocsin:problem:not-a-publisher\"}");
            return;
        }
        var context = new SubmissionJson.Context(FEED, Optional.empty(), ids, Instant.now());
        var parsed = SubmissionJson.parse(body, context);
        if (parsed.found().isEmpty()) {
            answer(exchange, 400, "{\"type\":\"about:blank\",\"title\":\"Malformed\"}");
            return;
        }
        decide(exchange, parsed.found().get());
    }

    private void decide(HttpExchange exchange, Submission submission) throws IOException {
        if (submission.reference().value().contains(held)
                && holds.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            answer(exchange, 202, taken(submission, "HELD"));
            return;
        }
        var precedent = precedents.getOrDefault(submission.id(), Precedent.NONE);
        var isKnown = precedent.knows(submission);
        var admission = admitter.admit(submission, precedent, publisher);
        precedents.put(submission.id(), precedent.with(submission, admission));
        switch (admission) {
            case Admission.Admitted _ -> {
                if (!isKnown) {
                    admitted.add(submission);
                }
                var isLate = delays.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
                answer(
                        exchange,
                        isLate ? 202 : 201,
                        taken(submission, isLate ? "ACCEPTED" : "ADMITTED"));
            }
            case Admission.Waiting _ -> throw new AssertionError("a machine hands it in");
            case Admission.Superseded() -> answer(exchange, 201, taken(submission, "ADMITTED"));
            case Admission.Refused(List<Objection> objections) ->
                    answer(exchange, 409, problem(objections.getFirst()));
        }
    }

    private static String taken(Submission submission, String state) {
        return "{\"id\":\"%s\",\"reference\":\"%s\",\"version\":%d,\"state\":\"%s\"}"
                .formatted(submission.id(), submission.reference(), submission.version(), state);
    }

    private static String problem(Objection objection) {
        var code = objection.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return """
        {"type":"urn:tocsin:problem:%s","title":"Refused","status":409,
         "faults":[{"field":"%s","rule":"%s","explanation":"%s"}]}
        """
                .formatted(code, objection.field(), objection.rule(), objection.explanation());
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            var bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static Participant participant() {
        try (var in = FakeHub.class.getResourceAsStream("/seeds/participants.json")) {
            return ParticipantJson.parseAll(Objects.requireNonNull(in).readAllBytes())
                    .found()
                    .orElseThrow()
                    .stream()
                    .map(ParticipantJson.Entry::participant)
                    .filter(participant -> participant.id().equals(FEED))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static final class NoSigner implements EditionSigner {
        @Override
        public String keyId() {
            return "none";
        }

        @Override
        public byte[] sign(byte[] canonical) {
            return new byte[64];
        }
    }
}
