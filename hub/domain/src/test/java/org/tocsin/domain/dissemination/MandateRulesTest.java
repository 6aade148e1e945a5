package org.tocsin.domain.dissemination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.domain.sample.Publishers.on;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.advisory.ThreatLevel;
import org.tocsin.domain.area.Area;
import org.tocsin.domain.area.Atlas;
import org.tocsin.domain.area.Coverage;
import org.tocsin.domain.area.Gazetteer;
import org.tocsin.domain.area.Point;
import org.tocsin.domain.dissemination.Objection.Code;
import org.tocsin.domain.party.Mandate;
import org.tocsin.domain.party.Role;
import org.tocsin.domain.sample.Filing;
import org.tocsin.domain.sample.FixedSealer;
import org.tocsin.domain.sample.Party;
import org.tocsin.domain.sample.Payloads;
import org.tocsin.domain.sample.Piece;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;

/// What a mandate covers: kind by sector by area. Source: SPECIFICATION.md A-4; principle P05.
class MandateRulesTest {
    private static final Gazetteer GAZETTEER =
            new Gazetteer(
                    new Atlas(
                            Map.of("QM", rectangle(42, -47, 46, -43)),
                            Map.of(),
                            Map.of(),
                            Map.of(),
                            Map.of()));

    private final Admitter admitter =
            new Admitter(GAZETTEER, Law.none(), Filing.IDS, new FixedSealer(1_000));

    @Test
    void kindSectorAndAreaMustAllBeCovered() {
        var mandate = mandate(AdvisoryKind.IMMINENT_WARNING, Sector.TOURISM, on("QM"));

        assertThat(mandated(warning().sectors(Sector.TOURISM), mandate)).isTrue();
        assertThat(mandated(warning().sectors(Sector.FINANCE), mandate)).isFalse();
        assertThat(mandated(warning().on(area("QN")), mandate)).isFalse();
        assertThat(mandated(warning(), mandate(AdvisoryKind.CYBER_ALERT, Sector.TOURISM, on("QM"))))
                .isFalse();
    }

    @Test
    void nobodyPublishesWithoutAMandate() {
        assertThat(mandated(warning())).isFalse();
    }

    @Test
    void aMandateForAParentSectorCoversItsChildrenAndNotTheOtherWayRound() {
        var all = mandate(AdvisoryKind.IMMINENT_WARNING, Sector.CI, on("QM"));
        var water = mandate(AdvisoryKind.IMMINENT_WARNING, Sector.CI_WATER, on("QM"));

        assertThat(mandated(warning().sectors(Sector.CI_WATER), all)).isTrue();
        assertThat(mandated(warning().sectors(Sector.CI), water)).isFalse();
        assertThat(mandated(warning().sectors(Sector.CI_FOOD), water)).isFalse();
    }

    @Test
    void everySectorNamedInAnyPortionMustBeCovered() {
        var mandate = mandate(AdvisoryKind.IMMINENT_WARNING, Sector.TOURISM, on("QM"));
        var aside = Piece.describing("hidden").sectors(Sector.FINANCE);

        assertThat(mandated(List.of(warning(), aside), mandate)).isFalse();
    }

    @Test
    void everyAreaNamedInAnyPortionMustBeCovered() {
        var mandate = mandate(AdvisoryKind.IMMINENT_WARNING, Sector.TOURISM, on("QM"));
        var aside = Piece.describing("hidden").on(area("QN"));

        assertThat(mandated(List.of(warning(), aside), mandate)).isFalse();
    }

    @Test
    void aMandateForAStateCoversItsPartsAndWhatLiesInside() {
        var mandate = mandate(AdvisoryKind.IMMINENT_WARNING, Sector.TOURISM, on("QM"));
        var quay = new Point(43, -44);

        assertThat(mandated(warning().on(area("QM-01")), mandate)).isTrue();
        assertThat(mandated(warning().on(new Area.Circle(quay, 2)), mandate)).isTrue();
        assertThat(mandated(warning().on(rectangle(43, -45, 44, -44)), mandate)).isTrue();
        assertThat(mandated(warning().on(new Area.Circle(quay, 200)), mandate)).isFalse();
        assertThat(mandated(warning().on(rectangle(43, -45, 44, -42)), mandate)).isFalse();
    }

