package org.tocsin.client.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tocsin.client.json.Document;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.IdScheme;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.area.Gazetteer;
import org.tocsin.domain.audit.Outcome;
import org.tocsin.domain.dissemination.Admission;
import org.tocsin.domain.dissemination.Admitter;
import org.tocsin.domain.dissemination.Decision;
import org.tocsin.domain.dissemination.Law;
import org.tocsin.domain.dissemination.SealedEdition;
import org.tocsin.domain.marking.Reader;
import org.tocsin.domain.marking.Shortfall;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.PersonId;
import org.tocsin.formats.Parsed;
import org.tocsin.formats.json.CanonicalSealer;
import org.tocsin.formats.json.Ed25519Signer;
import org.tocsin.formats.json.EditionJson;
import org.tocsin.formats.json.GazetteerJson;
import org.tocsin.formats.json.LawJson;
import org.tocsin.formats.json.ParticipantJson;
import org.tocsin.formats.json.SubmissionJson;

/// A hub of one process over the real domain and the real codec, with a flaw if so wished.
final class DomainHub implements AutoCloseable {
    private static final String NOT_FOUND =
            "{\"type\":\"urn:tocsin:problem:not-found\",\"title\":\"Nothing is"
                    + " here\",\"status\":404}";

    private final IdScheme ids = new IdScheme(new byte[32]);
    private final Map<String, Participant> participants;
    private final Archive archive;
    private final Flaw flaw;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// What this hub does wrong.
    enum Flaw {
        NONE,
        SHOWS_EVERYTHING_TO_EVERYBODY,
        FORBIDS_INSTEAD_OF_NOT_FINDING,
        FORGETS_RETRACTIONS,
        REPEATS_WHAT_IS_UNCHANGED,
        ACCOUNTS_FOR_NOTHING
    }

