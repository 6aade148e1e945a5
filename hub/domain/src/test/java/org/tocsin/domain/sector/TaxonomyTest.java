package org.tocsin.domain.sector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Sectors, topics and kinds. Source: SPECIFICATION.md T-1, T-2.
class TaxonomyTest {

    @Test
    void thereAreTwelveSectorsAndFifteenChildrenAndFourteenTopics() {
        var children = Arrays.stream(Sector.values()).filter(one -> one.parent().isPresent());

        assertThat(Sector.values()).hasSize(27);
        assertThat(children).hasSize(15);
        assertThat(Topic.values()).hasSize(14);
    }

    @Test
    void aParentCoversItsChildrenAndNoOther() {
        assertThat(Sector.CI.covers(Sector.CI_WATER)).isTrue();
        assertThat(Sector.CI.covers(Sector.CI)).isTrue();
        assertThat(Sector.CI.covers(Sector.FINANCE)).isFalse();
        assertThat(Sector.TRANSPORT.covers(Sector.CI_WATER)).isFalse();
    }

    @Test
    void aChildCoversNeitherItsParentNorItsSiblings() {
        assertThat(Sector.CI_WATER.covers(Sector.CI_WATER)).isTrue();
        assertThat(Sector.CI_WATER.covers(Sector.CI_FOOD)).isFalse();
        assertThat(Sector.CI_WATER.covers(Sector.CI)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Sector.class)
    void aSectorIsCoveredByItselfAndItsParentAlone(Sector sector) {
        var covering = Arrays.stream(Sector.values()).filter(one -> one.covers(sector)).toList();

        assertThat(covering).contains(sector).hasSize(sector.parent().isPresent() ? 2 : 1);
        assertThat(covering).containsAll(sector.parent().stream().toList());
    }

    @ParameterizedTest
    @EnumSource(Sector.class)
    void aSectorIsFoundByItsCode(Sector sector) {
        assertThat(Sector.of(sector.code())).contains(sector);
        assertThat(sector.paragraph()).matches("[0-9]+(-[0-9]+)?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CI", "ci.", "ci.*", "*", "ci.watеr", " ci", "cI.water"})
    void aMutatedCodeIsNoSector(String code) {
        assertThat(Sector.of(code)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void aTopicIsFoundByItsCode(Topic topic) {
        assertThat(Topic.of(topic.code())).contains(topic);
    }

    @ParameterizedTest
    @EnumSource(AdvisoryKind.class)
    void aKindIsFoundByItsCode(AdvisoryKind kind) {
        assertThat(AdvisoryKind.of(kind.code())).contains(kind);
        assertThat(AdvisoryKind.of(kind.name())).isEmpty();
    }
}
