package org.tocsin.formats.stix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.advisory.CyberAlert;
import org.tocsin.domain.marking.Tlp;
import org.tocsin.formats.Fault;

/// The public example bundles of STIX 2.1, and who reads what of them.
class StixBundlesTest {
    private static final String BANK = "identity--b38dfe21-7477-40d1-aa90-5c8671ce51ca";
    private static final String INDICATOR = "indicator--1ed8caa7-a708-4706-b651-f1186ede6ca1";
    private static final String JOKER = "threat-actor--8b6297fe-cae7-47c6-9256-5584b417849c";
    private static final String LINK = "relationship--3d1dd3cc-eb47-4704-9c77-ceff2971b95c";
    private static final String PATTERN =
            "[email-message:from_ref.value MATCHES '.+\\\\banking@g0thamnatl\\\\.com$']";

    private static final String CLEAR =
            """
            %s
              created: 2017-04-27T16:18:24.318Z
              modified: 2017-04-27T16:18:24.318Z
              name: Gotham National Bank
              identity_class: organization
              sectors: financial-services
              contact_information: contact@gothamnational.com
            %s
              created_by_ref: %s
              created: 2017-04-27T16:18:24.318Z
              modified: 2017-04-27T16:18:24.318Z
              pattern_type: stix
              valid_from: 2017-04-27T16:18:24.318Z
            """
                    .formatted(BANK, INDICATOR, BANK);

    private static final String GREEN =
            """
            %s
              name: Fake email address
              indicator_types: malicious-activity
              pattern: %s
            """
                    .formatted(INDICATOR, PATTERN);

    private static final String AMBER =
            """
            %s
              indicator_types: attribution
            """
                    .formatted(INDICATOR);

    private static final String RED =
            """
            %s
              description: Known to be used by The Joker.
            %s
              created_by_ref: %s
              created: 2017-04-27T16:18:24.318Z
              modified: 2017-04-27T16:18:24.318Z
              name: The Joker
              threat_actor_types: terrorist
              threat_actor_types: criminal
              aliases: Joe Kerr
              aliases: The Clown Prince of Crime
              roles: director
              resource_level: team
              primary_motivation: personal-satisfaction
            %s
              created: 2017-04-27T16:18:24.318Z
              modified: 2017-04-27T16:18:24.318Z
              relationship_type: indicates
              source_ref: %s
              target_ref: %s
            """
                    .formatted(INDICATOR, JOKER, BANK, LINK, INDICATOR, JOKER);

    @BeforeEach
    void requireBundles() {
        assumeTrue(
                Files.isDirectory(StixWorld.BUNDLES),
                "no STIX bundles in the folder of tocsin.data");
    }

    @Test
    void eachReaderOfGranularMarkingsGetsExactlyWhatTheMarkingsSay() {
        var editions = StixWorld.editions(bytes("using-granular-markings.json"));

        assertThat(StixWorld.descriptions(editions, StixWorld.reader(Tlp.CLEAR)))
                .containsExactly(CLEAR);
        assertThat(StixWorld.descriptions(editions, StixWorld.reader(Tlp.GREEN)))
                .containsExactly(CLEAR, GREEN);
        assertThat(StixWorld.descriptions(editions, StixWorld.reader(Tlp.AMBER)))
                .containsExactly(CLEAR, GREEN, AMBER);
        assertThat(StixWorld.descriptions(editions, StixWorld.reader(Tlp.AMBER_STRICT)))
                .containsExactly(CLEAR, GREEN, AMBER);
        assertThat(StixWorld.descriptions(editions, StixWorld.reader(Tlp.RED)))
                .containsExactly(CLEAR, GREEN, AMBER, RED);
    }

