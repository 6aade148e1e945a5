package org.tocsin.domain.dissemination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.domain.advisory.Status;
import org.tocsin.domain.advisory.Text;
import org.tocsin.domain.area.Area;
import org.tocsin.domain.area.Gazetteer;
import org.tocsin.domain.area.Point;
import org.tocsin.domain.marking.Addressee;
import org.tocsin.domain.marking.Caveat;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.party.Role;
import org.tocsin.domain.sample.Bulletins;
import org.tocsin.domain.sample.Filing;
import org.tocsin.domain.sample.FixedSealer;
import org.tocsin.domain.sample.Payloads;
import org.tocsin.domain.sample.Piece;
import org.tocsin.domain.sample.Publishers;
import org.tocsin.domain.sector.AdvisoryKind;

/// What a submission must say and may not. Source: SPECIFICATION.md.
class ContentRulesTest {
    private static final Participant POLICE = Publishers.police().participant();
    private static final UUID WHISTLE = UUID.fromString("3f2c9a1e-5b1d-4f5e-8a66-0d9a4f0e7b21");

    private final Admitter admitter =
            new Admitter(Gazetteer.empty(), Law.none(), Filing.IDS, new FixedSealer(1_000));

    static Stream<Arguments> gapsInAHeadline() {
        return Stream.of(
                gap("A-5 INCOMPLETE portions[0].sectors", Piece::sectors),
                gap("A-5 INCOMPLETE portions[0].areas", Piece::nowhere),
                gap("A-5 INCOMPLETE portions[0].categories", Piece::categories),
                gap("A-5 INCOMPLETE portions[0].expires", Piece::lasting),
                gap("A-5 INCOMPLETE urgency", Piece::withoutGravity),
                gap("A-5 INCOMPLETE cause", Piece::withoutCause),
                gap("A-5 INCOMPLETE reliability", Piece::ungraded),
                gap(
                        "A-5 INCOMPLETE portions[0].texts[0].instruction",
                        piece -> piece.texts(new Text("en", "Keep away", "", ""))),
                gap(
                        "A-5 INCOMPLETE portions[0].texts[1].headline",
                        piece ->
                                piece.texts(
                                        new Text("en", "Keep away", "", "Keep away."),
                                        new Text("fr", "", "", "Restez loin."))),
                gap("A-5 NOT_VALID portions[0].expires", piece -> piece.expires(Filing.SUBMITTED)));
    }

    @ParameterizedTest
    @MethodSource("gapsInAHeadline")
    void aHeadlineStandsByItself(String objection, UnaryOperator<Piece> withGap) {
        var filing = Filing.from("qm-police").portions(withGap.apply(warning()));

        assertThat(objections(filing)).containsExactly(objection);
    }

    @Test
    void onePortionHasAHeadline() {
        var aside = warning().texts(new Text("en", "", "Nobody can stand by this.", "Keep away."));

        assertThat(objections(Filing.from("qm-police").portions(aside)))
                .containsExactly("A-5 INCOMPLETE portions");
    }

    @Test
    void whatOneHeadlineSaysOfGravityCauseAndGradeIsEnough() {
        var filing =
                Filing.from("qm-police")
                        .portions(
                                warning(),
                                Piece.headline("Another")
                                        .withoutGravity()
                                        .withoutCause()
                                        .ungraded());

        assertThat(objections(filing)).isEmpty();
    }

    @Test
    void aSubmissionHasOneToSixtyFourPortions() {
        var sixtyFour =
                Stream.concat(
                                Stream.of(warning()),
                                IntStream.range(1, 64)
                                        .mapToObj(place -> Piece.describing("part " + place)))
                        .toArray(Piece[]::new);
        var sixtyFive = Arrays.copyOf(sixtyFour, 65);
        sixtyFive[64] = Piece.describing("one too many");

        assertThat(objections(Filing.from("qm-police").portions(sixtyFour))).isEmpty();
        assertThat(objections(Filing.from("qm-police").portions(sixtyFive)))
                .containsExactly("A-3 TOO_MUCH portions");
        assertThat(objections(Filing.from("qm-police"))).contains("A-3 TOO_MUCH portions");
    }

