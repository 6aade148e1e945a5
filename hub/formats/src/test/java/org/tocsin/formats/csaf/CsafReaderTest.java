package org.tocsin.formats.csaf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.domain.advisory.CyberAlert;
import org.tocsin.domain.advisory.Fragment;
import org.tocsin.domain.advisory.Gravity;
import org.tocsin.domain.advisory.Severity;
import org.tocsin.domain.area.Area;
import org.tocsin.domain.area.Coverage;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.marking.Addressee;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.sector.Sector;
import org.tocsin.formats.Audience;
import org.tocsin.formats.Fault;
import org.tocsin.formats.Parsed;

class CsafReaderTest {
    private static final Path FOLDER = Path.of(System.getProperty("tocsin.data", "absent"), "csaf");
    private static final CsafReader READER =
            new CsafReader(CsafSettings.unattended(CsafReader.VALIDITY));

    private static final String DOCUMENT =
            """
            {
              "document": {
                "category": "csaf_security_advisory",
                "csaf_version": "2.0",
                "title": "Hexworth RC 200",
                "lang": "en-US",
                "distribution": {"tlp": {"label": "WHITE"}},
                "publisher": {"category": "vendor", "name": "H", "namespace": "https://h.example"},
                "notes": [
                  {"category": "summary", "text": "A weak\\u0007 password."},
                  {"category": "other", "title": "Critical infrastructure sectors", "text": "Energy"},
                  {"category": "other", "title": "Countries/areas deployed", "text": "Italy"}
                ],
                "tracking": {
                  "id": "HX-2026-1", "status": "final", "version": "2",
                  "initial_release_date": "2026-01-01T00:00:00Z",
                  "current_release_date": "2026-02-01T00:00:00Z",
                  "revision_history": []
                }
              },
              "product_tree": {"branches": [{"category": "vendor", "name": "H", "branches": [
                {"category": "product_name", "name": "RC", "product":
                  {"name": "RC 200", "product_id": "P1"}}]}],
                "full_product_names": [{"name": "RC 300", "product_id": "P2"}]},
              "vulnerabilities": [{
                "cve": "CVE-2026-1",
                "scores": [{"products": ["P1"], "cvss_v3": {"version": "3.1", "baseScore": 9.1,
                  "baseSeverity": "CRITICAL", "vectorString": "CVSS:3.1/AV:N"}}],
                "remediations": [
                  {"category": "mitigation", "details": "Close the port."},
                  {"category": "vendor_fix", "details": "Install 4.7.", "url": "https://h.example/"}
                ]
              }]
            }
            """;

    @Test
    void everyPublicAdvisoryIsTaken() {
        assumeTrue(Files.isDirectory(FOLDER), "no CSAF files in the folder of tocsin.data");
        var perSector = new TreeMap<String, Integer>();
        var references = new HashSet<String>();
        for (var file : files()) {
            var parsed = READER.read(bytes(file));

            assertThat(parsed.faults()).as(file.toString()).isEmpty();
            var advisory = parsed.found().orElseThrow();
            references.add(advisory.reference().value());
            fragment(parsed)
                    .sectors()
                    .forEach(sector -> perSector.merge(sector.code(), 1, Integer::sum));
        }
        System.out.println("advisories by sector: " + perSector);
        assertThat(references).hasSize(files().size());
    }

