package org.tocsin.formats.stix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.formats.stix.Bundles.EEL;
import static org.tocsin.formats.stix.Bundles.GREEN;
import static org.tocsin.formats.stix.Bundles.OWN;
import static org.tocsin.formats.stix.Bundles.RED;
import static org.tocsin.formats.stix.Bundles.WHALE;
import static org.tocsin.formats.stix.Bundles.bundle;
import static org.tocsin.formats.stix.Bundles.ends;
import static org.tocsin.formats.stix.Bundles.granular;
import static org.tocsin.formats.stix.Bundles.object;
import static org.tocsin.formats.stix.Bundles.statement;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.domain.marking.Duty;
import org.tocsin.domain.marking.Tlp;
import org.tocsin.formats.seeds.SeedFiles;

/// What each form of marking makes of what it marks, by small bundles.
///
/// Source: SPECIFICATION.md F-7 to F-13.
class StixMarkingsTest {
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

    /// Rule F-9.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"source_ref\":[\"malware--22222222-2222-4222-8222-222222222222\"]",
                "\"source_ref\":{\"x_id\":\"malware--22222222-2222-4222-8222-222222222222\"}",
                "\"source_ref\":\"22222222-2222-4222-8222-222222222222\"",
                "\"source_ref\":\" malware--22222222-2222-4222-8222-222222222222\"",
                "\"source_ref\":\"MALWARE--22222222-2222-4222-8222-222222222222\"",
                "\"source_ref\":\"malware--22222222222242228222222222222222\"",
                "\"source_ref\":\"Whale\"",
                "\"source_refs\":\"malware--22222222-2222-4222-8222-222222222222\""
            })
    void aTieOfWhichAnEndIsInAnOddFormIsRedAsAWhole(String end) {
        var whale = object(WHALE, "\"name\":\"Whale\"", RED);
        var tie =
                object(
                        "relationship--44444444-4444-4444-8444-444444444444",
                        "\"relationship_type\":\"devours\",\"description\":\"deep\","
                                + "\"target_ref\":\"%s\",".formatted(EEL)
                                + end);

        var editions = StixWorld.editions(bundle(object(EEL, "\"name\":\"Eel\""), whale, tie));

        assertThat(StixWorld.sent(editions, "norvale-water"))
                .contains("Eel")
                .doesNotContain("devours", "deep", "44444444-");
        assertThat(StixWorld.sent(editions, StixWorld.reader(Tlp.RED))).contains("devours", "deep");
    }

    /// Rule F-9.
    @Test
    void aTranslationFindsItsOriginalHoweverItsIdIsWritten() {
        var whale = object(WHALE, "\"description\":\"deep\"," + granular(RED, "description"));
        var words =
                "\"object_ref\":\"%s\",\"contents\":{\"de\":{\"description\":\"tief\"}}"
                        .formatted(WHALE.toUpperCase(Locale.ROOT));
        var content = object("language-content--77777777-7777-4777-8777-777777777777", words);

        var editions = StixWorld.editions(bundle(whale, content));

        assertThat(StixWorld.sent(editions, "anyone")).contains(WHALE).doesNotContain("tief");
        assertThat(StixWorld.sent(editions, StixWorld.reader(Tlp.RED))).contains("tief");
    }

    /// Rule F-8.
    @ParameterizedTest
    @CsvSource({"5, false", "3, false", "4, true"})
    void anIdThatIsMadeOfAHiddenValueIsHiddenWithIt(String version, boolean isShown) {
        var address = "ipv4-addr--99999999-9999-%s999-8999-999999999999".formatted(version);
        var hidden = object(address, "\"value\":\"203.0.113.7\"," + granular(RED, "value"));
        var eel = object(EEL, "\"name\":\"Eel\",\"x_refs\":[\"%s\"]".formatted(address));

        var editions = StixWorld.editions(bundle(hidden, eel));

        var sent = StixWorld.sent(editions, "norvale-water");
        assertThat(sent).contains(EEL).doesNotContain("203.0.113.7");
        assertThat(sent.contains(address)).isEqualTo(isShown);
        assertThat(sent.contains("x_refs")).isEqualTo(isShown);
        assertThat(StixWorld.sent(editions, StixWorld.reader(Tlp.RED)))
                .contains("203.0.113.7", "value", "x_refs: " + address);
    }

    /// Rule F-8.
    @Test
    void anIdThatIsMadeOfHiddenIdsOrPartsIsHiddenToo() {
        var address = "email-addr--99999999-9999-5999-8999-999999999999";
        var letter = "email-message--88888888-8888-5888-8888-888888888888";
        var file = "file--77777777-7777-5777-8777-777777777777";
        var parts =
                "\"extensions\":{\"x-ext\":{\"x_one\":\"deep\",\"object_marking_refs\":[\"%s\"]}}"
                        .formatted(RED);

        var editions =
                StixWorld.editions(
                        bundle(
                                object(letter, "\"from_ref\":\"%s\"".formatted(address)),
                                object(address, "\"value\":\"a@b.example\"", RED),
                                object(file, "\"name\":\"shallow\"," + parts),
                                object(EEL, "\"name\":\"Eel\"")));

        assertThat(StixWorld.sent(editions, "norvale-water"))
                .contains(EEL)
                .doesNotContain(letter, address, file, "deep");
        assertThat(StixWorld.sent(editions, StixWorld.reader(Tlp.RED)))
                .contains(letter, address, file, "deep");
    }

    /// Rules F-8 and F-12.
    @Test
    void markingsOfAnObjectInsideAnotherHoldForAllInItAndAreNotShown() {
        var observed =
                object(
                        "observed-data--99999999-9999-4999-8999-999999999999",
                        """
                        "objects":{
                          "0":{"type":"ipv4-addr","value":"203.0.113.7","x_in":{"x_deep":["deep"]},
                            "object_marking_refs":["%s"]},
                          "1":{"type":"ipv4-addr","value":"203.0.113.8"}}
                        """
                                .formatted(RED));

        var editions = StixWorld.editions(bundle(observed));

        assertThat(StixWorld.sent(editions, "norvale-water"))
                .contains("203.0.113.8")
                .doesNotContain("203.0.113.7", "deep", "marking_");
        assertThat(StixWorld.sent(editions, StixWorld.reader(Tlp.RED)))
                .contains("203.0.113.7", "deep")
                .doesNotContain("marking_");
    }

    /// Rules F-7 and F-8.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"object_marking_refs\":[\"marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb\"]|GREEN",
                "\"object_marking_refs\":[]|CLEAR",
                "\"object_marking_refs\":\"marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb\"|RED",
                "\"object_marking_refs\":[\"TLP:GREEN\"]|RED",
                "\"object_marking_refs\":[7]|RED",
                "\"granular_markings\":[]|RED",
                "\"granular_markings\":\"none\"|RED"
            })
    void aMarkingFurtherInThatIsNotUnderstoodIsRed(String marks, Tlp label) {
        var whale = object(WHALE, "\"x_parts\":[{\"x_of\":\"tailfin\"," + marks + "}]");

        var editions = StixWorld.editions(bundle(whale));

        for (var reader : Tlp.values()) {
            assertThat(StixWorld.sent(editions, StixWorld.reader(reader)).contains("tailfin"))
                    .as("read by %s", reader)
                    .isEqualTo(label.compareTo(reader) <= 0);
        }
    }

    private static List<Tlp> labels(String... objects) {
        var bundle = bundle(objects).getBytes(UTF_8);
        return StixWorld.value(new StixReader(StixWorld.SETTINGS).read(bundle)).drafts().stream()
                .map(draft -> draft.marking().label())
                .toList();
    }
}
