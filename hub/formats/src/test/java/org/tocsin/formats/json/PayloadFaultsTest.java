package org.tocsin.formats.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.tocsin.formats.Fault;

/// What is wrong in a payload is told by rule and field.
///
/// Source: SPECIFICATION.md J-5 to J-12, K-20 to K-34.
class PayloadFaultsTest {
    private static final SubmissionJson.Context CONTEXT =
            new SubmissionJson.Context(
                    RandomSubmissions.ORIGINATOR,
                    Optional.empty(),
                    RandomSubmissions.IDS,
                    RandomSubmissions.NOW);

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(
            resources = "/payload-faults.tsv",
            delimiter = '\t',
            quoteCharacter = '\'',
            numLinesToSkip = 1)
    void whatIsWrongIsToldByRuleAndField(String kind, String payload, String fault) {
        var document =
                """
                {"reference": "r", "kind": "%s", "status": "TEST", "lawfullyAcquired": true,
                 "portions": [{"marking": {"tlp": "CLEAR"}, "payload": %s}]}
                """
                        .formatted(kind, payload);

        var faults = SubmissionJson.parse(document.getBytes(UTF_8), CONTEXT).faults();

        assertThat(faults).extracting(PayloadFaultsTest::told).contains(fault);
    }

    private static String told(Fault fault) {
        var field = fault.field().replaceFirst("^portions\\[0]\\.payload\\.?", "");
        return (fault.rule() + " " + field).strip();
    }
}
