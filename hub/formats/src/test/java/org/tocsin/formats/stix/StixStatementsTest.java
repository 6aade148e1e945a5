package org.tocsin.formats.stix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.formats.stix.Bundles.EEL;
import static org.tocsin.formats.stix.Bundles.OWN;
import static org.tocsin.formats.stix.Bundles.RED;
import static org.tocsin.formats.stix.Bundles.WHALE;
import static org.tocsin.formats.stix.Bundles.bundle;
import static org.tocsin.formats.stix.Bundles.object;
import static org.tocsin.formats.stix.Bundles.statement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.domain.marking.Tlp;

/// To whom the statement of a definition is told. Source: SPECIFICATION.md F-8, F-9, F-13.
class StixStatementsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "malware--22222222-2222-4222-8222-222222222222",
                "MALWARE--22222222-2222-4222-8222-222222222222",
                "x22222222-2222-4222-8222-222222222222!"
            })
    void whatNamesARedObjectIsToldToItsReadersAlone(String name) {
        var handling = object(OWN, statement("Handle with %s.".formatted(name)));
        var whale = object(WHALE, "\"name\":\"Whale\"", RED);
        var eel = object(EEL, "\"name\":\"Eel\"", OWN);

        var editions = StixWorld.editions(bundle(handling, eel, whale));

        assertThat(StixWorld.sent(editions, "norvale-water"))
                .contains(EEL, "Eel")
                .doesNotContain("Handle with", "22222222");
        assertThat(StixWorld.sent(editions, StixWorld.reader(Tlp.RED)))
                .contains("handling: Handle with " + name);
    }

    @Test
    void whatNamesAnObjectThatAllMayReadIsToldToAll() {
        var handling = object(OWN, statement("Handle with %s.".formatted(WHALE)));
        var whale = object(WHALE, "\"name\":\"Whale\"");
        var eel = object(EEL, "\"name\":\"Eel\"", OWN);

        var editions = StixWorld.editions(bundle(handling, eel, whale));

        assertThat(StixWorld.sent(editions, "anyone")).contains("Handle with " + WHALE);
    }

    @ParameterizedTest
    @CsvSource({"5, false", "3, false", "4, true"})
    void theIdOfADefinitionThatIsMadeOfARedIdHidesItsStatement(String version, boolean isShown) {
        var id = "marking-definition--88888888-8888-%s888-8888-888888888888".formatted(version);
        var author = "\"created_by_ref\":\"%s\",".formatted(WHALE);
        var handling = object(id, author + statement("Ask first."));
        var whale = object(WHALE, "\"name\":\"Whale\"", RED);
        var eel = object(EEL, "\"x_refs\":[\"%s\"]".formatted(id), id);

        var editions = StixWorld.editions(bundle(handling, eel, whale));

        var sent = StixWorld.sent(editions, "norvale-water");
        assertThat(sent).contains(EEL).doesNotContain(WHALE);
        assertThat(sent.contains("handling: Ask first.")).isEqualTo(isShown);
        assertThat(sent.contains("x_refs: " + id)).isEqualTo(isShown);
        assertThat(StixWorld.sent(editions, StixWorld.reader(Tlp.RED)))
                .contains("handling: Ask first.", "x_refs: " + id);
    }
}
