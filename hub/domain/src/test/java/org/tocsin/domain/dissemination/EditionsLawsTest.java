package org.tocsin.domain.dissemination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tocsin.domain.advisory.Advisory;
import org.tocsin.domain.advisory.Gravity;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.Portion;
import org.tocsin.domain.advisory.Status;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Subject;
import org.tocsin.domain.sample.Chance;
import org.tocsin.domain.sample.Filing;
import org.tocsin.domain.sample.Piece;
import org.tocsin.domain.sample.Universe;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;

/// Editions of advisories drawn by chance, asked by every subject of the universe.
///
/// Source: SPECIFICATION.md E-1 to E-6.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditionsLawsTest {
    private static final int ROUNDS = 1_000;
    private static final StateCode HOME = new StateCode("QM");
    private static final Instant LATER = Filing.SUBMITTED.plusSeconds(3_600);
    private static final List<Subject> SUBJECTS = Universe.subjects();

    private final Chance chance = new Chance("advisories", 20300601L);
    private final List<List<Piece>> drawn = new ArrayList<>();

    @BeforeAll
    void draw() {
        for (int round = 0; round < ROUNDS; round++) {
            drawn.add(chance.pieces());
        }
    }

    @Test
    void everySubjectReadsExactlyThePortionsThatItMeetsIfOneIsAHeadline() {
        forEveryAdvisory(advisory -> {
            var editions = Editions.of(advisory);
            for (var subject : SUBJECTS) {
                var met =
                        advisory.portions().stream()
                                .filter(portion -> portion.marking().isMetBy(subject))
                                .toList();
                var due = met.stream().anyMatch(Portion::isHeadline) ? met : List.<Portion>of();

                var read = portions(decide(editions, advisory, subject));

                assertThat(read).isEqualTo(due);
            }
        });
    }

    @Test
    void outcomesSayWhetherEverythingWasRead() {
        forEveryAdvisory(advisory -> {
            var editions = Editions.of(advisory);
            for (var subject : SUBJECTS) {
                switch (decide(editions, advisory, subject)) {
                    case Decision.Released(var edition) ->
                            assertThat(edition.portions()).isEqualTo(advisory.portions());
                    case Decision.Redacted(var edition, var shortfalls) -> {
                        assertThat(edition.portions()).hasSizeLessThan(advisory.portions().size());
                        assertThat(shortfalls).isNotEmpty();
                    }
                    case Decision.Withheld(var shortfalls) -> assertThat(shortfalls).isNotEmpty();
                }
            }
        });
    }

    @Test
    void thereAreAtMostAsManyEditionsAsSetsOfMarkings() {
        forEveryAdvisory(advisory -> {
            var markings = advisory.portions().stream().map(Portion::marking).distinct().count();

            var editions = Editions.of(advisory);

            assertThat(editions).isNotEmpty().doesNotHaveDuplicates();
            assertThat((long) editions.size()).isLessThan(1L << markings);
        });
    }

    @Test
    void everyEditionHasAHeadlineAndTheJoinOfItsPortions() {
        forEveryAdvisory(advisory -> {
            for (var edition : Editions.of(advisory)) {
                var join =
                        edition.portions().stream()
                                .map(Portion::marking)
                                .reduce(Marking.CLEAR, Marking::join);
                assertThat(edition.marking()).isEqualTo(join);
                assertThat(edition.portions()).anyMatch(Portion::isHeadline);
                assertThat(edition.status()).isEqualTo(advisory.status());
            }
        });
    }

    @Test
    void greaterEditionsComeFirst() {
        forEveryAdvisory(advisory -> {
            var sizes =
                    Editions.of(advisory).stream()
                            .map(edition -> edition.portions().size())
                            .toList();

            assertThat(sizes).isSortedAccordingTo((one, other) -> other - one);
        });
    }

    @Test
    void whatIsHiddenCanChangeWithoutAnyReaderOfTheRestSeeingIt() {
        int read = 0;
        for (var pieces : drawn) {
            var subject = chance.one(SUBJECTS);
            var first = first(pieces);
            var before = decide(Editions.of(first), first, subject).readable();

            var second = first.corrected(correctedOutOfSightOf(subject, pieces), HOME);

            var after = decide(Editions.of(second), second, subject).readable();
            assertThat(after).isEqualTo(before);
            read += before.isPresent() && !second.portions().equals(first.portions()) ? 1 : 0;
        }
        assertThat(read).as("readers who kept what they read").isGreaterThan(ROUNDS / 20);
    }

    @Test
    void aCorrectionIsSeenFromTheInstantOfItsAdmissionByThoseWhoReadWhatChanged() {
        for (var pieces : drawn) {
            var first = first(pieces);
            var changed = new ArrayList<>(pieces);
            var place = changed.indexOf(chance.one(pieces));
            changed.set(place, chance.headline().marked(pieces.get(place).draft().marking()));

            var second = first.corrected(submission(2, changed), HOME);

            var seen = second.portions().get(place);
            assertThat(seen.since()).isEqualTo(LATER);
            assertThat(Editions.of(second))
                    .filteredOn(edition -> edition.portions().contains(seen))
                    .allSatisfy(edition -> assertThat(edition.since()).isEqualTo(LATER));
            assertThat(Editions.of(second))
                    .filteredOn(edition -> !edition.portions().contains(seen))
                    .allSatisfy(edition -> assertThat(edition.since()).isEqualTo(Filing.SUBMITTED));
        }
    }

    @Test
    void whatCanBeAskedOfAnEditionFollowsFromItsPortionsAlone() {
        forEveryAdvisory(advisory -> {
            for (var edition : Editions.of(advisory)) {
                var portions = edition.portions();
                assertThat(edition.lane()).isEqualTo(lane(portions));
                assertThat(edition.sectors()).isEqualTo(sectors(portions));
                assertThat(edition.originator()).isEqualTo(originator(portions));
                assertThat(edition.kind()).isEqualTo(kind(portions));
                assertThat(edition.expires()).isEqualTo(expires(portions));
            }
        });
    }

    @Test
    void theSamePortionsGiveTheSameEditionsWhateverElseIsTrueOfTheAdvisory() {
        forEveryAdvisory(advisory -> {
            var other =
                    new Advisory(
                            advisory.id(),
                            advisory.version() + 5,
                            advisory.originator(),
                            AdvisoryKind.CARGO_ALERT,
                            advisory.status(),
                            Lane.FLASH,
                            advisory.personalData(),
                            advisory.portions());

            assertThat(Editions.of(other)).isEqualTo(Editions.of(advisory));
        });
    }

    private void forEveryAdvisory(Consumer<Advisory> law) {
        drawn.stream().map(EditionsLawsTest::first).forEach(law);
    }

    private static Advisory first(List<Piece> pieces) {
        return Advisory.first(submission(1, pieces), HOME);
    }

    private static Submission submission(int version, List<Piece> pieces) {
        return Filing.from("qm-police")
                .version(version)
                .at(version == 1 ? Filing.SUBMITTED : LATER)
                .status(Status.ACTUAL)
                .portions(pieces.toArray(Piece[]::new))
                .submission();
    }

    /// Drops, changes and adds portions, none of which the subject meets.
    private Submission correctedOutOfSightOf(Subject subject, List<Piece> pieces) {
        var kept = new ArrayList<Piece>();
        for (var piece : pieces) {
            if (completed(piece).isMetBy(subject)) {
                kept.add(piece);
            } else if (chance.toss()) {
                kept.add(chance.headline().marked(piece.draft().marking()));
            }
        }
        var added = chance.headline().marked(chance.marking());
        if (!completed(added).isMetBy(subject)) {
            kept.add(0, added);
        }
        if (kept.stream().noneMatch(piece -> piece.fragment().hasHeadline())) {
            return submission(2, pieces);
        }
        return submission(2, kept);
    }

    private static Marking completed(Piece piece) {
        return first(List.of(Piece.headline("for its marking").marked(piece.draft().marking())))
                .portions()
                .getFirst()
                .marking();
    }

    private static Decision decide(List<Edition> editions, Advisory advisory, Subject subject) {
        return Decision.of(editions, advisory.portions().size(), subject);
    }

    private static List<Portion> portions(Decision decision) {
        return decision.readable().map(Edition::portions).orElse(List.of());
    }

    private static Lane lane(List<Portion> portions) {
        var lanes = EnumSet.of(Lane.ROUTINE);
        for (var portion : portions) {
            portion.fragment().gravity().map(Gravity::lane).ifPresent(lanes::add);
        }
        return lanes.iterator().next(); // the most urgent is declared first
    }

    private static Set<Sector> sectors(List<Portion> portions) {
        var sectors = new HashSet<Sector>();
        portions.forEach(portion -> sectors.addAll(portion.fragment().sectors()));
        return sectors;
    }

    private static Optional<?> originator(List<Portion> portions) {
        return headlines(portions)
                .map(portion -> portion.fragment().originator())
                .filter(Optional::isPresent)
                .findFirst()
                .orElse(Optional.empty());
    }

    private static AdvisoryKind kind(List<Portion> portions) {
        var isAllNotices =
                headlines(portions)
                        .allMatch(portion ->
                                portion.fragment()
                                        .kind()
                                        .equals(Optional.of(AdvisoryKind.PUBLIC_NOTICE)));
        return isAllNotices ? AdvisoryKind.PUBLIC_NOTICE : AdvisoryKind.IMMINENT_WARNING;
    }

    private static Instant expires(List<Portion> portions) {
        return headlines(portions)
                .map(portion -> portion.fragment().expires().orElseThrow())
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private static Stream<Portion> headlines(List<Portion> portions) {
        return portions.stream().filter(Portion::isHeadline);
    }
}
