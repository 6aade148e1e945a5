package org.tocsin.domain.advisory;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.domain.area.Area;
import org.tocsin.domain.area.Point;
import org.tocsin.domain.sample.Filing;
import org.tocsin.domain.sample.Piece;
import org.tocsin.domain.sector.AdvisoryKind;

/// What a fragment and a payload cannot hold. Source: SPECIFICATION.md A-3, K-1 to K-6, K-33.
class FragmentTest {
    private static final Instant FROM = Instant.parse("2030-06-01T21:00:00Z");

    @Test
    void aFragmentHasOneTextForEachLanguage() {
        var piece = Piece.empty();
        piece.texts(new Text("en", "one", "", ""), new Text("EN", "two", "", ""));

        assertThatThrownBy(piece::fragment).hasMessageContaining("each language");
    }

    @Test
    void aFragmentHasAtMostThirtyTwoAreas() {
        var areas =
                IntStream.range(0, 33)
                        .mapToObj(place -> new Area.Circle(new Point(place, 0), 1))
                        .toArray(Area[]::new);
        var piece = Piece.empty().on(areas);

        assertThatThrownBy(piece::fragment).hasMessageContaining("at most 32 areas");
    }

    @Test
    void aLevelIsOneToFive() {
        assertThatThrownBy(() -> location(6)).hasMessageContaining("1 to 5");
        assertThatThrownBy(() -> location(0)).hasMessageContaining("1 to 5");
    }

    @Test
    void anIndicatorEndsAfterItBeginsAndIsSomewhatCertain() {
        assertThatThrownBy(() -> new CyberAlert.Indicator("[a:b = 'c']", FROM, FROM, 50))
                .hasMessageContaining("ends after");
        assertThatThrownBy(() ->
                        new CyberAlert.Indicator("[a:b = 'c']", FROM, FROM.plusSeconds(1), 101))
                .hasMessageContaining("0 to 100");
        assertThatThrownBy(() -> new CyberAlert.Indicator(" ", FROM, FROM.plusSeconds(1), 50))
                .hasMessageContaining("pattern");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "10.1", "9.85"})
    void aScoreIsUpToTenWithOneDecimal(String value) {
        assertThatThrownBy(() ->
                        new CyberAlert.Score(
                                "CVE-2030-0001", "CVSS:3.1", new BigDecimal(value), ""))
                .hasMessageContaining("10.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"qm", "QM-", "GLOBAL", "everywhere", "QM-01 "})
    void aThreatLevelIsOfAStateOrAPartOrEverywhere(String region) {
        assertThatThrownBy(() ->
                        new ThreatLevel(
                                Optional.empty(),
                                Optional.of(region),
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                Optional.empty(),
                                List.of(),
                                Optional.empty(),
                                Optional.empty()))
                .hasMessageContaining("region");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "28444", "2844400", "284 44", "000000", "770101", "980000"})
    void goodsAreSixDigitsOfAChapter(String code) {
        assertThatThrownBy(() -> new GoodsCode(code)).hasMessageContaining("six digits");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10})
    void aPartnersTierIsOneToNine(int tier) {
        assertThatThrownBy(() -> cargo(tier)).hasMessageContaining("1 to 9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Keep-away", "keep away", "-x", "9lives"})
    void aCodeIsLowerCase(String value) {
        assertThatThrownBy(() -> new Code(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-x", "a b", "a\nb", "é"})
    void aReferenceIsPlain(String value) {
        assertThatThrownBy(() -> new Reference(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPersonActsForTheOwnOrganisationOnly() {
        var filing = Filing.from("qm-police").by("qm-fire/hal-brook");

        assertThatThrownBy(filing::submission).hasMessageContaining("own organisation");
        assertThatThrownBy(() -> Filing.from("qm-police").version(0).submission())
                .hasMessageContaining("1 or more");
    }

    @Test
    void gradesAreOneToSix() {
        assertThatThrownBy(() -> new Grade(Reliability.A, 0)).hasMessageContaining("1 to 6");
        assertThatThrownBy(() -> new Grade(Reliability.A, 7)).hasMessageContaining("1 to 6");
    }

    @Test
    void anAdvisoryHasAHeadline() {
        var portions = List.of(Piece.describing("no headline").portion(FROM));
        var submission = Filing.from("qm-police").submission();

        assertThatThrownBy(() ->
                        new Advisory(
                                submission.id(),
                                1,
                                submission.originator(),
                                AdvisoryKind.IMMINENT_WARNING,
                                Status.ACTUAL,
                                Lane.ROUTINE,
                                PersonalData.NONE,
                                portions))
                .hasMessageContaining("headline");
    }

    private static Payload location(int level) {
        return new LocationAdvisory(
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                OptionalInt.of(level));
    }

    private static Payload cargo(int partnerTierMin) {
        return new CargoAlert(
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.of(partnerTierMin),
                Optional.empty());
    }
}
