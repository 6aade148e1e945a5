package org.tocsin.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalTest {

    /// Source: RFC 8785 appendix B, and ECMA-262 for the borders between its notations.
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    void numbersAreWrittenAsEcmaScriptWritesThem(String bits, String written) {
        var value = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));

        assertThat(Canonical.number(value)).isEqualTo(written);
    }

    @Test
    void membersAreSortedByUtf16UnitsAndStringsEscapedSparingly() {
        var document =
                """
                {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Dalet", "1": "One",
                 "\\ud83d\\ude00": "Emoji", "\\u0080": "Control", "\\u00f6": "O",
                 "a": [56, {"d": true, "10": null, "1": []}], "": "\\u0000\\u001f\\/\\"\\\\\\b\\n"}
                """;

        var canonical =
                JsonDocument.read(document.getBytes(UTF_8), JsonLimits.REQUEST)
                        .found()
                        .map(Canonical::text);

        assertThat(canonical)
                .contains(
                        "{\"\":\"\\u0000\\u001f/\\\"\\\\\\b\\n\",\"\\r\":\"Carriage Return\","
                                + "\"1\":\"One\",\"a\":[56,{\"1\":[],\"10\":null,\"d\":true}],"
                                + "\"\u0080\":\"Control\",\"\u00f6\":\"O\",\"\u20ac\":\"Euro Sign\","
                                + "\"\ud83d\ude00\":\"Emoji\",\"\ufb33\":\"Dalet\"}");
    }
}