    @Test
    void headlinesAndIndicatorsOfGranularMarkingsAreThoseOfEachMarking() {
        var editions = StixWorld.editions(bytes("using-granular-markings.json"));
        var portions = StixWorld.portions(editions, StixWorld.reader(Tlp.RED));

        assertThat(portions)
                .extracting(portion -> portion.fragment().texts().getFirst().headline())
                .containsExactly(
                        "Cyber threat information: identity, indicator",
                        "Fake email address",
                        "Cyber threat information: indicator",
                        "The Joker");
        assertThat(portions)
                .extracting(portion -> portion.fragment().payload().isPresent())
                .containsExactly(true, true, false, false);
        assertThat(portions.get(1).fragment().payload())
                .containsInstanceOf(CyberAlert.class)
                .hasValueSatisfying(payload ->
                        assertThat(((CyberAlert) payload).indicators())
                                .extracting(CyberAlert.Indicator::stixPattern)
                                .containsExactly(PATTERN));
    }

    @Test
    void aWordOfAStricterMarkingReachesNobodyElse() {
        var editions = StixWorld.editions(bytes("using-granular-markings.json"));

        assertThat(StixWorld.sent(editions, StixWorld.reader(Tlp.CLEAR)))
                .doesNotContain("Fake", "g0tham", "malicious-activity", "attribution", "Joker")
                .doesNotContain(JOKER, LINK, "threat-actor", "indicates", "granular");
        assertThat(StixWorld.sent(editions, StixWorld.reader(Tlp.GREEN)))
                .doesNotContain("attribution", "Joker", JOKER, LINK, "threat-actor");
        assertThat(StixWorld.sent(editions, StixWorld.reader(Tlp.AMBER)))
                .doesNotContain("Joker", JOKER, LINK, "threat-actor");
    }

    @Test
    void redWithoutAPersonRefusesTheWholeBundleAndNamesTheObjects() {
        var faults =
                new StixReader(StixSettings.USUAL)
                        .read(bytes("using-granular-markings.json"))
                        .faults();

        assertThat(faults)
                .extracting(Fault::field, Fault::rule, Fault::explanation)
                .contains(tuple("objects[2]", "F-11", "TLP:RED, and no person is named"));
        assertThat(faults).extracting(Fault::field).doesNotContain("objects[0]");
    }

    @Test
    void aStatementIsToldToWhoeverReadsWhatItMarks() {
        var editions = StixWorld.editions(bytes("using-marking-definitions.json"));

        assertThat(StixWorld.descriptions(editions, "qn-cert"))
                .hasSize(2)
                .last()
                .asString()
                .contains("[ipv4-addr:value = '10.0.0.0']")
                .contains("  handling: Copyright (c) Stark Industries 2017.\n");
        assertThat(StixWorld.sent(editions, "norvale-water"))
                .contains("Stark Industries")
                .doesNotContain("Copyright", "10.0.0.0", "marking-definition");
    }

    @Test
    void everyBundleIsAdmittedAndWhatIsUnmarkedIsPublic() {
        for (var file : files()) {
            var editions = StixWorld.editions(bytes(file));

            var isMarked = file.startsWith("using-");
            assertThat(editions).as(file).hasSize(isMarked ? editions.size() : 1);
            assertThat(StixWorld.portions(editions, "anyone")).as(file).isNotEmpty();
        }
    }

    @Test
    void nothingOfABundleIsLost() {
        for (var file : files()) {
            var editions = StixWorld.editions(bytes(file));
            var told = StixWorld.descriptions(editions, StixWorld.reader(Tlp.RED));
            var all = told.stream().collect(Collectors.joining());

            var advisory = StixWorld.value(new StixReader(StixWorld.SETTINGS).read(bytes(file)));
            for (var fate : advisory.fates()) {
                var isMarking = fate.id().startsWith("marking-definition--");
                assertThat(fate instanceof StixFate.Taken).as(fate.id()).isNotEqualTo(isMarking);
                assertThat(all.contains(fate.id() + "\n")).as(fate.id()).isNotEqualTo(isMarking);
            }
        }
    }

    private static List<String> files() {
        try (var files = Files.list(StixWorld.BUNDLES)) {
            var names = files.map(Path::getFileName).map(Path::toString).sorted().toList();
            assertThat(names).hasSizeGreaterThanOrEqualTo(11);
            return names;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(StixWorld.BUNDLES.resolve(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
