package org.tocsin.topology;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.domain.advisory.Advisory;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.dissemination.Edition;
import org.tocsin.domain.dissemination.Review;
import org.tocsin.domain.marking.Subject;
import org.tocsin.domain.party.Enrolment;
import org.tocsin.domain.party.Role;
import org.tocsin.formats.seeds.DecisionRow;
import org.tocsin.formats.seeds.SeedWorld;
import org.tocsin.topology.fact.Enrolled;
import org.tocsin.topology.fact.Release;
import org.tocsin.topology.fact.Submitted;

/// What the lanes release of the sample advisories is read as the decision table says.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DecisionTableTest {
    private static final SeedWorld SEEDS = SeedWorld.load();

    private final Topics topics = new World().topics;
    private final Map<Lane, LaneDriver> lanes = new EnumMap<>(Lane.class);
    private final Map<String, List<Edition>> released = new HashMap<>();
    private final Map<String, Advisory> admitted = new HashMap<>();

    @BeforeAll
    void enrolEverybody() {
        var admitter = SEEDS.admitter();
        for (var lane : Lane.values()) {
            var driver = new LaneDriver(DisseminationTopology.build(topics, lane, admitter));
            lanes.put(lane, driver);
            for (var participant : SEEDS.participants().values()) {
                var enrolment = new Enrolment(participant, List.of());
                driver.give(topics.participants(), new Enrolled(enrolment, World.NOON, ""));
            }
        }
    }

    @AfterAll
    void stop() {
        lanes.values().forEach(LaneDriver::close);
    }

    static Stream<DecisionRow> rows() {
        return DecisionRow.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void readerReadsOfWhatIsReleasedWhatTheTableSays(DecisionRow row) {
        var editions = released.computeIfAbsent(row.file(), this::release);
        var subject = new Subject(SEEDS.reader(row.reader()), row.egress(), row.at());

        var greatest =
                editions.stream().filter(edition -> edition.marking().isMetBy(subject)).findFirst();

        var reads = greatest.map(edition -> places(row.file(), edition));
        assertThat(reads.orElse("nothing")).isEqualTo(row.reads());
    }

    private List<Edition> release(String file) {
        var submission = SEEDS.submission(file);
        var lane = Objects.requireNonNull(lanes.get(submission.lane()));
        lane.give(
                topics.submitted(submission.lane()),
                new Submitted.Version(submission).in(submission.lane()));
        if (submission.kind().concernsPersons()) {
            lane.give(topics.submitted(submission.lane()), approval(file, submission));
        }
        return lane.taken(topics.editions(submission.lane())).stream()
                .map(Release.OfEdition.class::cast)
                .map(one -> one.edition().edition())
                .toList();
    }

    /// What concerns persons goes out when a person of the originator's approves it.
    private static Submitted.Reviewed approval(String file, Submission submission) {
        var reviewer =
                SEEDS.originator(file).persons().values().stream()
                        .filter(person -> person.roles().contains(Role.RIGHTS_REVIEWER))
                        .findFirst()
                        .orElseThrow();
        var review =
                new Review(
                        submission.id(),
                        submission.version(),
                        submission.content(),
                        reviewer.id(),
                        Role.RIGHTS_REVIEWER,
                        Review.Finding.APPROVE,
                        "",
                        submission.submittedAt().plusSeconds(600));
        return new Submitted.Reviewed(review, submission.lane());
    }

    private String places(String file, Edition edition) {
        var whole = admitted.computeIfAbsent(file, SEEDS::advisory);
        return IntStream.range(0, whole.portions().size())
                .filter(place ->
                        edition.portions().stream()
                                .anyMatch(whole.portions().get(place)::saysTheSameAs))
                .mapToObj(String::valueOf)
                .collect(joining(" "));
    }
}
