package org.tocsin.server.api.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Protection;
import org.tocsin.domain.advisory.Status;
import org.tocsin.domain.area.Coverage;
import org.tocsin.domain.marking.Addressee;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.formats.Audience;
import org.tocsin.formats.json.SubmissionJson;
import org.tocsin.formats.stix.StixAdvisory;
import org.tocsin.formats.stix.StixReader;
import org.tocsin.formats.stix.StixSettings;
import org.tocsin.server.delivery.catalogue.Catalogue;
import org.tocsin.server.testing.HubTest;
import org.tocsin.server.testing.Press;
import org.tocsin.topology.fact.Submitted;

/// A bundle of STIX that is handed in over HTTP is read over HTTP as its markings say.
@MicronautTest
class ImportedBundleTest extends HubTest {
    private static final Path BUNDLES =
            Path.of(System.getProperty("tocsin.data", "absent"), "stix");
    private static final Pattern DESCRIPTION =
            Pattern.compile("\"description\":\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final StixSettings SETTINGS =
            new StixSettings(
                    new Audience(
                            Set.of(new Addressee.Organisation(new ParticipantId("qn-cert"))),
                            Set.of(PersonId.parse("qn-cert/mara-ostling"))),
                    Set.of(),
                    new Coverage.Worldwide(),
                    Optional.of(Instant.parse("2036-01-01T00:00:00Z")));

    @Test
    void eachReaderOfTheSampleGetsThePortionsOfItsMarkings() throws IOException {
        var advisory = handedIn(sample());

        assertThat(told("hub-operator", advisory)).hasSize(1);
        assertThat(told("norvale-water", advisory)).hasSize(2);
        assertThat(told("lakeside-university", advisory)).hasSize(3);
        assertThat(told("qn-cert", advisory)).hasSize(4);
        assertThat(told("qn-cert/mara-ostling", advisory)).hasSize(5);
        assertThat(body("qn-cert", advisory))
                .contains("Report to the works concerned")
                .doesNotContain("Slack Water", "threat-actor", "relationship--", "north works");
    }

    @Test
    void eachReaderOfGranularMarkingsGetsExactlyWhatTheMarkingsSay() throws IOException {
        var file = BUNDLES.resolve("using-granular-markings.json");
        assumeTrue(Files.exists(file), "no STIX bundles in the folder of tocsin.data");
        var advisory = handedIn(Files.readAllBytes(file));

        var clear = told("hub-operator", advisory);
        var green = told("norvale-water", advisory);
        var amber = told("lakeside-university", advisory);
        var red = told("qn-cert/mara-ostling", advisory);

        assertThat(clear).singleElement().asString().contains("Gotham National Bank");
        assertThat(body("hub-operator", advisory))
                .doesNotContain(
                        "Fake", "malicious-activity", "attribution", "Joker", "threat-actor");
        assertThat(green).hasSize(2).startsWith(clear.getFirst());
        assertThat(green.getLast())
                .contains("name: Fake email address", "indicator_types: malicious-activity");
        assertThat(body("norvale-water", advisory)).doesNotContain("attribution", "Joker");
        assertThat(amber).hasSize(3);
        assertThat(amber.getLast())
                .isEqualTo(
                        "indicator--1ed8caa7-a708-4706-b651-f1186ede6ca1\\n"
                                + "  indicator_types: attribution\\n");
        assertThat(told("qn-cert", advisory)).isEqualTo(amber);
        assertThat(body("qn-cert", advisory)).doesNotContain("Joker", "threat-actor");
        assertThat(red).hasSize(4);
        assertThat(red.getLast())
                .contains(
                        "Known to be used by The Joker.", "name: The Joker", "target_ref: threat");
    }

    /// Hands a bundle in by the interface, and puts into the catalogue what was handed in.
    private AdvisoryId handedIn(byte[] bundle) {
        world.putSeeds();
        var advisory = new StixReader(SETTINGS).read(bundle).found().orElseThrow();
        var answer = api.send("POST", "/v1/advisories", world.bearer("cyber-feed"), body(advisory));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var submitted = (Submitted.Version) log.handedIn.getLast();
        var press = new Press(context.getBean(Catalogue.class), Clock.systemUTC());
        return press.publish(submitted.submission());
    }

    private static String body(StixAdvisory advisory) {
        var content =
                new SubmissionJson.Content(
                        advisory.reference(),
                        1,
                        AdvisoryKind.CYBER_ALERT,
                        Status.ACTUAL,
                        true,
                        Protection.NONE,
                        List.of(),
                        advisory.drafts(),
                        List.of());
        return new String(SubmissionJson.write(content), UTF_8);
    }

    private List<String> told(String reader, AdvisoryId advisory) {
        return DESCRIPTION
                .matcher(body(reader, advisory))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private String body(String reader, AdvisoryId advisory) {
        return api.get("/v1/advisories/" + advisory, world.bearer(reader)).body();
    }

    private static byte[] sample() throws IOException {
        var name = "/seeds/bundles/pump-controller-implant.json";
        try (var in = ImportedBundleTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