    @Test
    void onlyAMandateForEverywhereCoversEverywhere() {
        var everywhere = new Coverage.Worldwide();
        var state = mandate(AdvisoryKind.IMMINENT_WARNING, Sector.TOURISM, on("QM"));
        var world = mandate(AdvisoryKind.IMMINENT_WARNING, Sector.TOURISM, everywhere);

        assertThat(mandated(warning().everywhere(), state)).isFalse();
        assertThat(mandated(warning().everywhere(), world)).isTrue();
        assertThat(mandated(warning(), world)).isTrue();
    }

    @Test
    void mandatesAddUpByCombinationOnly() {
        var tourismHere = mandate(AdvisoryKind.IMMINENT_WARNING, Sector.TOURISM, on("QM"));
        var tourismThere = mandate(AdvisoryKind.IMMINENT_WARNING, Sector.TOURISM, on("QN"));
        var cargoHere = mandate(AdvisoryKind.IMMINENT_WARNING, Sector.CARGO, on("QM"));
        var both = warning().sectors(Sector.TOURISM, Sector.CARGO);

        assertThat(mandated(warning().on(area("QM"), area("QN")), tourismHere, tourismThere))
                .isTrue();
        assertThat(mandated(both, tourismHere, cargoHere)).isTrue();
        assertThat(mandated(both.on(area("QM"), area("QN")), tourismHere, tourismThere, cargoHere))
                .isFalse();
    }

    @Test
    void aTearLineShownAsAPublicNoticeNeedsAMandateForPublicNotices() {
        var warn = mandate(AdvisoryKind.IMMINENT_WARNING, Sector.TOURISM, on("QM"));
        var notify = mandate(AdvisoryKind.PUBLIC_NOTICE, Sector.TOURISM, on("QM"));
        var elsewhere = mandate(AdvisoryKind.PUBLIC_NOTICE, Sector.TOURISM, on("QN"));
        var notice = Piece.headline("Keep away").shownAs(AdvisoryKind.PUBLIC_NOTICE);

        assertThat(mandated(List.of(warning(), notice), warn)).isFalse();
        assertThat(mandated(List.of(warning(), notice), warn, elsewhere)).isFalse();
        assertThat(mandated(List.of(warning(), notice), warn, notify)).isTrue();
    }

    @Test
    void aTearLineThatNamesNoSectorOrPlaceIsJudgedByThoseOfTheWhole() {
        var warn = mandate(AdvisoryKind.IMMINENT_WARNING, Sector.TOURISM, on("QM"));
        var notify = mandate(AdvisoryKind.PUBLIC_NOTICE, Sector.TOURISM, on("QM"));
        var elsewhere = mandate(AdvisoryKind.PUBLIC_NOTICE, Sector.TOURISM, on("QN"));
        var otherwise = mandate(AdvisoryKind.PUBLIC_NOTICE, Sector.FINANCE, on("QM"));

        for (var notice :
                List.of(notice(), notice().sectors(Sector.TOURISM), notice().on(area("QM")))) {
            assertThat(mandated(List.of(warning(), notice), warn)).isFalse();
            assertThat(mandated(List.of(warning(), notice), warn, elsewhere)).isFalse();
            assertThat(mandated(List.of(warning(), notice), warn, otherwise)).isFalse();
            assertThat(mandated(List.of(warning(), notice), warn, notify)).isTrue();
        }
    }

    @Test
    void whatOneTearLineNamesCoversNoOtherThatNamesNothing() {
        var warn = mandate(AdvisoryKind.IMMINENT_WARNING, Sector.TOURISM, on("QM"));
        var water = mandate(AdvisoryKind.IMMINENT_WARNING, Sector.CI_WATER, on("QM"));
        var notify = mandate(AdvisoryKind.PUBLIC_NOTICE, Sector.CI_WATER, on("QM"));
        var own = notice().sectors(Sector.CI_WATER).on(area("QM"));

        assertThat(mandated(List.of(warning(), own), warn, water, notify)).isTrue();
        assertThat(mandated(List.of(warning(), own, notice()), warn, water, notify)).isFalse();
    }

