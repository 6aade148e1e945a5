package org.tocsin.formats.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.domain.advisory.Bytes;
import org.tocsin.domain.advisory.Category;
import org.tocsin.domain.advisory.Draft;
import org.tocsin.domain.advisory.Gravity;
import org.tocsin.domain.advisory.Severity;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.formats.Fault;
import org.tocsin.formats.Parsed;

class SubmissionJsonTest {
    private static final int ROUNDS = 2_000;
    private static final SubmissionJson.Context CONTEXT =
            new SubmissionJson.Context(
                    RandomSubmissions.ORIGINATOR,
                    Optional.empty(),
                    RandomSubmissions.IDS,
                    RandomSubmissions.NOW);

    private static final String WARNING =
            """
            {
              "reference": "harbour-7",
              "kind": "imminent-warning",
              "status": "ACTUAL",
              "lawfullyAcquired": true,
              "categories": ["SECURITY"],
              "urgency": "IMMEDIATE", "severity": "SEVERE", "certainty": "LIKELY",
              "cause": "UNKNOWN", "reliability": "B", "credibility": 2,
              "expires": "2026-03-02T12:00:00+01:00",
              "portions": [
                {
                  "marking": {"tlp": "CLEAR"},
                  "texts": [{"language": "en", "headline": "Keep away", "instruction": "Leave"}],
                  "sectors": ["tourism"],
                  "areas": [{"circle": {"latitude": 42.35, "longitude": -43.63, "radiusKm": 2}}]
                },
                {
                  "marking": {"tlp": "AMBER", "addressees": ["organisation:qm-fire"]},
                  "texts": [{"language": "en", "description": "Why"}],
                  "payload": {"threatType": "BOMBING", "protectiveActions": ["keep-away"]}
                }
              ]
            }
            """;

    @Test
    void whatIsWrittenReadsBackAsItWas() {
        var generator = new RandomSubmissions(Seeds.next("whatIsWrittenReadsBackAsItWas"));
        for (int round = 0; round < ROUNDS; round++) {
            var submission = generator.next();

            var read = SubmissionJson.parse(SubmissionJson.write(submission), CONTEXT);

            assertThat(read.faults()).isEmpty();
            var back = read.found().orElseThrow();
            assertThat(back.drafts()).isEqualTo(submission.drafts());
            assertThat(back.protection()).isEqualTo(submission.protection());
            assertThat(back.derivedFrom()).isEqualTo(submission.derivedFrom());
            assertThat(back.id()).isEqualTo(submission.id());
            assertThat(SubmissionJson.write(back)).isEqualTo(SubmissionJson.write(submission));
        }
    }

    @Test
    void headlinePortionsTakeWhatTheyLeaveOpenFromTheTop() {
        var submission = parse(WARNING).found().orElseThrow();

        var headline = submission.drafts().getFirst().fragment();

        assertThat(headline.categories()).containsExactly(Category.SECURITY);
        assertThat(headline.gravity().map(Gravity::severity)).contains(Severity.SEVERE);
        assertThat(headline.expires().orElseThrow()).isEqualTo("2026-03-02T11:00:00Z");
        assertThat(headline.grade()).isPresent();
    }

    @Test
    void otherPortionsTakeNothingFromTheTop() {
        var submission = parse(WARNING).found().orElseThrow();

        var detail = submission.drafts().getLast().fragment();

        assertThat(detail.categories()).isEmpty();
        assertThat(detail.gravity()).isEmpty();
        assertThat(detail.expires()).isEmpty();
        assertThat(detail.grade()).isEmpty();
    }

    @Test
    void aPortionSaysOtherwiseThanTheTop() {
        var otherwise =
                WARNING.replace(
                        "\"sectors\": [\"tourism\"]",
                        "\"sectors\": [\"tourism\"], \"attributed\": false,"
                                + " \"urgency\": \"FUTURE\", \"severity\": \"MINOR\","
                                + " \"certainty\": \"POSSIBLE\"");

        var submission = parse(otherwise).found().orElseThrow();

        Draft headline = submission.drafts().getFirst();
        assertThat(headline.attributed()).isFalse();
        assertThat(headline.fragment().gravity().map(Gravity::severity)).contains(Severity.MINOR);
    }

    /// Rule A-3.
    @Test
    void anAdvisoryHasAtMostAThousandVersions() {
        var last = WARNING.replaceFirst("\\{", "{\"version\": 1000,");
        var more = WARNING.replaceFirst("\\{", "{\"version\": 1001,");

        assertThat(parse(last).found().orElseThrow().version()).isEqualTo(1_000);
        assertThat(parse(more).faults()).extracting(Fault::field).containsExactly("version");
    }

