package org.tocsin.server.api.read;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.domain.advisory.Advisory;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.dissemination.DecisionId;
import org.tocsin.domain.dissemination.Edition;
import org.tocsin.domain.dissemination.Editions;
import org.tocsin.domain.marking.Egress;
import org.tocsin.domain.marking.Reader;
import org.tocsin.domain.sample.Ticking;
import org.tocsin.formats.seeds.DecisionRow;
import org.tocsin.formats.seeds.SeedWorld;
import org.tocsin.server.delivery.catalogue.Catalogue;
import org.tocsin.server.testing.Api;
import org.tocsin.server.testing.EventStream;
import org.tocsin.server.testing.Press;
import org.tocsin.server.testing.World;
import org.tocsin.topology.fact.Envelope;
import org.tocsin.topology.fact.Release;

/// What is read of the sample advisories through HTTP is what the decision table says.
///
/// Everybody asks by a credential of their own. The public has none, and the suspended are not let
/// in by theirs: whoever runs the hub, to whom it is as public as to anyone, asks for them. Ways
/// out of the hub other than the reader's own screen and stream are not taken through HTTP; what
/// the table says of those is left out here.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DecisionTableTest {
    private static final SeedWorld SEEDS = SeedWorld.load();
    private static final String PUBLIC = "hub-operator";
    private static final Set<Egress> WAYS =
            Set.of(Egress.OWN_SCREEN, Egress.STREAM, Egress.PUBLIC_FEED);
    private static final Pattern REVISION = Pattern.compile("\"revision\":\"([^\"]+)\"");

    private final EmbeddedServer hub =
            ApplicationContext.run(
                    EmbeddedServer.class,
                    Map.of("test.clock", "true", "hub.delivery.heartbeat", "100ms"),
                    "test");
    private final ApplicationContext context = hub.getApplicationContext();
    private final Ticking clock = context.getBean(Ticking.class);
    private final World world = new World(context);
    private final Api api = new Api(hub.getPort());
    private final Map<String, String> placesByRevision = new HashMap<>();
    private final Map<String, Map<AdvisoryId, String>> streamed = new HashMap<>();

    @BeforeAll
    void publishEverything() {
        SEEDS.participants().values().forEach(world::put);
        var press = new Press(context.getBean(Catalogue.class), clock);
        DecisionRow.all()
                .collect(groupingBy(DecisionRow::file))
                .keySet()
                .forEach(file -> publish(press, file));
    }

    @AfterAll
    void stop() {
        hub.close();
    }

    static Stream<DecisionRow> rows() {
        return DecisionRow.all().filter(row -> WAYS.contains(row.egress()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void readerIsServedWhatTheTableSays(DecisionRow row) {
        clock.set(row.at());
        world.confirm();
        var id = SEEDS.submission(row.file()).id();

        var reads = row.egress() == Egress.STREAM ? streamed(row).get(id) : asked(row, id);

        assertThat(Objects.requireNonNullElse(reads, "nothing")).isEqualTo(row.reads());
    }

    @Test
    void whatIsLeftOutIsWhatGoesByOtherWays() {
        var leftOut =
                DecisionRow.all()
                        .filter(row -> !WAYS.contains(row.egress()))
                        .collect(groupingBy(DecisionRow::egress, counting()));

        assertThat(leftOut)
                .isEqualTo(
                        Map.of(
                                Egress.WEBHOOK, 13L,
                                Egress.FEDERATION, 12L,
                                Egress.FORWARDING_GATEWAY, 7L));
    }

    @Test
    void suspendedAreNotLetInByTheirOwnCredential() {
        world.confirm();
        var suspended =
                rows().map(DecisionRow::reader)
                        .filter(reader -> isSuspended(SEEDS.reader(reader)))
                        .distinct()
                        .toList();

        assertThat(suspended)
                .isNotEmpty()
                .allSatisfy(reader ->
                        assertThat(api.get("/v1/advisories", world.bearer(reader)).statusCode())
                                .isEqualTo(403));
    }

    private String asked(DecisionRow row, AdvisoryId id) {
        var answer = api.get("/v1/advisories/" + id, world.bearer(reader(row)));

        return answer.statusCode() == 404 ? "nothing" : places(answer.body());
    }

    /// Everything that the reader's stream holds at the instant, once for all rows that ask.
    private Map<AdvisoryId, String> streamed(DecisionRow row) {
        return streamed.computeIfAbsent(row.reader() + " " + row.at(), _ -> stream(reader(row)));
    }

    private Map<AdvisoryId, String> stream(String reader) {
        var found = new HashMap<AdvisoryId, String>();
        var path = "/v1/stream?since=2029-01-01T00:00:00Z";
        try (var stream = new EventStream(hub.getPort(), path, world.bearer(reader))) {
            for (var block = stream.block().orElseThrow();
                    !block.text().startsWith(": current as of");
                    block = stream.block().orElseThrow()) {
                if (block.type().equals("advisory")) {
                    found.put(advisory(block.data()), places(block.data()));
                }
            }
        }
        return found;
    }

    private static String reader(DecisionRow row) {
        var reader = SEEDS.reader(row.reader());
        var isPublic = row.egress() == Egress.PUBLIC_FEED || reader instanceof Reader.Anyone;
        return isPublic || isSuspended(reader) ? PUBLIC : row.reader();
    }

    private static boolean isSuspended(Reader reader) {
        return switch (reader) {
            case Reader.Anyone() -> false;
            case Reader.Organisation(var participant) -> participant.suspended();
            case Reader.Individual(var participant, var person) ->
                    participant.suspended() || person.suspended();
        };
    }

    private static AdvisoryId advisory(String data) {
        var id = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"").matcher(data);
        assertThat(id.find()).as(data).isTrue();
        return AdvisoryId.parse(id.group(1));
    }

    private String places(String body) {
        var revision = REVISION.matcher(body);
        assertThat(revision.find()).as(body).isTrue();
        return Objects.requireNonNull(placesByRevision.get(revision.group(1)), body);
    }

    private void publish(Press press, String file) {
        var submission = SEEDS.submission(file);
        var advisory = SEEDS.advisory(file);
        var editions = Editions.of(advisory);
        var releases = new ArrayList<Release>();
        for (var edition : editions) {
            var sealed = Press.sealed(edition);
            placesByRevision.put(sealed.revision().value(), places(advisory, edition));
            releases.add(
                    new Release.OfEdition(
                            envelope(submission, advisory, releases.size(), editions), sealed));
        }
        press.send(submission.lane(), releases);
    }

    private static Envelope envelope(
            Submission submission, Advisory advisory, int ordinal, List<Edition> editions) {
        return new Envelope(
                DecisionId.of(submission),
                submission.id(),
                submission.version(),
                submission.originator(),
                submission.reference(),
                ordinal,
                editions.size(),
                advisory.portions().size(),
                advisory.personalData(),
                submission.submittedAt());
    }

    private static String places(Advisory advisory, Edition edition) {
        return edition.portions().stream()
                .map(portion -> String.valueOf(advisory.portions().indexOf(portion)))
                .collect(joining(" "));
    }
}
