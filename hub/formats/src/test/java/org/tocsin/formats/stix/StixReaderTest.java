package org.tocsin.formats.stix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.tocsin.formats.stix.Bundles.EEL;
import static org.tocsin.formats.stix.Bundles.GREEN;
import static org.tocsin.formats.stix.Bundles.RED;
import static org.tocsin.formats.stix.Bundles.WHALE;
import static org.tocsin.formats.stix.Bundles.bundle;
import static org.tocsin.formats.stix.Bundles.granular;
import static org.tocsin.formats.stix.Bundles.object;
import static org.tocsin.formats.stix.Bundles.uuid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.domain.advisory.CyberAlert;
import org.tocsin.domain.advisory.Draft;
import org.tocsin.domain.dissemination.Edition;
import org.tocsin.domain.marking.Addressee;
import org.tocsin.domain.marking.Tlp;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.sector.Sector;
import org.tocsin.formats.Audience;
import org.tocsin.formats.Fault;

/// What a bundle becomes beside its markings, and each reason to refuse one.
///
/// Source: SPECIFICATION.md F-5 to F-14.
class StixReaderTest {
    private static final Path CORPUS =
            Path.of(System.getProperty("tocsin.data", "absent"), "text", "json", "test_parsing");

    @Test
    void whatEachPortionSaysOfItselfIsMadeOfItsOwnLabelOrWeakerOnes() {
        var bank =
                object(
                        "identity--99999999-9999-4999-8999-999999999999",
                        "\"name\":\"Larkspur\",\"sectors\":[\"financial-services\"]",
                        RED);
        var eel = object(EEL, "\"name\":\"Eel\"");
        var later =
                new StixSettings(
                        StixWorld.SETTINGS.audience(),
                        Set.of(),
                        StixWorld.SETTINGS.coverage(),
                        Optional.empty());

        var drafts = drafts(new StixReader(later), bundle(eel, bank.replace("01-01", "07-07")));

        assertThat(drafts)
                .extracting(draft -> draft.fragment().sectors())
                .containsExactly(Set.of(Sector.CI), Set.of(Sector.FINANCE));
        assertThat(drafts)
                .extracting(draft -> draft.fragment().expires().orElseThrow().toString())
                .containsExactly("2035-12-30T00:00:00Z", "2036-07-04T00:00:00Z");
    }

