package org.tocsin.domain.dissemination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.advisory.Advisory;
import org.tocsin.domain.advisory.Category;
import org.tocsin.domain.advisory.Certainty;
import org.tocsin.domain.advisory.LanguageTag;
import org.tocsin.domain.advisory.Severity;
import org.tocsin.domain.advisory.Status;
import org.tocsin.domain.advisory.Text;
import org.tocsin.domain.advisory.Urgency;
import org.tocsin.domain.area.Area;
import org.tocsin.domain.area.Atlas;
import org.tocsin.domain.area.Coverage;
import org.tocsin.domain.area.Gazetteer;
import org.tocsin.domain.area.Point;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.sample.Filing;
import org.tocsin.domain.sample.Piece;
import org.tocsin.domain.sample.Questions;
import org.tocsin.domain.sector.Sector;
import org.tocsin.domain.sector.Topic;
import org.tocsin.domain.subscription.Criterion;

/// What filters ask of editions. Source: SPECIFICATION.md T-2, T-9, T-11, T-12.
class FacetsTest {
    private static final Point QUAY_4 = new Point(42.35, -43.63);
    private static final Area.Site SITE = new Area.Site("site", "quay-4");
    private static final Gazetteer GAZETTEER =
            new Gazetteer(
                    new Atlas(
                            Map.of(),
                            Map.of(new StateCode("QM"), Set.of(new StateCode("QN"))),
                            Map.of(),
                            Map.of(),
                            Map.of(SITE, new Atlas.Location(new StateCode("QM"), QUAY_4))));
    private static final Marking GREEN = new Marking(Set.of(new Requirement.Enrolled()), Set.of());

    @Test
    void gravityIsAskedOfAnyPortionThatIsRead() {
        var editions =
                editions(
                        Piece.headline("Keep away")
                                .gravity(Urgency.EXPECTED, Severity.MINOR, Certainty.POSSIBLE),
                        Piece.describing("hidden")
                                .marked(GREEN)
                                .gravity(Urgency.IMMEDIATE, Severity.EXTREME, Certainty.OBSERVED));

        var urgent = new Criterion.AsUrgent(Set.of(Urgency.IMMEDIATE));
        var severe = new Criterion.AsSevere(Set.of(Severity.EXTREME, Severity.SEVERE));
        var possible = new Criterion.AsCertain(Set.of(Certainty.POSSIBLE));

        assertThat(editions.map(facets -> fit(facets, urgent))).containsExactly(true, false);
        assertThat(fit(full(), severe)).isFalse();
        assertThat(fit(full(), possible)).isTrue();
    }

    @Test
    void aLanguageAsksForItsFormsTooAndNotTheOtherWayRound() {
        var facets =
                facets(
                        Piece.headline("Keep away")
                                .texts(
                                        new Text("en", "Keep away", "", "Keep away."),
                                        new Text("fr-CA", "Restez", "", "Restez.")));

        assertThat(fit(facets, languages("fr"))).isTrue();
        assertThat(fit(facets, languages("fr-CA"))).isTrue();
        assertThat(fit(facets, languages("en-GB"))).isFalse();
        assertThat(fit(facets, languages("fra"))).isFalse();
        assertThat(fit(facets, languages("ru", "en"))).isTrue();
    }

    @Test
    void theOriginatorIsAskedAsTheEditionShowsIt() {
        var mine = new Criterion.From(Set.of(new ParticipantId("qm-police")));
        var theirs = new Criterion.From(Set.of(new ParticipantId("qn-police")));

        assertThat(fit(facets(Piece.headline("Keep away")), mine)).isTrue();
        assertThat(fit(facets(Piece.headline("Keep away")), theirs)).isFalse();
        assertThat(fit(facets(Piece.headline("Keep away").unattributed()), mine)).isFalse();
    }

    @Test
    void statusAndCategoriesAreAsked() {
        var facets = facets(Piece.headline("Keep away").categories(Category.FIRE, Category.MET));

        assertThat(fit(facets, new Criterion.OfStatus(Set.of(Status.ACTUAL)))).isTrue();
        assertThat(fit(facets, new Criterion.OfStatus(Set.of(Status.TEST)))).isFalse();
        assertThat(fit(facets, new Criterion.OfCategory(Set.of(Category.FIRE)))).isTrue();
        assertThat(fit(facets, new Criterion.OfCategory(Set.of(Category.GEO)))).isFalse();
    }

    @Test
    void aRouteIsNearASiteWithinTheDistanceFromItsBuffer() {
        var route = new Area.Route(List.of(new Point(42.8, -46), new Point(42.8, -41)), 10);
        var facets = facets(Piece.headline("Keep away").on(route));

        assertThat(fit(facets, new Criterion.Near(50, Set.of(SITE)))).isTrue();
        assertThat(fit(facets, new Criterion.Near(35, Set.of(SITE)))).isFalse();
        assertThat(fit(facets, new Criterion.On(new Coverage.Somewhere(Set.of(SITE))))).isFalse();
    }

    @Test
    void neighboursOfAStateAreAskedByTheirBorders() {
        var norvale = facets(Piece.headline("x").on(new Area.Country(new StateCode("QN"))));
        var beside =
                new Criterion.On(
                        new Coverage.Somewhere(Set.of(new Area.Neighbours(new StateCode("QM")))));

        assertThat(fit(norvale, beside)).isTrue();
        assertThat(fit(full(), beside)).isFalse();
        assertThat(fit(full(), new Criterion.Not(beside))).isTrue();
    }

    @Test
    void aNegationHoldsForExactlyTheOtherEditions() {
        var questions = new Questions("complements", 20300609L);
        var samples = samples(questions);
        for (var round = 0; round < 1_500; round++) {
            var one = questions.criterion(4);
            var other = questions.criterion(4);
            var neither = new Criterion.Not(new Criterion.Any(Set.of(one, other)));
            var notEach =
                    new Criterion.All(Set.of(new Criterion.Not(one), new Criterion.Not(other)));
            for (var facets : samples) {
                assertThat(fit(facets, new Criterion.Not(one))).isNotEqualTo(fit(facets, one));
                assertThat(fit(facets, neither)).isEqualTo(fit(facets, notEach));
                assertThat(fit(facets, new Criterion.All(Set.of(one, other))))
                        .isEqualTo(fit(facets, one) && fit(facets, other));
            }
        }
    }

    private static List<Facets> samples(Questions questions) {
        Supplier<Facets> sample =
                () ->
                        facets(
                                Piece.headline("Keep away")
                                        .sectors(questions.one(Sector.values()))
                                        .topics(questions.one(Topic.values()))
                                        .categories(questions.one(Category.values()))
                                        .gravity(
                                                questions.one(Urgency.values()),
                                                questions.one(Severity.values()),
                                                questions.one(Certainty.values()))
                                        .on(questions.area(), questions.area()));
        return Stream.generate(sample).limit(12).toList();
    }

    private static Criterion languages(String... tags) {
        return new Criterion.InLanguage(Set.copyOf(Stream.of(tags).map(LanguageTag::new).toList()));
    }

    private static Facets full() {
        return facets(Piece.headline("Keep away"));
    }

    private static boolean fit(Facets facets, Criterion criterion) {
        return facets.fit(criterion, GAZETTEER);
    }

    private static Facets facets(Piece piece) {
        return editions(piece).findFirst().orElseThrow();
    }

    private static Stream<Facets> editions(Piece... pieces) {
        var submission = Filing.from("qm-police").portions(pieces).submission();
        return Editions.of(Advisory.first(submission, new StateCode("QM"))).stream()
                .map(Facets::of);
    }
}