    private static Piece notice() {
        return Piece.empty()
                .shownAs(AdvisoryKind.PUBLIC_NOTICE)
                .payload(Payloads.of(AdvisoryKind.PUBLIC_NOTICE));
    }

    @Test
    void aThreatLevelIsJudgedInTheSectorAndRegionOfItsPayload() {
        var mandate = mandate(AdvisoryKind.THREAT_LEVEL, Sector.TOURISM, on("QM"));

        assertThat(mandated(level("QM", Sector.TOURISM), mandate)).isTrue();
        assertThat(mandated(level("QM-01", Sector.TOURISM), mandate)).isTrue();
        assertThat(mandated(level("QN", Sector.TOURISM), mandate)).isFalse();
        assertThat(mandated(level("global", Sector.TOURISM), mandate)).isFalse();
        assertThat(mandated(level("QM", Sector.FINANCE), mandate)).isFalse();
    }

    private static Piece warning() {
        return Piece.headline("Keep away").payload(Payloads.of(AdvisoryKind.IMMINENT_WARNING));
    }

    private static Filing level(String region, Sector sector) {
        return Filing.from("qm-police")
                .kind(AdvisoryKind.THREAT_LEVEL)
                .portions(
                        Piece.headline("Level 4")
                                .payload(
                                        Payloads.threatLevel(
                                                region,
                                                sector,
                                                ThreatLevel.Basis.SINGLE,
                                                "qm-police")));
    }

    @Test
    void theZonesOfABulletinAreWithinTheMandate() {
        var bulletin =
                Filing.from("qm-police")
                        .kind(AdvisoryKind.CONSEQUENCE_BULLETIN)
                        .portions(
                                Piece.headline("Boil water")
                                        .on(area("QM-01"))
                                        .payload(Payloads.of(AdvisoryKind.CONSEQUENCE_BULLETIN)));
        var state = mandate(AdvisoryKind.CONSEQUENCE_BULLETIN, Sector.TOURISM, on("QM"));
        var part = mandate(AdvisoryKind.CONSEQUENCE_BULLETIN, Sector.TOURISM, on("QM-01"));

        assertThat(mandated(bulletin, state)).isTrue();
        assertThat(mandated(bulletin, part)).isFalse();
    }

    private boolean mandated(Piece piece, Mandate... mandates) {
        return mandated(List.of(piece), mandates);
    }

    private boolean mandated(List<Piece> pieces, Mandate... mandates) {
        return mandated(Filing.from("qm-police").portions(pieces.toArray(Piece[]::new)), mandates);
    }

    /// The mandates are the only thing that can be wrong.
    private boolean mandated(Filing filing, Mandate... mandates) {
        var police = Party.agency("qm-police").with(Role.PUBLISHER).mandated(mandates);
        var admission =
                admitter.admit(
                        filing.submission(), Precedent.NONE, Optional.of(police.participant()));
        return switch (admission) {
            case Admission.Admitted _ -> true;
            case Admission.Refused(var objections) -> {
                assertThat(objections)
                        .extracting(Objection::code)
                        .containsOnly(Code.OUT_OF_MANDATE);
                yield false;
            }
            case Admission.Waiting _ -> throw new AssertionError("a machine hands it in");
            case Admission.Superseded _ -> throw new AssertionError("nothing came before");
        };
    }

    private static Mandate mandate(AdvisoryKind kind, Sector sector, Coverage coverage) {
        return new Mandate(Set.of(kind), Set.of(sector), coverage);
    }

    private static Area area(String code) {
        return Stream.of(on(code))
                .map(Coverage.Somewhere.class::cast)
                .flatMap(some -> some.areas().stream())
                .findFirst()
                .orElseThrow();
    }

    private static Area.Polygon rectangle(double south, double west, double north, double east) {
        return new Area.Polygon(
                List.of(
                        new Point(south, west),
                        new Point(south, east),
                        new Point(north, east),
                        new Point(north, west),
                        new Point(south, west)));
    }
}