    DomainHub(Flaw flaw) {
        this.flaw = flaw;
        participants =
                read("participants.json", ParticipantJson::parseAll).stream()
                        .map(ParticipantJson.Entry::participant)
                        .collect(toMap(one -> one.id().value(), Function.identity()));
        archive =
                new Archive(
                        admitter(
                                read("areas.json", GazetteerJson::parse),
                                read(
                                        "instruments.json",
                                        law -> LawJson.parse(law, bytes("terms.json")))));
        try {
            var loopback = InetAddress.getLoopbackAddress();
            server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    private Admitter admitter(Gazetteer gazetteer, Law law) {
        try {
            var keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new Admitter(gazetteer, law, ids, new CanonicalSealer(new Ed25519Signer(keys)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <T> T read(String file, Function<byte[], Parsed<T>> codec) {
        return switch (codec.apply(bytes(file))) {
            case Parsed.Read<T>(T value) -> value;
            case Parsed.Malformed<T>(var faults) -> throw new AssertionError(faults.toString());
        };
    }

    private static byte[] bytes(String file) {
        return SeedFiles.find(file).orElseThrow().line().getBytes(UTF_8);
    }

    Flaw flaw() {
        return flaw;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// Returns a secret for everybody; any will do.
    Map<String, String> secrets() {
        var secrets = new HashMap<String, String>();
        for (var participant : participants.values()) {
            secrets.put(participant.id().value(), "s");
            participant.persons().keySet().forEach(id -> secrets.put(id.toString(), "s"));
        }
        return secrets;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            switch (path) {
                case "/oauth2/token" -> token(exchange);
                case "/v1/advisories" -> submit(exchange, false);
                case "/v1/advisories/preview" -> submit(exchange, true);
                case "/v1/stream" -> new LiveFeed(exchange, caller(exchange), archive, this).flow();
                case "/v1/audit/explain" -> explain(exchange);
                default -> one(exchange, List.of(path.split("/", -1)));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        var basic = exchange.getRequestHeaders().getFirst("Authorization").substring(6);
        var id = new String(Base64.getDecoder().decode(basic), UTF_8).split(":", -1)[0];
        give(exchange, 200, "{\"access_token\":\"%s\",\"expires_in\":900}".formatted(id));
    }

    private static String caller(HttpExchange exchange) {
        var bearer = exchange.getRequestHeaders().getFirst("Authorization").substring(7);
        return URLDecoder.decode(bearer, UTF_8);
    }

    private Reader reader(String id) {
        var slash = id.indexOf('/');
        var organisation = slash < 0 ? id : id.substring(0, slash);
        var participant = Optional.ofNullable(participants.get(organisation)).orElseThrow();
        return slash < 0
                ? new Reader.Organisation(participant)
                : new Reader.Individual(
                        participant, participant.person(PersonId.parse(id)).orElseThrow());
    }

    private void submit(HttpExchange exchange, boolean isDryRun) throws IOException {
        var originator = new ParticipantId(caller(exchange));
        var context = new SubmissionJson.Context(originator, Optional.empty(), ids, archive.now());
        var body = exchange.getRequestBody().readAllBytes();
        switch (SubmissionJson.parse(body, context)) {
            case Parsed.Read<Submission>(var submission) -> {
                var publisher = Optional.ofNullable(participants.get(originator.value()));
                var admission = archive.admit(submission, publisher.orElseThrow(), isDryRun);
                admitted(exchange, submission, admission, isDryRun);
            }
            case Parsed.Malformed<Submission>(var faults) ->
                    give(exchange, 422, "{\"title\":\"%s\"}".formatted(faults.size()));
        }
    }

    private static void admitted(
            HttpExchange exchange, Submission submission, Admission admission, boolean isDryRun)
            throws IOException {
        switch (admission) {
            case Admission.Admitted admitted when isDryRun ->
                    give(
                            exchange,
                            200,
                            admitted.editions().stream()
                                    .map(sealed ->
                                            "{%s,\"readers\":{\"about\":\"fewer than 3\"}}"
                                                    .formatted(text(sealed)))
                                    .collect(
                                            Collectors.joining(
                                                    ",",
                                                    "{\"lane\":\"PRIORITY\",\"editions\":[",
                                                    "]}")));
            case Admission.Admitted(var advisory, var _) ->
                    give(
                            exchange,
                            201,
                            """
                            {"id":"%s","reference":"%s","version":%d,"lane":"%s","state":"ADMITTED"}\
                            """
                                    .formatted(
                                            advisory.id(),
                                            submission.reference().value(),
                                            advisory.version(),
                                            advisory.lane()));
            case Admission.Refused(var objections) ->
                    give(
                            exchange,
                            409,
                            "{\"title\":\"%s\"}".formatted(objections.getFirst().code()));
            case Admission.Waiting _ -> give(exchange, 409, "{\"title\":\"held\"}");
            case Admission.Superseded() -> give(exchange, 409, "{\"title\":\"superseded\"}");
        }
    }

    static String text(SealedEdition sealed) {
        return new String(EditionJson.signed(sealed), UTF_8);
    }

    Optional<SealedEdition> readable(AdvisoryId advisory, String caller) {
        return flaw == Flaw.SHOWS_EVERYTHING_TO_EVERYBODY
                ? archive.whole(advisory)
                : archive.readable(advisory, reader(caller));
    }

    private void one(HttpExchange exchange, List<String> path) throws IOException {
        var advisory = new AdvisoryId(UUID.fromString(path.get(3)));
        switch (path.size() > 4 ? path.get(4) : "") {
            case "cancellation" -> end(exchange, advisory, Ending.CANCELLED);
            case "retraction" -> end(exchange, advisory, Ending.RETRACTED);
            case "acknowledgements" -> {
                var answer = body(exchange).text("answer").orElse("");
                archive.answered(advisory, new Archive.Answer(caller(exchange), answer));
                give(exchange, 202, "{}");
            }
            case "readers" -> readers(exchange, advisory);
            default -> read(exchange, advisory);
        }
    }

    private static Document body(HttpExchange exchange) throws IOException {
        return Document.parse(exchange.getRequestBody().readAllBytes()).orElseThrow();
    }

    private void end(HttpExchange exchange, AdvisoryId advisory, Ending ending) throws IOException {
        if (flaw != Flaw.FORGETS_RETRACTIONS) {
            archive.end(advisory, ending);
        }
        give(exchange, 202, "{\"state\":\"%s\"}".formatted(ending));
    }

    private void readers(HttpExchange exchange, AdvisoryId advisory) throws IOException {
        give(
                exchange,
                200,
                archive.answers(advisory).stream()
                        .map(one ->
                                "{\"reader\":\"%s\",\"acknowledgements\":[{\"answer\":\"%s\"}]}"
                                        .formatted(one.reader(), one.answer()))
                        .collect(Collectors.joining(",", "{\"readers\":[", "]}")));
    }

    private void read(HttpExchange exchange, AdvisoryId advisory) throws IOException {
        var readable = readable(advisory, caller(exchange));
        var ending = archive.ending(advisory);
        if (readable.isPresent() && !ending.equals(Optional.of(Ending.RETRACTED))) {
            var state = ending.map(Ending::name).orElse("PUBLISHED");
            give(exchange, 200, "{\"state\":\"%s\",%s}".formatted(state, text(readable.get())));
        } else if (flaw == Flaw.FORBIDS_INSTEAD_OF_NOT_FINDING && archive.knows(advisory)) {
            give(exchange, 403, "{\"title\":\"Forbidden\",\"status\":403}");
        } else {
            give(exchange, 404, NOT_FOUND);
        }
    }

    private void explain(HttpExchange exchange) throws IOException {
        var query = exchange.getRequestURI().getQuery().split("[&=]", -1);
        var advisory = new AdvisoryId(UUID.fromString(query[1]));
        var decision = archive.decide(advisory, reader(query[3]));
        var deliveries = archive.isTold(advisory, query[3]) ? "{\"via\":\"STREAM\"}" : "";
        var isAccounted = flaw != Flaw.ACCOUNTS_FOR_NOTHING;
        give(
                exchange,
                200,
                """
                {"advisory":"%s","participant":"%s","outcome":"%s","shortfalls":[%s],\
                "rules":[%s],"deliveries":[%s]}\
                """
                        .formatted(
                                advisory,
                                query[3],
                                isAccounted ? Outcome.of(decision) : "",
                                quoted(shortfalls(decision).stream().map(Shortfall::name)),
                                quoted(Shortfall.rules(shortfalls(decision)).stream()),
                                deliveries));
    }

    private static Set<Shortfall> shortfalls(Decision decision) {
        return switch (decision) {
            case Decision.Released _ -> Set.of();
            case Decision.Redacted(var _, var shortfalls) -> shortfalls;
            case Decision.Withheld(var shortfalls) -> shortfalls;
        };
    }

    private static String quoted(Stream<String> codes) {
        return codes.map("\"%s\""::formatted).collect(Collectors.joining(","));
    }

    private static void give(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, 0);
        exchange.getResponseBody().write(body.getBytes(UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