    @Test
    void aSubmissionHasAtMostSixMarkings() {
        var six =
                IntStream.range(0, 6)
                        .mapToObj(place ->
                                warning()
                                        .marked(
                                                asking(
                                                        new Requirement.Addressed(
                                                                entries(
                                                                        "organisation:o"
                                                                                + place)))))
                        .toArray(Piece[]::new);
        var seven = Arrays.copyOf(six, 7);
        seven[6] = Piece.describing("under a seventh");

        assertThat(objections(Filing.from("qm-police").portions(six))).isEmpty();
        assertThat(objections(Filing.from("qm-police").portions(seven)))
                .containsExactly("A-3 TOO_MUCH portions");
    }

    @Test
    void aMarkingNamesAtMostFiveHundredAndTwelve() {
        var most = warning().marked(new Marking(exclusions(512), Set.of()));
        var more = warning().marked(new Marking(exclusions(513), Set.of()));

        assertThat(objections(Filing.from("qm-police").portions(most))).isEmpty();
        assertThat(objections(Filing.from("qm-police").portions(more)))
                .containsExactly("A-3 TOO_MUCH portions[0].marking");
    }

    @Test
    void aSubmissionDrawsAtMostSixtyFourAreas() {
        var most = Filing.from("qm-police").portions(drawing(0, 32), drawing(32, 64));
        var more =
                Filing.from("qm-police").portions(drawing(0, 32), drawing(32, 64), drawing(64, 65));
        var again =
                Filing.from("qm-police").portions(drawing(0, 32), drawing(32, 64), drawing(0, 32));

        assertThat(objections(most)).doesNotContain("A-3 TOO_MUCH portions");
        assertThat(objections(more)).containsExactly("A-3 TOO_MUCH portions");
        assertThat(objections(again)).doesNotContain("A-3 TOO_MUCH portions");
    }

    @Test
    void zonesAreDrawnToo() {
        var most = warning().payload(Bulletins.zones(triangles(0, 64)));
        var more = warning().payload(Bulletins.zones(triangles(0, 65)));

        assertThat(objections(Filing.from("qm-police").portions(most)))
                .doesNotContain("A-3 TOO_MUCH portions");
        assertThat(objections(Filing.from("qm-police").portions(more)))
                .contains("A-3 TOO_MUCH portions");
    }

    @Test
    void aPortionIsOfTheAdvisorysKindOrAPublicNotice() {
        var cyber = Piece.describing("another kind").shownAs(AdvisoryKind.CYBER_ALERT);
        var notice = Piece.headline("A notice").shownAs(AdvisoryKind.PUBLIC_NOTICE);

        assertThat(objections(Filing.from("qm-police").portions(warning(), cyber)))
                .contains("A-6 NOT_VALID portions[1].kind");
        assertThat(objections(Filing.from("qm-police").portions(warning(), notice))).isEmpty();
    }

    @Test
    void whatIsShownAsAPublicNoticeIsClear() {
        var notice =
                Piece.headline("A notice")
                        .shownAs(AdvisoryKind.PUBLIC_NOTICE)
                        .marked(asking(new Requirement.Enrolled()));

        assertThat(objections(Filing.from("qm-police").portions(warning(), notice)))
                .containsExactly("A-6 NOT_VALID portions[1].kind");
    }

    @Test
    void aPayloadIsOfItsPortionsKind() {
        var wrong = Piece.describing("wrong").payload(Payloads.of(AdvisoryKind.CYBER_ALERT));

        assertThat(objections(Filing.from("qm-police").portions(warning(), wrong)))
                .containsExactly("A-6 NOT_VALID portions[1].payload");
    }