    @Test
    void spacesAndOrderOfMembersDoNotChangeTheContentHash() {
        var one =
                "{\"reference\":\"r\",\"kind\":\"cyber-alert\",\"status\":\"TEST\","
                        + "\"lawfullyAcquired\":true,\"portions\":[]}";
        var other =
                "{ \"portions\": [], \"status\": \"TEST\", \"lawfullyAcquired\": true,\n"
                        + "\"kind\": \"cyber-alert\", \"reference\": \"\\u0072\" }";

        var hashes = List.of(content(one), content(other));

        assertThat(hashes.getFirst()).isEqualTo(hashes.getLast());
        assertThat(content(one.replace("TEST", "ACTUAL"))).isNotEqualTo(hashes.getFirst());
    }

    @Test
    void allFaultsAreToldAtOnceEachWithItsPlace() {
        var broken =
                WARNING.replace("\"harbour-7\"", "7")
                        .replace("\"SEVERE\"", "\"GRAVE\"")
                        .replace("\"tlp\": \"CLEAR\"", "\"tlp\": \"WHITE\"")
                        .replace("\"organisation:qm-fire\"", "\"everybody\"")
                        .replace("\"headline\": \"Keep away\"", "\"title\": \"Keep away\"");

        var faults = parse(broken).faults();

        assertThat(faults)
                .extracting(Fault::field)
                .containsExactlyInAnyOrder(
                        "reference",
                        "severity",
                        "portions[0].marking.tlp",
                        "portions[0].texts[0].title",
                        "portions[1].marking.addressees[0]");
        assertThat(faults)
                .filteredOn(fault -> fault.field().equals("portions[0].texts[0].title"))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.line()).isEqualTo(13);
                    assertThat(fault.column()).isGreaterThan(1);
                    assertThat(fault.rule()).isEqualTo("J-5");
                });
    }

    @Test
    void noFaultRepeatsWhatWasSent() {
        var secret = "X0canary0X";
        var broken =
                WARNING.replace("harbour-7", secret + "!")
                        .replace("SEVERE", secret)
                        .replace("imminent-warning", secret)
                        .replace("2026-03-02T12:00:00+01:00", secret)
                        .replace("organisation:qm-fire", secret)
                        .replace("\"tourism\"", "\"" + secret + "\"")
                        .replace("\"en\"", "\"" + secret + "-" + secret + "\"");

        var faults = parse(broken).faults();

        assertThat(faults).hasSizeGreaterThan(5);
        assertThat(faults).noneMatch(fault -> fault.toString().contains(secret));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'tlp':'AMBER'}",
                "{'tlp':'AMBER+STRICT','addressees':[]}",
                "{'tlp':'AMBER','addressees':['person:qm-police/ada-quill']}",
                "{'tlp':'RED'}",
                "{'tlp':'RED','addressees':['organisation:qm-fire']}",
                "{'tlp':'RED','addressees':['person:qm-police/ada-quill','state:QM']}",
                "{'tlp':'CLEAR','addressees':['organisation:qm-fire']}",
                "{'tlp':'GREEN','addressees':['organisation:qm-fire']}",
                "{'tlp':'amber','addressees':['organisation:qm-fire']}",
                "{'tlp':'TLP:GREEN'}",
                "{'tlp':'WHITE'}",
                "{'tlp':'GREEN','level':4}",
                "{'tlp':'GREEN','level':1.5}",
                "{'tlp':'GREEN','compartments':['Harbour']}",
                "{'tlp':'GREEN','releasable':['state:QM']}",
                "{'tlp':'GREEN','releasable':[[]]}",
                "{'tlp':'GREEN','releasable':[['planet:earth']]}",
                "{'tlp':'GREEN','releasable':[['state:QM','state:QN','state:QM']]}",
                "{'tlp':'GREEN','excluded':['kind:agency']}",
                "{'tlp':'GREEN','excluded':['state:UK']}",
                "{'tlp':'GREEN','releasable':[['neighbours:UK']]}",
                "{'tlp':'GREEN','caveats':['NOFORN']}",
                "{'tlp':'GREEN','caveats':['NO-AUTOMATED-ACTION']}",
                "{'tlp':'GREEN','duties':['ORCON']}",
                "{'tlp':'GREEN','caveats':['ORCON','ORCON']}",
                "{'tlp':'GREEN','notBefore':'tomorrow'}",
                "{'tlp':'GREEN','notBefore':'2026-03-02T00:00:00Z','notAfter':'2026-03-01T00:00:00Z'}",
                "{'tlp':'GREEN','classification':'SECRET'}",
                "{'addressees':['organisation:qm-fire']}",
                "{'tlp':null}",
                "[]",
                "'GREEN'",
                "null"
            })
    void aMarkingThatIsNotUnderstoodIsAFault(String marking) {
        var written = marking.replace('\'', '"');
        var broken = WARNING.replace("{\"tlp\": \"CLEAR\"}", written);

        var faults = parse(broken).faults();

        assertThat(faults).isNotEmpty();
        assertThat(faults).allMatch(fault -> fault.field().startsWith("portions[0].marking"));
    }

    /// Rules J-10, J-11 and K-19.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"country":"UK"}                      | J-10 portions[0].areas[0].country
                    {"country":"GB"},{"neighbours":"UK"}  | J-10 portions[0].areas[1].neighbours
                    {"country":"QM"},{"country":"QM"}     | J-11 portions[0].areas
                    {"neighbours":"XK"},{"neighbours":"XK"} | J-11 portions[0].areas
                    """)
    void areasAreOfStatesThatSomebodyHasAndNamedOnce(String areas, String fault) {
        var broken = WARNING.replaceFirst("\"areas\": .*", "\"areas\": [" + areas + "]");

        var faults = parse(broken).faults();

        assertThat(faults).extracting(one -> one.rule() + " " + one.field()).containsExactly(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-02",
                "2026-03-02T12:00:00",
                "2026-02-30T12:00:00Z",
                "2026-03-02T24:00:01Z",
                "2026-03-02T12:00:60Z",
                "0026-03-02T12:00:00Z",
                "2026-03-02 12:00:00Z",
                "2026-03-02T12:00:00.0000000000Z",
                "+10000-01-01T00:00:00Z",
                "9999-12-31T23:59:59-01:00",
                "1900-01-01T00:00:00+01:00",
                "1772366400"
            })
    void aTimeOfAnotherFormIsAFault(String time) {
        var broken = WARNING.replace("2026-03-02T12:00:00+01:00", time);

        var faults = parse(broken).faults();

        assertThat(faults).extracting(Fault::field).containsExactly("expires");
    }

    /// Rule J-10.
    @ParameterizedTest
    @ValueSource(strings = {"9999-12-31T23:59:59.999999Z", "1900-01-01T00:00:00Z"})
    void theFirstAndLastTimesReadBack(String time) {
        var submission = parse(WARNING.replace("2026-03-02T12:00:00+01:00", time));

        var written = SubmissionJson.write(submission.found().orElseThrow());

        assertThat(new String(written, UTF_8)).contains("\"expires\":\"" + time + "\"");
        assertThat(parse(new String(written, UTF_8)).faults()).isEmpty();
    }

    /// Rule K-25.
    @Test
    void anEnclosedDocumentHasAsManyBytesAsItMay() throws NoSuchAlgorithmException {
        var most = parse(enclosing(Bytes.BYTES_MAX));
        var more = parse(enclosing(Bytes.BYTES_MAX + 1));

        assertThat(most.faults()).isEmpty();
        assertThat(more.faults())
                .extracting(Fault::rule, Fault::field)
                .containsExactly(tuple("J-10", "portions[0].payload.attachment.bytes"));
    }

    private static String enclosing(int bytes) throws NoSuchAlgorithmException {
        var content = new byte[bytes];
        var hash = MessageDigest.getInstance("SHA-256").digest(content);
        return """
        {"reference": "r", "kind": "best-practice", "status": "ACTUAL", "lawfullyAcquired": true,
         "portions": [{"marking": {"tlp": "CLEAR"}, "payload": {"attachment": {"size": %d,
         "mime": "application/pdf", "sha256": "%s", "bytes": "%s"}}}]}
        """
                .formatted(
                        bytes,
                        HexFormat.of().formatHex(hash),
                        Base64.getEncoder().encodeToString(content));
    }

    @Test
    void placesNearZeroAreRoundedSoThatEveryLanguageWritesThemAlike() {
        var near = WARNING.replace("42.35", "0.00004").replace("-43.63", "-43.12345678");

        var submission = parse(near).found().orElseThrow();

        assertThat(new String(SubmissionJson.write(submission), UTF_8))
                .contains("\"latitude\":0,\"longitude\":-43.123457,\"radiusKm\":2");
    }

    private static Object content(String body) {
        return parse(body).found().map(Submission::content).orElseThrow();
    }

    private static Parsed<Submission> parse(String body) {
        return SubmissionJson.parse(body.getBytes(UTF_8), CONTEXT);
    }
}