    /// Rules F-1 to F-4.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hexworth RC 200|\u00a0\u200b|F-1",
                "HX-2026-1|---|F-2",
                "https://h.example|\u200b|F-2",
                "WHITE|RED|F-3",
                "final|draft|F-4",
            })
    void whatCannotBePublishedIsRefusedByRule(String said, String instead, String rule) {
        var document = DOCUMENT.replace('"' + said + '"', '"' + instead + '"');

        var parsed = READER.read(document.getBytes(UTF_8));

        assertThat(parsed.found()).isEmpty();
        assertThat(parsed.faults()).extracting(Fault::rule).containsExactly(rule);
    }

    /// Rule F-2.
    @Test
    void theReferenceIsTheTrackingIdAndTellsPublishersAndSpellingsApart() {
        var other = DOCUMENT.replace("\"https://h.example\"", "\"https://i.example\"");
        var spaced = DOCUMENT.replace("HX-2026-1", "HX 2026 1");
        var joined = DOCUMENT.replace("HX-2026-1", "HX_2026_1");
        var endless = DOCUMENT.replace("HX-2026-1", "H" + "x".repeat(500));
        var next = DOCUMENT.replace("\"version\": \"2\"", "\"version\": \"3\"");

        assertThat(reference(DOCUMENT)).matches("HX-2026-1:[0-9a-f]{16}");
        assertThat(reference(next)).isEqualTo(reference(DOCUMENT));
        assertThat(reference(other)).startsWith("HX-2026-1:").isNotEqualTo(reference(DOCUMENT));
        assertThat(reference(spaced)).startsWith("HX_2026_1:").isNotEqualTo(reference(joined));
        assertThat(reference(endless)).startsWith("Hxxx").hasSizeLessThanOrEqualTo(128);
    }

    @Test
    void aDocumentBecomesACyberAlert() {
        var fragment = fragment(READER.read(DOCUMENT.getBytes(UTF_8)));

        var text = fragment.texts().getFirst();
        assertThat(text.language()).isEqualTo("en-US");
        assertThat(text.headline()).isEqualTo("Hexworth RC 200");
        assertThat(text.description())
                .isEqualTo("A weak  password.\n\nEdition 2, released 2026-02-01T00:00:00Z.");
        assertThat(text.instruction()).isEqualTo("Install 4.7. https://h.example/");
        assertThat(fragment.sectors()).containsExactly(Sector.CI_ENERGY);
        assertThat(fragment.coverage()).contains(countries("IT"));
        assertThat(fragment.placesInWords()).containsExactly("Italy");
        assertThat(fragment.gravity().map(Gravity::severity)).contains(Severity.EXTREME);
        assertThat(fragment.expires().orElseThrow()).isEqualTo("2036-01-30T00:00:00Z");
        var payload = (CyberAlert) fragment.payload().orElseThrow();
        assertThat(payload.products()).containsExactly("RC 200", "RC 300");
        assertThat(payload.vulnerabilityIds()).containsExactly("CVE-2026-1");
        assertThat(payload.scores())
                .singleElement()
                .satisfies(score -> {
                    assertThat(score.system()).isEqualTo("CVSS:3.1");
                    assertThat(score.value()).isEqualByComparingTo("9.1");
                });
        assertThat(payload.mitigations())
                .containsExactly("Close the port.", "Install 4.7. https://h.example/");
    }

    @ParameterizedTest
    @CsvSource({
        "en-x-aaaaaaaa-bbbbbbbb-cccccccc-ddd, en-x-aaaaaaaa-bbbbbbbb-cccccccc-ddd",
        "en-x-aaaaaaaa-bbbbbbbb-cccccccc-dddddddd, en",
        "de-x-aaaaaaaa-bbbbbbbb-cccccccc-dddddddd, en",
        "de-at, de-AT",
        "x-whale, en",
        "no tag, en"
    })
    void aLanguageThatIsNoTagOrIsTooLongForOneIsToldAsEnglish(String said, String told) {
        var document = DOCUMENT.replace("en-US", said);

        var text = fragment(READER.read(document.getBytes(UTF_8))).texts().getFirst();

        assertThat(text.language()).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Energy|ci.energy",
                "Multiple|ci",
                "Critical manufacturing|ci",
                "Commercial Facilities Sector|ci",
                "Dams|ci.water",
                "Transportation|transport",
                "Water and Wastewater|ci.water",
                "Healthcare|ci.health",
                "Healthcare and Public Health Sector|ci.health",
                "Emergency Services|emergency.networks",
                "Information Technology, Communications|telecom ci.communications",
                "Water and Wastewater Systems, Energy, and Food and Agriculture|ci.water ci.energy ci.food",
                "Energy and Chemical|ci.energy ci.chemical",
                "Chemical, Water and Wastewater Systems,  Healthcare and Public Health, and Energy|ci.chemical ci.water ci.health ci.energy",
                "Nuclear Reactors, Materials, and Waste Sector|ci.energy",
                "Financial Services, Government Services and Facilities|finance ci",
                "Energy, Space|ci.energy ci",
                "Synergy|ci",
                "''|ci"
            })
    void sectorsAreReadInEverySpellingMet(String note, String codes) {
        var named = CsafSectors.named(note);

        assertThat(named).extracting(Sector::code).containsExactlyInAnyOrder(codes.split(" "));
    }

    @Test
    void aListOfSectorsMayBeAsLongAsItLikes() {
        var commas = ",".repeat(20_000);
        var document = DOCUMENT.replace("\"Energy\"", "\"Energy" + commas + "x\"");

        assertThat(fragment(READER.read(document.getBytes(UTF_8))).sectors())
                .containsExactlyInAnyOrder(Sector.CI_ENERGY, Sector.CI);
        assertThat(CsafSectors.named("Energy" + commas.repeat(50) + " and Chemical"))
                .containsExactlyInAnyOrder(Sector.CI_ENERGY, Sector.CI_CHEMICAL);
    }

    @Test
    void aPlaceThatIsNotUnderstoodMakesTheWholeGlobal() {
        assertThat(CsafPlaces.named("Germany, United States and the Netherlands"))
                .isEqualTo(countries("DE", "US", "NL"));
        for (var words : List.of("Worldwide", "Worlwide", "Europe", "Italy, South America", "")) {
            assertThat(CsafPlaces.named(words)).isEqualTo(new Coverage.Worldwide());
        }
    }

    @Test
    void theLabelDecidesWhoMayRead() {
        var sectors = Set.<Addressee>of(new Addressee.OfSector(Sector.CI_ENERGY));

        assertThat(marking("WHITE").requirements()).isEmpty();
        assertThat(marking("CLEAR").requirements()).isEmpty();
        assertThat(marking("GREEN").requirements()).containsExactly(new Requirement.Enrolled());
        assertThat(marking("AMBER").requirements())
                .containsExactly(new Requirement.AddressedOrClient(sectors));
        assertThat(marking("AMBER+STRICT").requirements())
                .containsExactly(new Requirement.Addressed(sectors));
    }

    /// Rules F-3 and F-11.
    @Test
    void whoeverImportsSaysWhomTheLabelsMeanAndWhomItConcerns() {
        var cert = new Addressee.Organisation(new ParticipantId("qn-cert"));
        var person = PersonId.parse("qn-cert/mara-ostling");
        var expires = Instant.parse("2027-01-01T00:00:00Z");
        var told =
                new CsafReader(
                        new CsafSettings(
                                Optional.of(new Audience(Set.of(cert), Set.of(person))),
                                Set.of(Sector.CI_WATER),
                                Optional.of(countries("DE")),
                                Optional.of(expires),
                                CsafReader.VALIDITY));

        assertThat(marking(told, "AMBER").requirements())
                .containsExactly(new Requirement.AddressedOrClient(Set.of(cert)));
        assertThat(marking(told, "AMBER+STRICT").requirements())
                .containsExactly(new Requirement.Addressed(Set.of(cert)));
        assertThat(marking(told, "RED").requirements())
                .containsExactly(new Requirement.NamedPerson(Set.of(person)));
        var fragment = fragment(told.read(DOCUMENT.getBytes(UTF_8)));
        assertThat(fragment.sectors()).containsExactly(Sector.CI_WATER);
        assertThat(fragment.coverage()).contains(countries("DE"));
        assertThat(fragment.placesInWords()).containsExactly("Italy");
        assertThat(fragment.expires()).contains(expires);
    }

    /// Rules F-3 and F-11.
    @ParameterizedTest
    @CsvSource({
        "AMBER, F-11, organisation",
        "AMBER+STRICT, F-11, organisation",
        "RED, F-3, person"
    })
    void whomNobodyNamedIsNotMeant(String label, String rule, String whom) {
        var settings =
                new CsafSettings(
                        Optional.of(Audience.NOBODY),
                        Set.of(),
                        Optional.empty(),
                        Optional.empty(),
                        CsafReader.VALIDITY);
        var document = DOCUMENT.replace("WHITE", label);

        var faults = new CsafReader(settings).read(document.getBytes(UTF_8)).faults();

        assertThat(faults)
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.rule()).isEqualTo(rule);
                    assertThat(fault.explanation())
                            .isEqualTo("TLP:%s, and no %s is named".formatted(label, whom));
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WHITE|PINK|document.distribution.tlp.label",
                "WHITE|white|document.distribution.tlp.label",
                "WHITE|RED|document.distribution.tlp.label",
                "\"tlp\"|\"text\"|document.distribution.tlp",
                "\"distribution\"|\"distributed\"|document.distribution",
                "\"id\"|\"no\"|document.tracking.id",
                "\"HX-2026-1\"|\"\"|document.tracking.id",
                "\"HX-2026-1\"|7|document.tracking.id",
                "\"publisher\"|\"published\"|document.publisher",
                "\"namespace\"|\"name_space\"|document.publisher.namespace",
                "final|draft|document.tracking.status",
                "final|done|document.tracking.status",
                "2026-02-01|2026-02-31|document.tracking.current_release_date",
                "\"2.0\"|\"1.0\"|document.csaf_version",
                "Hexworth RC 200| |document.title",
                "9.1|11|vulnerabilities[0].scores[0].cvss_v3.baseScore"
            })
    void whatCannotBeTakenIsRefusedWithItsPlace(String part, String otherwise, String field) {
        var document = DOCUMENT.replace(part, otherwise == null ? "" : otherwise);

        var faults = READER.read(document.getBytes(UTF_8)).faults();

        assertThat(faults).extracting(Fault::field).containsExactly(field);
    }

    @Test
    void brokenJsonIsRefused() {
        var half = DOCUMENT.substring(0, DOCUMENT.length() / 2);

        var faults = READER.read(half.getBytes(UTF_8)).faults();

        assertThat(faults).extracting(Fault::rule).containsExactly("J-2");
    }

    @Test
    void aLongTitleIsCutAfterAWord() {
        var title = "weakness ".repeat(40);
        var document = DOCUMENT.replace("Hexworth RC 200", title);

        var headline =
                fragment(READER.read(document.getBytes(UTF_8))).texts().getFirst().headline();

        assertThat(headline).hasSizeBetween(150, 160).endsWith("weakness…");
    }

    @Test
    void aLaterEditionHasAHigherRevision() {
        var second = READER.read(DOCUMENT.getBytes(UTF_8)).found().orElseThrow();
        var semantic = DOCUMENT.replace("\"version\": \"2\"", "\"version\": \"1.1.0\"");
        var third =
                semantic.replace("\"revision_history\": []", "\"revision_history\": [{}, {}, {}]");

        assertThat(second.revision()).isEqualTo(2);
        assertThat(revision(semantic)).isEqualTo(1);
        assertThat(revision(third)).isEqualTo(3);
    }

    /// Rule F-31.
    @Test
    void theEditionIsToldInTheDescriptionHoweverLongThatIs() {
        var summary = "A weak\\u0007 password.";
        var claim = "Edition 9, released 2029-01-01T00:00:00Z.\\n" + "weak ".repeat(10_000);
        var document = DOCUMENT.replace(summary, claim);

        assertThat(document).isNotEqualTo(DOCUMENT);
        for (var one : List.of(DOCUMENT, document, DOCUMENT.replace(summary, ""))) {
            var advisory = READER.read(one.getBytes(UTF_8)).found().orElseThrow();
            var text = advisory.drafts().getFirst().fragment().texts().getFirst();
            assertThat(CsafEdition.told(text.description())).contains(advisory.edition());
        }
        assertThat(CsafEdition.told("Edition 3, released soon.")).isEmpty();
    }

    private static String reference(String document) {
        return READER.read(document.getBytes(UTF_8)).found().orElseThrow().reference().value();
    }

    private static int revision(String document) {
        return READER.read(document.getBytes(UTF_8)).found().orElseThrow().revision();
    }

    private static Marking marking(String label) {
        return marking(READER, label);
    }

    private static Marking marking(CsafReader reader, String label) {
        var document = DOCUMENT.replace("WHITE", label);
        return reader.read(document.getBytes(UTF_8))
                .found()
                .orElseThrow()
                .drafts()
                .getFirst()
                .marking();
    }

    private static Coverage countries(String... codes) {
        var areas = new HashSet<Area>();
        for (var code : codes) {
            areas.add(new Area.Country(new StateCode(code)));
        }
        return new Coverage.Somewhere(areas);
    }

    private static Fragment fragment(Parsed<CsafAdvisory> parsed) {
        return parsed.found().orElseThrow().drafts().getFirst().fragment();
    }

    private static List<Path> files() {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
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
}
