package org.tocsin.domain.dissemination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.advisory.Advisory;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Certainty;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.Portion;
import org.tocsin.domain.advisory.Severity;
import org.tocsin.domain.advisory.Status;
import org.tocsin.domain.advisory.Urgency;
import org.tocsin.domain.area.Area;
import org.tocsin.domain.area.Gazetteer;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.sample.Filing;
import org.tocsin.domain.sample.Piece;
import org.tocsin.domain.sample.Publishers;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;
import org.tocsin.domain.sector.Topic;
import org.tocsin.domain.subscription.Interest;

/// What can be told from an edition. Source: SPECIFICATION.md E-1, E-3, E-7, L-3, T-1, T-2.
class EditionTest {
    private static final Marking GREEN = new Marking(Set.of(new Requirement.Enrolled()), Set.of());
    private static final Gazetteer GAZETTEER = Gazetteer.empty();

    @Test
    void anEditionIsMarkedAsAllOfItsPortions() {
        var submission = Filing.from("qm-police").submission();
        var portions = List.of(Piece.headline("x").marked(GREEN).portion(Filing.SUBMITTED));

        assertThatThrownBy(
                        () -> new Edition(submission.id(), Status.ACTUAL, portions, Marking.CLEAR))
                .hasMessageContaining("marked as all");
    }

    @Test
    void anEditionHasAHeadlineThatTellsItsKind() {
        var submission = Filing.from("qm-police").submission();
        var aside = List.of(Piece.describing("x").portion(Filing.SUBMITTED));

        assertThatThrownBy(() -> new Edition(submission.id(), Status.ACTUAL, aside, Marking.CLEAR))
                .hasMessageContaining("headline");
    }

    @Test
    void aTearLineThatComesFirstDoesNotHideTheKindFromThoseWhoReadMore() {
        var editions =
                editions(
                        Piece.headline("Keep away").shownAs(AdvisoryKind.PUBLIC_NOTICE),
                        Piece.headline("What is known").marked(GREEN));

        assertThat(editions)
                .extracting(Edition::kind)
                .containsExactly(AdvisoryKind.IMMINENT_WARNING, AdvisoryKind.PUBLIC_NOTICE);
    }

    @Test
    void theLaneShownIsThatOfThePortionsRead() {
        var editions =
                editions(
                        Piece.headline("Keep away")
                                .gravity(Urgency.FUTURE, Severity.MINOR, Certainty.POSSIBLE),
                        Piece.describing("At once")
                                .marked(GREEN)
                                .gravity(Urgency.IMMEDIATE, Severity.EXTREME, Certainty.OBSERVED));

        assertThat(editions).extracting(Edition::lane).containsExactly(Lane.FLASH, Lane.ROUTINE);
    }

    @Test
    void sectorsTopicsAreasAndOriginatorAreThoseOfThePortionsRead() {
        var editions =
                editions(
                        Piece.headline("Keep away").unattributed().topics(Topic.BORDERS),
                        Piece.headline("More")
                                .marked(GREEN)
                                .sectors(Sector.CARGO)
                                .topics(Topic.CBRN)
                                .on(new Area.Country(new StateCode("QN"))));

        var tearLine = editions.getLast();
        var full = editions.getFirst();

        assertThat(tearLine.sectors()).containsExactly(Sector.TOURISM);
        assertThat(tearLine.topics()).containsExactly(Topic.BORDERS);
        assertThat(tearLine.coverage()).isEqualTo(Publishers.on("QM"));
        assertThat(tearLine.originator()).isEmpty();
        assertThat(full.sectors()).containsExactlyInAnyOrder(Sector.TOURISM, Sector.CARGO);
        assertThat(full.coverage()).isEqualTo(Publishers.on("QM", "QN"));
        assertThat(full.originator()).map(id -> id.value()).contains("qm-police");
    }