    @Test
    void indicatorsAndRemediesAreTypedToo() {
        var indicator =
                "\"pattern\":\"[url:value = 'x']\",\"pattern_type\":\"stix\",\"confidence\":80,"
                        + "\"valid_from\":\"2026-01-02T00:00:00Z\","
                        + "\"valid_until\":\"2026-02-02T00:00:00Z\"";
        var snort = indicator.replace("\"stix\"", "\"snort\"");

        var drafts =
                drafts(
                        new StixReader(StixWorld.SETTINGS),
                        bundle(
                                object("indicator--" + uuid(1), indicator),
                                object("indicator--" + uuid(2), snort),
                                object("vulnerability--" + uuid(3), "\"name\":\"CVE-2026-1\""),
                                object("malware--" + uuid(4), "\"malware_types\":[\"worm\"]"),
                                object(
                                        "course-of-action--" + uuid(5),
                                        "\"name\":\"Patch\",\"description\":\"Install 4.7.\"")));

        var alert = (CyberAlert) drafts.getFirst().fragment().payload().orElseThrow();
        assertThat(alert.indicators())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.stixPattern()).isEqualTo("[url:value = 'x']");
                    assertThat(one.confidence()).isEqualTo(80);
                    assertThat(one.validUntil()).isEqualTo("2026-02-02T00:00:00Z");
                });
        assertThat(alert.vulnerabilityIds()).containsExactly("CVE-2026-1");
        assertThat(alert.attackType()).hasToString("Optional[worm]");
        assertThat(alert.mitigations()).containsExactly("Install 4.7.");
    }

    @Test
    void revokedObjectsAreLeftOutAndABundleOfNothingElseTakesAllBack() {
        var whale = object(WHALE, "\"name\":\"Whale\",\"revoked\":true");
        var eel = object(EEL, "\"name\":\"Eel\"");

        var fates =
                new StixReader(StixWorld.SETTINGS)
                        .read(bundle(whale, eel).getBytes(UTF_8))
                        .found()
                        .orElseThrow()
                        .fates();

        assertThat(fates)
                .containsExactly(
                        new StixFate.Skipped(WHALE, StixFate.Reason.REVOKED),
                        new StixFate.Taken(EEL, Set.of(Tlp.CLEAR)));
        assertThat(found(bundle(whale)).isRevoked()).isTrue();
        assertThat(found(bundle(whale, eel)).isRevoked()).isFalse();
        assertThat(rules(bundle())).containsExactly("F-14");
    }

    /// Rule F-31.
    @Test
    void aBundleIsAsNewAsTheLatestChangeInIt() {
        var whale =
                object(WHALE, "\"name\":\"Whale\",\"revoked\":true")
                        .replace("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z");

        assertThat(found(bundle(object(EEL, "\"name\":\"Eel\""), whale)).modified())
                .contains(Instant.parse("2026-02-01T00:00:00Z"));
    }

    /// Rule F-31.
    @Test
    void whatStandsTellsWhenItWasChangedLastToWhoeverReadsIt() {
        var whale =
                object(WHALE, "\"name\":\"Whale\"", RED)
                        .replace("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z");
        var claim = "\"description\":\"x\\n  modified: 2029-01-01T00:00:00Z\\nx\"";

        var editions = StixWorld.editions(bundle(object(EEL, claim), whale));

        assertThat(modified(editions, "anyone")).contains(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(modified(editions, StixWorld.reader(Tlp.RED)))
                .contains(Instant.parse("2026-02-01T00:00:00Z"));
        assertThat(StixAdvisory.modified(Stream.of("  modified: never\n"))).isEmpty();
    }

    /// Rule F-31.
    @ParameterizedTest
    @ValueSource(strings = {"\\n", "\\r", "\\u0085", "\\u2028", "\\u2029", "\\u000b", "\\f"})
    void noLineOfAValueReadsAsATimeOfChange(String end) {
        var claim = "x%s  modified: 9999-12-31T23:59:59Z%sy z".formatted(end, end);

        var editions = StixWorld.editions(bundle(object(EEL, "\"x_one\":\"" + claim + "\"")));

        assertThat(modified(editions, "anyone")).contains(Instant.parse("2026-01-01T00:00:00Z"));
    }

    /// Rule F-31. Wherever a long value is cut.
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\\n", "\uD83D\uDC0B"})
    void nothingThatGoesOnInTheNextPortionReadsAsATimeOfChange(String before) {
        var claim = before + "  modified: 9999-12-31T23:59:59Z\\ny";
        for (int length = 19_970; length < 20_000; length++) {
            var value = "a".repeat(length) + claim;

            var editions = StixWorld.editions(bundle(object(EEL, "\"x_one\":\"" + value + "\"")));

            assertThat(modified(editions, "anyone"))
                    .as("after %s", length)
                    .contains(Instant.parse("2026-01-01T00:00:00Z"));
        }
    }

    private static Optional<Instant> modified(List<Edition> editions, String reader) {
        return StixAdvisory.modified(StixWorld.descriptions(editions, reader).stream());
    }

    private static StixAdvisory found(String bundle) {
        return new StixReader(StixWorld.SETTINGS)
                .read(bundle.getBytes(UTF_8))
                .found()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"RED, person", "AMBER, organisation", "AMBER_STRICT, organisation"})
    void whoIsNotNamedCannotBeMeant(Tlp label, String whom) {
        var id =
                switch (label) {
                    case AMBER -> "55d920b0-5e8b-4f79-9ee9-91f868d9b421";
                    case AMBER_STRICT -> "939a9414-2ddd-4d32-a0cd-375ea402b003";
                    case CLEAR, GREEN, RED -> "e828b379-4e03-4974-9ac4-e53a884c97c1";
                };
        var marked = object(WHALE, "\"name\":\"Whale\"", "marking-definition--" + id);
        var document = bundle(object(EEL, "\"name\":\"Eel\""), marked);

        var faults = new StixReader(StixSettings.USUAL).read(document.getBytes(UTF_8)).faults();

        assertThat(faults)
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.field()).isEqualTo("objects[1]");
                    assertThat(fault.rule()).isEqualTo("F-11");
                    assertThat(fault.explanation())
                            .isEqualTo("TLP:%s, and no %s is named".formatted(label.label(), whom));
                });
    }

    @Test
    void aPersonIsNoAddresseeOfAmber() {
        var person = new Addressee.Named(PersonId.parse("qn-cert/mara-ostling"));

        assertThatCode(() -> new Audience(Set.of(person), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"bundle\"|\"bundles\"|J-10",
                "bundle--0|bundel--0|F-5",
                "bundle--0|bundle--G|J-10",
                "\"2.1\"|\"2.0\"|J-10",
                "\"spec_version\":\"2.1\",|''|F-5",
                "\"type\":\"malware\"|\"type\":\"tool\"|F-5",
                "\"created\":\"2026-01-01T00:00:00Z\"|\"created\":\"2026-01-01T00:00:00+01:00\"|F-6",
                "\"created\":\"2026-01-01T00:00:00Z\"|\"created\":\"2026-01-02T00:00:00Z\"|F-6",
                "\"Whale\"|null|F-5",
                "\"name\"|\"na.me\"|F-10",
                "[\"name\"]|[\"nane\"]|F-10",
                "[\"name\"]|[\"name.[0]\"]|F-10",
                "[\"name\"]|[]|F-10",
                "\"marking_ref\":|\"lang\":\"en\",\"marking_ref\":|F-10",
                "\"granular_markings\":[{|\"granular_markings\":[7,{|J-6",
                "\"objects\"|\"object\"|J-7",
                "\"Whale\"|\"Whale\",\"name\":\"twice\"|J-4"
            })
    void whatCannotBeTakenIsRefusedByRule(String part, String otherwise, String rule) {
        var whale = object(WHALE, "\"name\":\"Whale\"," + granular(GREEN, "name"));
        var document = bundle(whale);

        assertThat(document).contains(part);
        assertThat(rules(document)).isEmpty();
        assertThat(rules(document.replace(part, otherwise))).contains(rule);
    }

    @Test
    void anObjectStandsOnceAndThereAreAtMostTwoThousand() {
        var whale = object(WHALE, "\"name\":\"Whale\"");
        var many =
                IntStream.rangeClosed(0, 2_000)
                        .mapToObj(number -> "{\"type\":\"x\",\"id\":\"xx--" + uuid(number) + "\"}")
                        .collect(Collectors.joining(","));

        assertThat(rules(bundle(whale, whale))).containsExactly("F-5");
        assertThat(rules(bundle(many))).contains("J-11");
    }

    @Test
    void aTextTooLongForOnePortionGoesOnInTheNext() {
        var long1 = "a".repeat(30_000);
        var long2 = "b".repeat(30_000);
        var whale = object(WHALE, "\"x_one\":\"%s\",\"x_two\":\"%s\"".formatted(long1, long2));

        var told = StixWorld.descriptions(StixWorld.editions(bundle(whale)), "anyone");

        assertThat(told).hasSizeGreaterThan(3).allMatch(text -> text.length() <= 20_000);
        assertThat(String.join("", told)).contains(long1, long2);
    }

    /// In small letters as a whole it would cost the square of its length.
    @Test
    void aTextOfManyCapitalSigmasIsReadAtOnce() {
        var text = "\u03A3".repeat(60_000);
        var related = object("relationship--" + uuid(1), "\"source_ref\":\"%s\"".formatted(text));
        var document = bundle(object(WHALE, "\"x_one\":\"%s\"".formatted(text)), related);

        var read =
                assertTimeoutPreemptively(
                        Duration.ofSeconds(10),
                        () -> new StixReader(StixWorld.SETTINGS).read(document.getBytes(UTF_8)));

        assertThat(read.faults()).isEmpty();
    }

    @Test
    void idsAreFoundInTextsHoweverTheyAreWritten() {
        var id = uuid(1).toUpperCase(Locale.ROOT);

        assertThat(StixLabels.uuids("see " + id + "!")).containsExactly(uuid(1));
    }

    @Test
    void theCorpusOfJsonIsRefusedWithReasonsAndNeverFails() {
        assumeTrue(Files.isDirectory(CORPUS), "no corpus in the folder of tocsin.data");
        for (var body : corpus()) {
            assertThat(new StixReader(StixWorld.SETTINGS).read(body).faults()).isNotEmpty();
            var inside = bundle(new String(body, UTF_8)).getBytes(UTF_8);
            assertThat(new StixReader(StixWorld.SETTINGS).read(inside).faults()).isNotEmpty();
            var value = object(WHALE, "\"x_value\":" + new String(body, UTF_8));
            assertThatCode(() ->
                            new StixReader(StixWorld.SETTINGS).read(bundle(value).getBytes(UTF_8)))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void brokenBundlesGiveReasonsAndNeverFail() {
        var seed = 7L;
        System.out.println("broken bundles from seed " + seed);
        var random = new Random(seed);
        for (int number = 0; number < 1_000; number++) {
            var bytes = new RandomBundle(number).json().getBytes(UTF_8);
            for (int more = 1 + random.nextInt(3); more > 0; more--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }

            assertThatCode(() -> new StixReader(StixWorld.SETTINGS).read(bytes))
                    .doesNotThrowAnyException();
        }
    }

    private static List<byte[]> corpus() {
        try (var files = Files.list(CORPUS)) {
            return files.sorted().map(StixReaderTest::bytes).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> rules(String document) {
        return new StixReader(StixWorld.SETTINGS)
                .read(document.getBytes(UTF_8)).faults().stream().map(Fault::rule).toList();
    }

    private static List<Draft> drafts(StixReader reader, String document) {
        return StixWorld.value(reader.read(document.getBytes(UTF_8))).drafts();
    }
}
