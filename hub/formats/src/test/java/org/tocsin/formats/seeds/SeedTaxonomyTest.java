package org.tocsin.formats.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;
import org.tocsin.domain.sector.Topic;
import org.tocsin.formats.Json;
import org.tocsin.formats.JsonDocument;
import org.tocsin.formats.JsonLimits;

class SeedTaxonomyTest {
    private static final JsonLimits LIMITS = new JsonLimits(1 << 20, 16, 1 << 16);

    @Test
    void sectorsOfTheSeedsAreThoseOfTheDomainWithTheirParagraphs() {
        var seeded =
                entries("sectors").map(entry -> text(entry, "code") + text(entry, "paragraph"));

        var known = Arrays.stream(Sector.values()).map(one -> one.code() + one.paragraph());

        assertThat(seeded.toList()).containsExactlyElementsOf(known.toList());
    }

    @Test
    void topicsOfTheSeedsAreThoseOfTheDomain() {
        var seeded = entries("topics").map(entry -> text(entry, "code"));

        var known = Arrays.stream(Topic.values()).map(Topic::code);

        assertThat(seeded.toList()).containsExactlyInAnyOrderElementsOf(known.toList());
    }

    @Test
    void openKindsOfTheSeedsAreThoseThatTheDomainPublishes() {
        var open =
                entries("kinds")
                        .filter(entry ->
                                entry.values().get("open") instanceof Json.Truth(boolean is, var _)
                                        && is)
                        .map(entry -> text(entry, "code"));

        var known = Arrays.stream(AdvisoryKind.values()).map(AdvisoryKind::code);

        assertThat(open.toList()).containsExactlyInAnyOrderElementsOf(known.toList());
    }

    private static Stream<Json.Members> entries(String list) {
        var body = SeedFiles.bytes("taxonomy/" + list + ".json");
        var file = (Json.Members) SeedWorld.value(JsonDocument.read(body, LIMITS));
        var entries = (Json.Elements) file.values().getOrDefault(list, Json.elements(List.of()));
        return entries.values().stream().map(Json.Members.class::cast);
    }

    private static String text(Json.Members entry, String name) {
        return entry.values().get(name) instanceof Json.Text(String text, var _) ? text : "";
    }
}