    @Test
    void interestIsInWhatTheEditionSaysAndNotInWhatItHides() {
        var editions =
                editions(
                        Piece.headline("Keep away"),
                        Piece.describing("hidden").marked(GREEN).sectors(Sector.CARGO));
        var cargo = interest(Set.of(Sector.CARGO));

        assertThat(editions)
                .extracting(edition -> edition.concerns(cargo, GAZETTEER))
                .containsExactly(true, false);
    }

    @Test
    void whoWantsAParentSectorWantsItsChildrenAndNotTheOtherWayRound() {
        var water = editions(Piece.headline("Boil water").sectors(Sector.CI_WATER)).getFirst();

        assertThat(water.concerns(interest(Set.of(Sector.CI)), GAZETTEER)).isTrue();
        assertThat(water.concerns(interest(Set.of(Sector.CI_WATER)), GAZETTEER)).isTrue();
        assertThat(water.concerns(interest(Set.of(Sector.CI_FOOD)), GAZETTEER)).isFalse();
        assertThat(water.concerns(interest(Set.of(Sector.FINANCE)), GAZETTEER)).isFalse();
    }

    @Test
    void everyPartOfAnInterestCounts() {
        var edition = editions(Piece.headline("Keep away").topics(Topic.BORDERS)).getFirst();

        assertThat(edition.concerns(Interest.ANYTHING, GAZETTEER)).isTrue();
        assertThat(edition.concerns(wanting(Topic.BORDERS), GAZETTEER)).isTrue();
        assertThat(edition.concerns(wanting(Topic.CBRN), GAZETTEER)).isFalse();
        assertThat(edition.concerns(wanting(AdvisoryKind.CARGO_ALERT), GAZETTEER)).isFalse();
        assertThat(edition.concerns(wanting(Lane.PRIORITY), GAZETTEER)).isTrue();
        assertThat(edition.concerns(wanting(Lane.FLASH), GAZETTEER)).isFalse();
        assertThat(edition.concerns(wantingPlaces("QM-01"), GAZETTEER)).isTrue();
        assertThat(edition.concerns(wantingPlaces("QN"), GAZETTEER)).isFalse();
    }

    @Test
    void aPortionThatStoodBesideAnotherHeadlineIsNoOlderThanTheHeadlineOfItsReaders() {
        var later = Filing.SUBMITTED.plusSeconds(60);
        var kind = AdvisoryKind.IMMINENT_WARNING;
        var before = Piece.headline("For few").shownAs(kind).portion(Filing.SUBMITTED);
        var headline = Piece.headline("Keep away").shownAs(kind).portion(later);
        var kept = Piece.describing("Known all along").portion(Filing.SUBMITTED);
        var submission = Filing.from("qm-police").submission();

        var wide = edition(submission.id(), headline, kept);
        var narrow = edition(submission.id(), before, headline, kept);

        assertThat(wide.since(kept)).isEqualTo(later);
        assertThat(narrow.since(kept)).isEqualTo(Filing.SUBMITTED);
        assertThat(narrow.since(headline)).isEqualTo(later);
    }

    private static Edition edition(AdvisoryId id, Portion... portions) {
        return new Edition(id, Status.ACTUAL, List.of(portions), GREEN);
    }

    private static List<Edition> editions(Piece... pieces) {
        var submission = Filing.from("qm-police").portions(pieces).submission();
        return Editions.of(Advisory.first(submission, new StateCode("QM")));
    }

    private static Interest interest(Set<Sector> sectors) {
        return new Interest(sectors, Set.of(), Set.of(), Set.of(), Optional.empty());
    }

    private static Interest wanting(Topic topic) {
        return new Interest(Set.of(), Set.of(topic), Set.of(), Set.of(), Optional.empty());
    }

    private static Interest wanting(AdvisoryKind kind) {
        return new Interest(Set.of(), Set.of(), Set.of(kind), Set.of(), Optional.empty());
    }

    private static Interest wanting(Lane lane) {
        return new Interest(Set.of(), Set.of(), Set.of(), Set.of(lane), Optional.empty());
    }

    private static Interest wantingPlaces(String code) {
        return new Interest(
                Set.of(), Set.of(), Set.of(), Set.of(), Optional.of(Publishers.on(code)));
    }
}
