package org.tocsin.server.api.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;
import org.tocsin.domain.sector.Topic;
import org.tocsin.server.testing.HubTest;

@MicronautTest
class TaxonomyControllerTest extends HubTest {
    @ParameterizedTest
    @EnumSource(Sector.class)
    void everySectorIsListedWithItsName(Sector sector) {
        assertThat(get("/v1/sectors", "en"))
                .containsPattern("\"code\":\"" + sector.code() + "\",\"name\":\"[A-Z]");
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void everyTopicIsListedWithItsName(Topic topic) {
        assertThat(get("/v1/topics", "en"))
                .containsPattern("\"code\":\"" + topic.code() + "\",\"name\":\"[A-Z]");
    }

    @ParameterizedTest
    @EnumSource(AdvisoryKind.class)
    void everyKindThatMayBePublishedIsListedWithItsSchemaAndAnExample(AdvisoryKind kind) {
        assertThat(get("/v1/kinds", "en"))
                .containsPattern(
                        "\"code\":\"%s\",[^{]*\"schema\":\\{\"type\":\"object\""
                                .formatted(kind.code()))
                .contains("\"example\":{");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    fr                   | fr | ltr | Secteur financier
                    es-MX                | es | ltr | Sector financiero
                    ru                   | ru | ltr | Финансовый сектор
                    zh-Hans-CN           | zh | ltr | 金融部门
                    ar                   | ar | rtl | القطاع المالي
                    de, fr;q=0.5         | fr | ltr | Secteur financier
                    fr;q=0.4, ar;q=0.9   | ar | rtl | القطاع المالي
                    de                   | en | ltr | Financial sector
                    *                    | en | ltr | Financial sector
                    fr;q=2               | en | ltr | Financial sector
                    fr;q=                | en | ltr | Financial sector
                    -                    | en | ltr | Financial sector
                    ;;;                  | en | ltr | Financial sector
                    """)
    void namesAreInTheLanguageThatFitsBest(
            String accept, String language, String direction, String finance) {
        var answer = api.get("/v1/sectors", world.bearer("qm-fire"), "Accept-Language", accept);

        assertThat(answer.body())
                .startsWith("{\"language\":\"%s\",\"dir\":\"%s\"".formatted(language, direction))
                .contains("\"name\":\"" + finance + "\"");
        assertThat(answer.headers().firstValue("Content-Language")).contains(language);
        assertThat(answer.headers().firstValue("Vary")).contains("Accept-Language");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/sectors", "/v1/topics", "/v1/kinds"})
    void wordsAreForParticipants(String path) {
        assertRefused(api.get(path, ""), 401, "unauthenticated");
    }

    private String get(String path, String language) {
        var answer = api.get(path, world.bearer("qm-fire"), "Accept-Language", language);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
