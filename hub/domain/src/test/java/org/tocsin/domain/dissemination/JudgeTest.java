package org.tocsin.domain.dissemination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.domain.sample.Filing.SUBMITTED;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Certainty;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.PersonalData;
import org.tocsin.domain.advisory.Protection;
import org.tocsin.domain.advisory.Reference;
import org.tocsin.domain.advisory.Severity;
import org.tocsin.domain.advisory.Stage;
import org.tocsin.domain.advisory.Urgency;
import org.tocsin.domain.area.Gazetteer;
import org.tocsin.domain.dissemination.Review.Finding;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Reader;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.party.Role;
import org.tocsin.domain.sample.Filing;
import org.tocsin.domain.sample.FixedSealer;
import org.tocsin.domain.sample.Party;
import org.tocsin.domain.sample.Payloads;
import org.tocsin.domain.sample.Piece;
import org.tocsin.domain.sample.Publishers;
import org.tocsin.domain.sector.AdvisoryKind;

/// Who looks at what before it goes out, and what comes of it. Source: SPECIFICATION.md A-23 to
///
class JudgeTest {
    private static final Instant AFTER = SUBMITTED.plus(Duration.ofHours(1));
    private static final String ADA = "qm-police/ada-quill";
    private static final String BRAM = "qm-police/bram-oster";
    private static final Role[] ALL = {Role.PUBLISHER, Role.RELEASER, Role.RIGHTS_REVIEWER};
    private static final Party POLICE = agency("qm-police");
    private static final Protection GROUNDED =
            new Protection(
                    PersonalData.PERSONAL,
                    Optional.of(new Code("qm.act")),
                    Optional.of("to find them"),
                    Optional.of(SUBMITTED.plus(Duration.ofDays(30))),
                    Optional.empty());

    private final Admitter admitter =
            new Admitter(
                    Gazetteer.empty(),
                    new Law(
                            List.of(
                                    new Instrument(
                                            new Code("qm.act"),
                                            Optional.empty(),
                                            Optional.of(LocalDate.EPOCH),
                                            Optional.empty())),
                            List.of()),
                    Filing.IDS,
                    new FixedSealer(1_000));
    private final Set<AdvisoryId> retracted = new HashSet<>();
    private final Judge judge = new Judge(admitter, retracted::contains);