    @Test
    void anExerciseIsNamedInEveryHeadline() {
        var named = Filing.from("qm-police").status(Status.EXERCISE);

        assertThat(objections(named.portions(warning())))
                .containsExactly("A-7 NOT_VALID portions[0].exercise");
        assertThat(
                        objections(
                                named.portions(
                                        warning().exercise(WHISTLE), Piece.describing("more"))))
                .isEmpty();
    }

    @Test
    void whatIsNoExerciseNamesNone() {
        var actual = Filing.from("qm-police");

        assertThat(objections(actual.portions(warning().exercise(WHISTLE))))
                .containsExactly("A-7 NOT_VALID portions[0].exercise");
        assertThat(
                        objections(
                                actual.portions(
                                        warning(), Piece.describing("more").exercise(WHISTLE))))
                .containsExactly("A-7 NOT_VALID portions[1].exercise");
        assertThat(objections(actual.status(Status.TEST).portions(warning().exercise(WHISTLE))))
                .containsExactly("A-7 NOT_VALID portions[0].exercise");
    }

    static Stream<Marking> markingsForNobody() {
        var noon = Instant.parse("2030-06-01T12:00:00Z");
        return Stream.of(
                asking(new Requirement.AddressedOrClient(Set.of())),
                asking(new Requirement.Addressed(Set.of())),
                asking(new Requirement.NamedPerson(Set.of())),
                asking(new Requirement.ReleasableTo(Set.of())),
                asking(new Requirement.NotUnderstood("clearance:cosmic")),
                asking(new Requirement.Addressed(entries("person:qm-police/ada-quill"))),
                asking(
                        new Requirement.AddressedOrClient(
                                entries("state:QM", "person:qm-police/ada-quill"))),
                asking(new Requirement.NotBefore(noon), new Requirement.NotAfter(noon)));
    }

    @ParameterizedTest
    @MethodSource("markingsForNobody")
    void whatNobodyCouldReadIsRefused(Marking marking) {
        var filing =
                Filing.from("qm-police")
                        .portions(warning(), Piece.describing("hidden").marked(marking));

        assertThat(objections(filing)).containsExactly("A-8 NOT_VALID portions[1].marking");
    }

    @Test
    void everyOtherMarkingIsTaken() {
        var noon = Instant.parse("2030-06-01T12:00:00Z");
        var marking =
                asking(
                        new Requirement.NamedPerson(Set.of(PersonId.parse("qm-police/ada-quill"))),
                        new Requirement.AtLeast(2),
                        new Requirement.Holds("harbour"),
                        new Requirement.ReleasableTo(entries("person:qm-police/ada-quill")),
                        new Requirement.NotReleasableTo(Addressee.parse("state:QP").orElseThrow()),
                        new Requirement.LeavesBy(Caveat.ORCON),
                        new Requirement.NotBefore(noon),
                        new Requirement.NotAfter(noon.plusSeconds(1)));

        var filing =
                Filing.from("qm-police")
                        .portions(warning(), Piece.describing("hidden").marked(marking));

        assertThat(objections(filing)).isEmpty();
    }

    @Test
    void lawfulAcquisitionIsAttested() {
        assertThat(objections(Filing.from("qm-police").unlawful().portions(warning())))
                .containsExactly("A-11 NOT_LAWFUL lawfullyAcquired");
    }

    @Test
    void nobodyMarksAboveTheOwnClearance() {
        var level = warning().marked(asking(new Requirement.AtLeast(3)));
        var compartment = warning().marked(asking(new Requirement.Holds("grid")));
        var within =
                warning()
                        .marked(
                                asking(
                                        new Requirement.AtLeast(2),
                                        new Requirement.Holds("harbour")));

        assertThat(objections(Filing.from("qm-police").portions(level)))
                .containsExactly("A-16 NOT_CLEARED portions[0].marking");
        assertThat(objections(Filing.from("qm-police").portions(compartment)))
                .containsExactly("A-16 NOT_CLEARED portions[0].marking");
        assertThat(objections(Filing.from("qm-police").portions(within))).isEmpty();
    }

