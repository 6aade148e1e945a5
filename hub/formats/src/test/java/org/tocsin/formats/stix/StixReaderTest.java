package org.tocsin.formats.stix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.domain.advisory.CyberAlert;
import org.tocsin.domain.advisory.Draft;
import org.tocsin.domain.marking.Addressee;
import org.tocsin.domain.marking.Duty;
import org.tocsin.domain.marking.Tlp;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.sector.Sector;
import org.tocsin.formats.Fault;
import org.tocsin.formats.seeds.SeedFiles;

/// Each form of marking and each reason to refuse, by small bundles.
///
/// Source: SPECIFICATION.md F-5 to F-14.
class StixReaderTest {
    private static final Path CORPUS =
            Path.of(System.getProperty("tocsin.data", "absent"), "text", "json", "test_parsing");
    private static final String GREEN = "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb";
    private static final String RED = "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed";
    private static final String OWN = "marking-definition--11111111-1111-4111-8111-111111111111";
    private static final String WHALE = "malware--22222222-2222-4222-8222-222222222222";
    private static final String EEL = "tool--33333333-3333-4333-8333-333333333333";

    @ParameterizedTest
    @CsvSource({
        "613f2e26-407d-48c7-9eca-b8e91df99dc9, CLEAR",
        "34098fce-860f-48ae-8e50-ebd3cc5e41da, GREEN",
        "f88d31f6-486f-44da-b317-01333bde0b82, AMBER",
        "5e57c739-391a-4eb3-b6be-7d15ca92d5ed, RED",
        "94868c89-83c2-464b-929b-a1a8aa3c8487, CLEAR",
        "bab4a63c-aed9-4cf5-a766-dfca5abac2bb, GREEN",
        "55d920b0-5e8b-4f79-9ee9-91f868d9b421, AMBER",
        "939a9414-2ddd-4d32-a0cd-375ea402b003, AMBER_STRICT",
        "e828b379-4e03-4974-9ac4-e53a884c97c1, RED",
        "BAB4A63C-AED9-4CF5-A766-DFCA5ABAC2BB, RED",
        "11111111-1111-4111-8111-111111111111, RED",
        "TLP:GREEN, RED"
    })
    void aMarkingIsKnownByItsIdAloneAndOtherwiseRed(String id, Tlp label) {
        var whale = object(WHALE, "\"name\":\"Whale\"", "marking-definition--" + id);

        assertThat(labels(whale)).containsExactly(label);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"definition_type\":\"tlp\",\"definition\":{\"tlp\":\"green\"}'|34098fce-860f-48ae-8e50-ebd3cc5e41da|GREEN",
                "'\"definition_type\":\"tlp\",\"definition\":{\"tlp\":\"white\"}'|613f2e26-407d-48c7-9eca-b8e91df99dc9|CLEAR",
                "'\"definition_type\":\"tlp\",\"definition\":{\"tlp\":\"white\"}'|34098fce-860f-48ae-8e50-ebd3cc5e41da|RED",
                "'\"definition_type\":\"tlp\",\"definition\":{\"tlp\":\"GREEN\"}'|34098fce-860f-48ae-8e50-ebd3cc5e41da|RED",
                "'\"definition_type\":\"tlp\",\"definition\":{\"tlp\":\"green\"}'|11111111-1111-4111-8111-111111111111|RED",
                "'\"extensions\":{\"extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d\":{\"extension_type\":\"property-extension\",\"tlp_2_0\":\"amber+strict\"}}'|939a9414-2ddd-4d32-a0cd-375ea402b003|AMBER_STRICT",
                "'\"extensions\":{\"extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d\":{\"extension_type\":\"property-extension\",\"tlp_2_0\":\"amber\"}}'|939a9414-2ddd-4d32-a0cd-375ea402b003|RED",
                "'\"extensions\":{\"extension-definition--3a65884d-005a-4290-8335-cb2d778a83ce\":{\"extension_type\":\"property-extension\"}}'|11111111-1111-4111-8111-111111111111|RED",
                "'\"definition_type\":\"statement\",\"definition\":{\"statement\":\"Ask first.\"}'|11111111-1111-4111-8111-111111111111|CLEAR",
                "'\"definition_type\":\"statement\",\"definition\":{\"statement\":\"Ask first.\",\"level\":3}'|11111111-1111-4111-8111-111111111111|RED",
                "'\"definition_type\":\"level\",\"definition\":{\"level\":3}'|11111111-1111-4111-8111-111111111111|RED"
            })
    void aDefinitionThatSaysAnythingElseIsRed(String content, String uuid, Tlp label) {
        var marking = "marking-definition--" + uuid;
        var definition = object(marking, content);
        var whale = object(WHALE, "\"name\":\"Whale\"", marking);

        assertThat(labels(definition, whale)).containsExactly(label);
    }

    @Test
    void theStricterOfObjectAndGranularMarkingHolds() {
        var weaker = granular(GREEN, "description");
        var red = object(WHALE, "\"description\":\"deep\"," + weaker, RED);
        var stricter = granular(RED, "description");
        var green = object(EEL, "\"description\":\"shallow\"," + stricter, GREEN);

        var editions = StixWorld.editions(bundle(red, green));

        assertThat(StixWorld.sent(editions, "norvale-water"))
                .contains(EEL)
                .doesNotContain("deep", "shallow", WHALE);
        assertThat(StixWorld.sent(editions, StixWorld.reader(Tlp.RED))).contains("deep", "shallow");
    }

    @Test
    void eachReaderOfTheSampleGetsExactlyWhatItsMarkingsSay() {
        var sample = SeedFiles.bytes("bundles/pump-controller-implant.json");
        var indicator = "indicator--5a2d9e01-7b3c-4d2e-9f10-aa11bb22cc33\n";
        var note = "note--2b3c4d5e-6f70-4182-93a4-b5c6d7e8f901\n";

        var told = StixWorld.descriptions(StixWorld.editions(sample), StixWorld.reader(Tlp.RED));

        assertThat(told).hasSize(5);
        assertThat(told.get(0))
                .contains("Response team of Norvale", indicator, "external_id: NC-2030-7")
                .contains("description: Allow connections from the control room only.")
                .doesNotContain(note, "relationship--", "threat-actor--", "implant", "Report to");
        assertThat(told.get(1))
                .isEqualTo(
                        indicator
                                + "  name: Call of the implant in pump controllers\n"
                                + "  indicator_types: malicious-activity\n"
                                + "  pattern: [url:value = 'http://tide.example/keep']\n");
        assertThat(told.get(2))
                .startsWith(indicator + "  indicator_types: compromised\n" + note)
                .contains("Two works have confirmed.", "object_refs: " + indicator)
                .doesNotContain("threat-actor--");
        assertThat(told.get(3))
                .isEqualTo(
                        indicator
                                + "  external_references.description: Report to the works"
                                + " concerned\n");
        assertThat(told.get(4))
                .contains("description: Found on the second controller", "name: Slack Water")
                .contains("target_ref: threat-actor--", note + "  object_refs: threat-actor--");
    }

    @Test
    void aLanguageIsNoMarking() {
        var spoken = "\"granular_markings\":[{\"lang\":\"de\",\"selectors\":[\"name\"]}]";

        assertThat(labels(object(WHALE, "\"name\":\"Wal\"," + spoken))).containsExactly(Tlp.CLEAR);
    }

    @Test
    void whatNamesARedObjectIsRedHoweverItIsWritten() {
        var whale = object(WHALE, "\"name\":\"Whale\"", RED);
        var eel =
                object(
                        EEL,
                        "\"created_by_ref\":\"%s\",\"object_refs\":[\"%s\",\"%s\"],"
                                        .formatted(WHALE, EEL, WHALE)
                                + "\"description\":\"see x%s!\",\"x_of\":{\"about-%s\":\"yes\"}"
                                        .formatted(WHALE.toUpperCase(Locale.ROOT), WHALE));

        var editions = StixWorld.editions(bundle(eel, whale));

        assertThat(StixWorld.descriptions(editions, "norvale-water"))
                .singleElement()
                .asString()
                .contains(EEL, "object_refs: " + EEL)
                .doesNotContain("2222", "created_by_ref", "see x", "x_of");
    }

    @Test
    void aTieToARedObjectIsRedAsAWholeAndTiesMayGoInCircles() {
        var whale = object(WHALE, "\"name\":\"Whale\"", RED);
        var one = "relationship--44444444-4444-4444-8444-444444444444";
        var other = "relationship--55555555-5555-4555-8555-555555555555";
        var sighting = "sighting--66666666-6666-4666-8666-666666666666";

        var editions =
                StixWorld.editions(
                        bundle(
                                object(EEL, "\"name\":\"Eel\""),
                                object(sighting, "\"count\":7,\"sighting_of_ref\":\"" + one + "\""),
                                object(one, ends(other, EEL)),
                                object(other, ends(one, WHALE)),
                                whale));

        assertThat(StixWorld.descriptions(editions, "norvale-water"))
                .containsExactly(
                        EEL
                                + "\n  created: 2026-01-01T00:00:00Z\n  modified:"
                                + " 2026-01-01T00:00:00Z\n  name: Eel\n");
    }

    @Test
    void aTranslationIsUnderTheMarkingOfWhatItTranslates() {
        var whale =
                object(
                        WHALE,
                        "\"name\":\"Whale\",\"description\":\"deep\","
                                + granular(RED, "description"));
        var words =
                "\"object_ref\":\"%s\",\"contents\":{\"de\":{\"name\":\"Wal\",\"description\":\"tief\"}}"
                        .formatted(WHALE);
        var content = object("language-content--77777777-7777-4777-8777-777777777777", words);

        var editions = StixWorld.editions(bundle(whale, content));

        assertThat(StixWorld.sent(editions, "anyone")).contains("Wal").doesNotContain("tief");
        assertThat(StixWorld.sent(editions, StixWorld.reader(Tlp.RED))).contains("tief", "deep");
    }

    @Test
    void aStatementIsADutyWhenItIsTheCodeOfOneAndStaysUnderItsOwnMarking() {
        var duty = object(OWN, statement("NO-AUTOMATED-ACTION"));
        var secret = "marking-definition--88888888-8888-4888-8888-888888888888";
        var handling = object(secret, statement("Ask the harbour master."), RED);
        var whale = object(WHALE, "\"name\":\"Whale\"", OWN, secret);

        var editions = StixWorld.editions(bundle(duty, handling, whale));

        var open = StixWorld.portions(editions, "anyone");
        assertThat(open)
                .singleElement()
                .satisfies(portion ->
                        assertThat(portion.marking().duties())
                                .containsExactly(Duty.NO_AUTOMATED_ACTION));
        assertThat(StixWorld.sent(editions, "anyone")).doesNotContain("harbour master");
        assertThat(StixWorld.sent(editions, StixWorld.reader(Tlp.RED)))
                .contains("handling: Ask the harbour master.");
    }

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
    void revokedObjectsAreLeftOutAndABundleOfNothingElseIsRefused() {
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
        assertThat(rules(bundle(whale))).containsExactly("F-14");
        assertThat(rules(bundle())).containsExactly("F-14");
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

        assertThatCode(() -> new StixAudience(Set.of(person), Set.of()))
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

    private static List<Tlp> labels(String... objects) {
        return drafts(new StixReader(StixWorld.SETTINGS), bundle(objects)).stream()
                .map(draft -> draft.marking().label())
                .toList();
    }

    private static String bundle(String... objects) {
        return "{\"type\":\"bundle\",\"id\":\"bundle--%s\",\"objects\":[%s]}"
                .formatted(uuid(0), String.join(",\n", objects));
    }

    private static String object(String id, String members, String... markings) {
        var type = id.substring(0, id.indexOf("--"));
        var marks =
                markings.length == 0
                        ? ""
                        : ",\"object_marking_refs\":[\"" + String.join("\",\"", markings) + "\"]";
        var changed =
                type.equals("marking-definition") ? "" : "\"modified\":\"2026-01-01T00:00:00Z\",";
        return """
        {"type":"%s","id":"%s","spec_version":"2.1","created":"2026-01-01T00:00:00Z",%s%s%s}\
        """
                .formatted(type, id, changed, members, marks);
    }

    private static String granular(String marking, String selector) {
        return "\"granular_markings\":[{\"marking_ref\":\"%s\",\"selectors\":[\"%s\"]}]"
                .formatted(marking, selector);
    }

    private static String statement(String text) {
        return "\"definition_type\":\"statement\",\"definition\":{\"statement\":\"%s\"}"
                .formatted(text);
    }

    private static String ends(String source, String target) {
        return "\"relationship_type\":\"uses\",\"source_ref\":\"%s\",\"target_ref\":\"%s\""
                .formatted(source, target);
    }

    private static String uuid(int number) {
        return "%08d-0000-4000-8000-000000000000".formatted(number);
    }
}
