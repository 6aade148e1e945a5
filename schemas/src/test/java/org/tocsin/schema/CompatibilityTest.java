package org.tocsin.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Changes that a release must not make are noticed, and those that it may are not.
class CompatibilityTest {
    private static final String RELEASED =
            """
            {"type": "record", "name": "Portion", "namespace": "n", "fields": [
              {"name": "marking", "type": {"type": "record", "name": "Marking", "fields": [
                {"name": "asks", "type": {"type": "array", "items":
                  {"type": "enum", "name": "Asks", "symbols": ["UNKNOWN", "LEVEL", "NAME"],
                   "default": "UNKNOWN"}}, "default": []},
                {"name": "level", "type": ["null", "int"], "default": null}]}},
              {"name": "text", "type": "string"},
              {"name": "note", "type": "string", "default": ""}]}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "name": "text", "type": "string" | "name": "text", "type": "long"
                    "name": "text", "type": "string" | "name": "body", "type": "string"
                    "name": "text", "type": "string" | "name": "text", "type": ["null", "string"]
                    "name": "note", "type": "string", "default": "" | "name": "note", "type": "int"
                    "name": "marking" | "name": "label"
                    "name": "asks" | "name": "wants"
                    "name": "level", "type": ["null", "int"] | "name": "level", "type": ["null", "long"]
                    ["UNKNOWN", "LEVEL", "NAME"] | ["UNKNOWN", "LEVEL"]
                    ["UNKNOWN", "LEVEL", "NAME"] | ["UNKNOWN", "NAME", "LEVEL"]
                    "name": "Asks" | "name": "Wants"
                    """)
    void aBreakIsNoticed(String was, String is) {
        assertThat(RELEASED).contains(was);

        var changed = schema(RELEASED.replace(was, is));

        assertThat(Compatibility.breaks(schema(RELEASED), changed)).isNotEmpty();
    }

    @Test
    void aChangedDefaultOfALabelIsNoticedAlthoughBothCanRead() {
        var changed =
                schema(
                        RELEASED.replace(
                                "[\"null\", \"int\"], \"default\": null",
                                "[\"int\", \"null\"], \"default\": 0"));

        assertThat(Compatibility.breaks(schema(RELEASED), changed))
                .containsExactly("the label Marking.level has changed");
    }

    @Test
    void aNewFieldWithADefaultAndANewSymbolAtTheEndAreNoBreak() {
        var changed =
                schema(
                        RELEASED.replace(
                                        "{\"name\": \"text\"",
                                        "{\"name\": \"kind\", \"type\": [\"null\", \"string\"],"
                                                + " \"default\": null}, {\"name\": \"text\"")
                                .replace("\"NAME\"]", "\"NAME\", \"PLACE\"]"));

        assertThat(Compatibility.breaks(schema(RELEASED), changed)).isEmpty();
    }

    @Test
    void anEnumWithoutADefaultDoesNotSurviveTomorrow() {
        var fixed = Schema.createEnum("Fixed", "", "n", List.of("UNKNOWN", "ONE"));

        assertThat(Compatibility.survivesTomorrow(fixed)).isFalse();
    }

    private static Schema schema(String json) {
        return new Schema.Parser().parse(json);
    }
}