    @Test
    void aPersonMarksNoHigherThanTheOwnClearance() {
        var police = Publishers.police().withPublisher("bram-oster", 1, "harbour").participant();
        var above = warning().marked(asking(new Requirement.AtLeast(2)));
        var within = warning().marked(asking(new Requirement.AtLeast(1)));
        var byBram = Filing.from("qm-police").by("qm-police/bram-oster");

        assertThat(objections(byBram.portions(above), police))
                .containsExactly("A-16 NOT_CLEARED portions[0].marking");
        assertThat(objections(byBram.portions(within), police)).isEmpty();
    }

    @Test
    void whoPublishesAndAuditsHasNoClearanceToMarkBy() {
        var auditor = Publishers.police().with(Role.PUBLISHER, Role.AUDITOR).participant();
        var level = warning().marked(asking(new Requirement.AtLeast(1)));
        var compartment = warning().marked(asking(new Requirement.Holds("harbour")));

        assertThat(objections(Filing.from("qm-police").portions(level), auditor))
                .containsExactly("A-16 NOT_CLEARED portions[0].marking");
        assertThat(objections(Filing.from("qm-police").portions(compartment), auditor))
                .containsExactly("A-16 NOT_CLEARED portions[0].marking");
    }

    @Test
    void anObjectionRepeatsNothingOfWhatWasSent() {
        var filing =
                Filing.from("qm-police")
                        .unlawful()
                        .portions(
                                warning()
                                        .texts(new Text("en", "canary-7d", "canary-7d", ""))
                                        .marked(asking(new Requirement.NotUnderstood("canary-7d")))
                                        .expires(Filing.SUBMITTED));

        var refused = (Admission.Refused) admit(filing, POLICE);

        assertThat(refused.objections()).hasSizeGreaterThan(2);
        assertThat(refused.toString()).doesNotContain("canary-7d");
    }

    private static Piece warning() {
        return Piece.headline("Keep away from quay 4")
                .payload(Payloads.of(AdvisoryKind.IMMINENT_WARNING));
    }

    private static Set<Requirement> exclusions(int count) {
        return IntStream.range(0, count)
                .mapToObj(place -> Addressee.parse("organisation:o" + place).orElseThrow())
                .map(Requirement.NotReleasableTo::new)
                .collect(Collectors.toSet());
    }

    private static Piece drawing(int from, int to) {
        return warning()
                .on(
                        IntStream.range(from, to)
                                .mapToObj(ContentRulesTest::triangle)
                                .toArray(Area[]::new));
    }

    private static List<Area> triangles(int from, int to) {
        return IntStream.range(from, to).mapToObj(ContentRulesTest::triangle).toList();
    }

    private static Area triangle(int place) {
        var corner = new Point(1, place);
        return new Area.Polygon(
                List.of(corner, new Point(2, place), new Point(2, place + 1), corner));
    }

    private static Arguments gap(String objection, UnaryOperator<Piece> gap) {
        return Arguments.of(objection, gap);
    }

    private static Marking asking(Requirement... requirements) {
        return new Marking(Set.of(requirements), Set.of());
    }

    private static Set<Addressee> entries(String... written) {
        return Set.copyOf(
                Arrays.stream(written).map(text -> Addressee.parse(text).orElseThrow()).toList());
    }

    private List<String> objections(Filing filing) {
        return objections(filing, POLICE);
    }

    private List<String> objections(Filing filing, Participant originator) {
        return switch (admit(filing, originator)) {
            case Admission.Refused(var objections) ->
                    objections.stream()
                            .map(one -> (one.rule() + " " + one.code() + " " + one.field()).strip())
                            .toList();
            case Admission.Admitted _, Admission.Waiting _, Admission.Superseded _ -> List.of();
        };
    }

    private Admission admit(Filing filing, Participant originator) {
        return admitter.admit(filing.submission(), Precedent.NONE, Optional.of(originator));
    }
}