    @Test
    void whatAMachineHandsInGoesOut() {
        assertThat(admit(warning())).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void whatAPersonHandsInWaitsForAReleaser() {
        var held = held(admit(warning().by(ADA)));

        assertThat(held.missing()).containsExactly(Role.RELEASER);
        assertThat(held.stage()).isEqualTo(Stage.IN_REVIEW);
        assertThat(held.concerns()).extracting(Concern::rule).containsExactly("A-23");
    }

    @Test
    void whatConcernsPersonsWaitsForARightsReviewerWhoeverHandsItIn() {
        assertThat(held(admit(warning().protection(GROUNDED))).missing())
                .containsExactly(Role.RIGHTS_REVIEWER);
        assertThat(held(admit(warning().protection(GROUNDED).by(ADA))).missing())
                .containsExactlyInAnyOrder(Role.RELEASER, Role.RIGHTS_REVIEWER);
    }

    @Test
    void whatIsMostUrgentGoesOutAndIsLookedAtAfterwards() {
        var flash = flash().by(ADA);

        assertThat(admit(flash)).isInstanceOf(Admission.Admitted.class);
        assertThat(admitter.reviewedAfterwards(flash.submission(), POLICE.participant()))
                .hasValueSatisfying(held -> assertThat(held.isOut()).isTrue());
        assertThat(admit(flash().by(ADA).protection(GROUNDED)))
                .isInstanceOf(Admission.Waiting.class);
        assertThat(admitter.reviewedAfterwards(flash().submission(), POLICE.participant()))
                .isEmpty();
    }

    /// Rule S-17.
    @Test
    void correctionThatGivesWordsToMoreReadersWaitsHoweverUrgentItIs() {
        var green = headlineOf(marked(new Requirement.Enrolled()));
        var first = filing(green);
        var precedent = Precedent.NONE.with(first.submission(), admit(first));
        var open = filing(headlineOf(Marking.CLEAR)).version(2).content("open");
        var still = filing(green).version(2).content("still");

        var byAda = admitter.admit(open.by(ADA).submission(), precedent, police());
        var narrow = admitter.admit(still.by(ADA).submission(), precedent, police());
        var byMachine =
                admitter.admit(
                        filing(headlineOf(Marking.CLEAR)).version(2).content("open").submission(),
                        precedent,
                        police());

        assertThat(held(byAda).missing()).containsExactly(Role.RELEASER);
        assertThat(held(byAda).concerns())
                .extracting(Concern::rule)
                .containsExactlyInAnyOrder("A-23", "S-17");
        assertThat(narrow).isInstanceOf(Admission.Admitted.class);
        assertThat(byMachine).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void whatIsRefusedDoesNotWait() {
        assertThat(admit(warning().by(ADA).unlawful())).isInstanceOf(Admission.Refused.class);
    }

    @Test
    void repeatOfWhatWaitsGoesOnWaiting() {
        var precedent = after(warning().by(ADA));

        var again = admitter.admit(warning().by(ADA).submission(), precedent, police());

        assertThat(again).isEqualTo(new Admission.Waiting(precedent.held().orElseThrow()));
    }

    @Test
    void otherContentTakesThePlaceOfWhatWaits() {
        var other = warning().by(ADA).content("other");

        var admission = admitter.admit(other.submission(), after(warning().by(ADA)), police());

        assertThat(held(admission).submission()).isEqualTo(other.submission());
        assertThat(held(admission).reviews()).isEmpty();
    }

    /// Source: SPECIFICATION.md A-26.
    @Test
    void approvalCountsForTheWordsThatWereLookedAt() {
        var before = after(warning().by(ADA));
        var other = warning().by(ADA).content("other").submission();
        var replaced = before.with(other, admitter.admit(other, before, police()));

        var judgement = judged(replaced, approval(BRAM, Role.RELEASER));

        assertThat(judgement).isInstanceOf(Judgement.Unheard.class);
        assertThat(replaced.with(judgement)).isEqualTo(replaced);
    }

    @Test
    void approvalByAnotherPersonLetsItIn() {
        var judgement = judged(after(warning().by(ADA)), approval(BRAM, Role.RELEASER));

        assertThat(judgement)
                .isInstanceOfSatisfying(
                        Judgement.Passed.class,
                        passed -> {
                            assertThat(passed.admission()).isInstanceOf(Admission.Admitted.class);
                            assertThat(passed.held().stage()).isEqualTo(Stage.PUBLISHED);
                            assertThat(passed.held().submission().submittedAt()).isEqualTo(AFTER);
                        });
    }

    @Test
    void oneOfTwoApprovalsIsNotEnough() {
        var precedent = after(warning().by(ADA).protection(GROUNDED));

        var first = judged(precedent, approval(BRAM, Role.RELEASER));
        var second = judged(precedent.with(first), approval(BRAM, Role.RIGHTS_REVIEWER));

        assertThat(first).isInstanceOf(Judgement.Waits.class);
        assertThat(second).isInstanceOf(Judgement.Passed.class);
    }

    @Test
    void rejectionSendsItBackForGood() {
        var waiting = after(warning().by(ADA));
        var rejected = judged(waiting, review(Finding.REJECT, AFTER));
        var precedent = waiting.with(rejected);

        var again = admitter.admit(warning().by(ADA).submission(), precedent, police());

        assertThat(rejected).isInstanceOf(Judgement.Rejected.class);
        assertThat(rules(again)).containsExactly("A-26");
        assertThat(judged(precedent, approval(BRAM, Role.RELEASER)))
                .isInstanceOf(Judgement.Unheard.class);
    }

    /// Source: SPECIFICATION.md.
    @Test
    void repeatOfWhatIsOutLeavesWhatWaitsAsItIs() {
        var waiting = then(after(warning()), correction().by(ADA));

        var repeated = then(waiting, warning());

        assertThat(repeated).isEqualTo(waiting);
        assertThat(repeated.hasWaiting()).isTrue();
    }

    /// Source: SPECIFICATION.md A-26.
    @Test
    void repeatOfWhatIsOutForgetsNoRejection() {
        var waiting = then(after(warning()), correction().by(ADA));
        var rejection = looked(correction(), Finding.REJECT, AFTER);
        var rejected = waiting.with(judged(waiting, rejection));

        var repeated = then(rejected, warning());

        var again = admitter.admit(correction().by(ADA).submission(), repeated, police());
        assertThat(rules(again)).containsExactly("A-26");
    }

    /// Source: SPECIFICATION.md A-12.
    @Test
    void whatIsOvertakenWaitsNoMore() {
        var waiting = then(after(warning()), correction().by(ADA));

        var overtaken = then(waiting, correction().content("by a machine"));

        var again = admitter.admit(correction().by(ADA).submission(), overtaken, police());
        assertThat(overtaken.hasWaiting()).isFalse();
        assertThat(rules(again)).containsExactly("A-12");
    }

    @ParameterizedTest
    @CsvSource({
        "qm-police/ada-quill,  RELEASER",
        "qm-police/cleo-finch, RELEASER",
        "qm-police/bram-oster, RIGHTS_REVIEWER",
        "qm-police/nobody,     RELEASER",
        "qm-fire/bram-oster,   RELEASER"
    })
    void nobodyElseLetsItIn(String by, Role as) {
        var judgement = judged(after(warning().by(ADA)), approval(by, as));

        assertThat(judgement)
                .isInstanceOfSatisfying(
                        Judgement.Unheard.class,
                        unheard -> assertThat(unheard.objection().rule()).isEqualTo("A-25"));
    }

    @Test
    void rightsAreReviewedByWhoeverOfTheSameStateMayReadAll() {
        var precedent = after(warning().protection(GROUNDED));

        assertThat(judged(precedent, approval("qm-fire/bram-oster", Role.RIGHTS_REVIEWER)))
                .isInstanceOf(Judgement.Passed.class);
        assertThat(judged(precedent, approval("qn-fire/bram-oster", Role.RIGHTS_REVIEWER)))
                .isInstanceOf(Judgement.Unheard.class);
    }

    @Test
    void whoMayNotReadAllDoesNotReview() {
        var secret = new Marking(Set.of(new Requirement.AtLeast(2)), Set.of());
        var filing = warning(Piece.describing("why").marked(secret)).by(ADA);
        var lower = agency("qm-police").cleared(1).withPerson("bram-oster", ALL);

        var held = after(filing).held().orElseThrow();

        assertThat(held.rolesOf(reader(BRAM), AFTER)).containsExactly(Role.RELEASER);
        assertThat(held.rolesOf(lower.person("bram-oster"), AFTER)).isEmpty();
    }

    @Test
    void embargoDoesNotKeepReviewersFromReading() {
        var later = new Marking(Set.of(new Requirement.NotBefore(AFTER.plusSeconds(9))), Set.of());
        var filing = warning(Piece.describing("why").marked(later)).by(ADA);

        assertThat(judged(after(filing), approval(BRAM, Role.RELEASER)))
                .isInstanceOf(Judgement.Passed.class);
    }

    @Test
    void noMachineReviews() {
        var held = after(warning().by(ADA)).held().orElseThrow();

        assertThat(held.rolesOf(POLICE.machine(), AFTER)).isEmpty();
        assertThat(held.rolesOf(new Reader.Anyone(), AFTER)).isEmpty();
    }

    @Test
    void whatIsNoLongerAdmissibleIsRefusedOnceApproved() {
        var late = review(Finding.APPROVE, Piece.EXPIRES);
        var cancelled = after(warning().by(ADA)).ended(Ending.CANCELLED);

        assertThat(refusal(judged(after(warning().by(ADA)), late))).containsExactly("A-5");
        assertThat(refusal(judged(cancelled, approval(BRAM, Role.RELEASER))))
                .containsExactly("A-14");
    }

    /// Source: SPECIFICATION.md A-26, L-10.
    @Test
    void whatIsMadeFromWhatWasRetractedMeanwhileIsRefusedOnceApproved() {
        var source = Filing.IDS.id(new ParticipantId("qm-fire"), new Reference("source"));
        var waiting = after(warning().by(ADA).derivedFrom(source));
        retracted.add(source);

        var judgement = judged(waiting, approval(BRAM, Role.RELEASER));

        assertThat(refusal(judgement)).containsExactly("L-10");
        assertThat(judged(waiting.with(judgement), approval(BRAM, Role.RELEASER)))
                .isEqualTo(judgement);
    }

    @Test
    void whatWentOutIsConfirmedOrTakenBack() {
        var precedent = outUnseen();

        var confirmed = judged(precedent, approval(BRAM, Role.RELEASER));
        var back = judged(precedent, review(Finding.REJECT, AFTER));

        assertThat(confirmed).isInstanceOf(Judgement.Confirmed.class);
        assertThat(precedent.with(confirmed).isRetracted()).isFalse();
        assertThat(back).isInstanceOf(Judgement.TakenBack.class);
        assertThat(precedent.with(back).isRetracted()).isTrue();
    }

    /// Source: SPECIFICATION.md A-27.
    @Test
    void whatWentOutUnseenIsTakenBackAlthoughItIsCancelledOrItsTimeHasRunOut() {
        var cancelled = outUnseen().ended(Ending.CANCELLED);

        var back = judged(cancelled, review(Finding.REJECT, AFTER));
        var late = judged(outUnseen(), review(Finding.REJECT, Piece.EXPIRES.plusSeconds(1)));

        assertThat(cancelled.outUnseen()).isPresent();
        assertThat(cancelled.with(back).isRetracted()).isTrue();
        assertThat(cancelled.with(back).outUnseen()).isEmpty();
        assertThat(late).isInstanceOf(Judgement.TakenBack.class);
        assertThat(cancelled.ended(Ending.RETRACTED).outUnseen()).isEmpty();
    }

    /// Source: SPECIFICATION.md A-27.
    @Test
    void nothingWaitsBeforeWhatWentOutUnseenIsLookedAt() {
        var out = outUnseen();

        var early = then(out, correction().by(ADA));
        var confirmed = out.with(judged(early, approval(BRAM, Role.RELEASER)));

        assertThat(rules(admitter.admit(correction().by(ADA).submission(), out, police())))
                .containsExactly("A-27");
        assertThat(early).isEqualTo(out);
        assertThat(judged(early, review(Finding.REJECT, AFTER)))
                .isInstanceOf(Judgement.TakenBack.class);
        assertThat(admitter.admit(correction().by(ADA).submission(), confirmed, police()))
                .isInstanceOf(Admission.Waiting.class);
    }

    /// Source: SPECIFICATION.md A-27.
    @Test
    void whatGoesOutInThePlaceOfWhatWentOutUnseenLetsTheNextWait() {
        var overtaken = then(outUnseen(), correction());
        var next = correction().version(3).content("third").by(ADA);

        var admission = admitter.admit(next.submission(), overtaken, police());

        assertThat(held(admission).submission().version()).isEqualTo(3);
    }

    @Test
    void theSameReviewAgainHasTheSameResult() {
        var precedent = after(warning().by(ADA).protection(GROUNDED));
        var first = approval(BRAM, Role.RELEASER);
        var second = approval(BRAM, Role.RIGHTS_REVIEWER);
        var waiting = precedent.with(judged(precedent, first));
        var passed = waiting.with(judged(waiting, second));

        assertThat(judged(waiting, first)).isEqualTo(judged(precedent, first));
        assertThat(judged(passed, second)).isEqualTo(judged(waiting, second));
        assertThat(judged(passed.ended(Ending.RETRACTED), second))
                .isInstanceOfSatisfying(
                        Judgement.Passed.class,
                        it -> assertThat(it.admission()).isEqualTo(new Admission.Superseded()));
    }

    private static Party agency(String id) {
        return Publishers.named(id)
                .with(ALL)
                .withPerson("ada-quill", ALL)
                .withPerson("bram-oster", ALL)
                .withPerson("cleo-finch", Role.PUBLISHER);
    }

    private static Optional<Participant> police() {
        return Optional.of(POLICE.participant());
    }

    private static Filing warning(Piece... more) {
        return filing(headline(), more);
    }

    private static Filing correction() {
        return warning().version(2).content("correction");
    }

    private static Filing flash() {
        return filing(headline().gravity(Urgency.IMMEDIATE, Severity.SEVERE, Certainty.OBSERVED));
    }

    private static Piece headlineOf(Marking marking) {
        return headline()
                .gravity(Urgency.IMMEDIATE, Severity.SEVERE, Certainty.OBSERVED)
                .marked(marking);
    }

    private static Marking marked(Requirement requirement) {
        return new Marking(Set.of(requirement), Set.of());
    }

    private static Filing filing(Piece headline, Piece... more) {
        return Filing.from("qm-police")
                .portions(
                        Stream.concat(Stream.of(headline), Stream.of(more)).toArray(Piece[]::new));
    }

    private static Piece headline() {
        return Piece.headline("Keep away from quay 4")
                .payload(Payloads.of(AdvisoryKind.IMMINENT_WARNING));
    }

    private Admission admit(Filing filing) {
        return admitter.admit(filing.submission(), Precedent.NONE, police());
    }

    private Precedent after(Filing filing) {
        return Precedent.NONE.with(filing.submission(), admit(filing));
    }

    /// What went out before anybody looked, and is due a look.
    private Precedent outUnseen() {
        var filing = flash().by(ADA);
        var due = admitter.reviewedAfterwards(filing.submission(), POLICE.participant());
        return after(filing).withHeld(due.orElseThrow());
    }

    private Precedent then(Precedent before, Filing filing) {
        var submission = filing.submission();
        return before.with(submission, admitter.admit(submission, before, police()));
    }

    private static Held held(Admission admission) {
        return ((Admission.Waiting) admission).held();
    }

    private Judgement judged(Precedent precedent, Review review) {
        return judge.judge(review, precedent, police(), reader(review.by().toString()));
    }

    private static List<String> refusal(Judgement judgement) {
        return rules(((Judgement.Passed) judgement).admission());
    }

    private static List<String> rules(Admission admission) {
        return ((Admission.Refused) admission).objections().stream().map(Objection::rule).toList();
    }

    private static Reader reader(String person) {
        var id = PersonId.parse(person);
        var home = id.participant().value();
        var party = home.startsWith("qn-") ? agency(home).in("QN") : agency(home);
        return party.participant()
                .person(id)
                .<Reader>map(known -> new Reader.Individual(party.participant(), known))
                .orElseGet(Reader.Anyone::new);
    }

    private static Review approval(String by, Role as) {
        var looked = warning().submission();
        return new Review(
                looked.id(),
                1,
                looked.content(),
                PersonId.parse(by),
                as,
                Finding.APPROVE,
                "",
                AFTER);
    }

    private static Review review(Finding finding, Instant at) {
        return looked(warning(), finding, at);
    }

    private static Review looked(Filing filing, Finding finding, Instant at) {
        var looked = filing.submission();
        return new Review(
                looked.id(),
                looked.version(),
                looked.content(),
                PersonId.parse(BRAM),
                Role.RELEASER,
                finding,
                "not proportionate",
                at);
    }
}
