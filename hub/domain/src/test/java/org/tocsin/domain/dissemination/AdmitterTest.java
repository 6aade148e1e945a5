package org.tocsin.domain.dissemination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.advisory.Advisory;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Certainty;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.EndingRequest;
import org.tocsin.domain.advisory.PersonalData;
import org.tocsin.domain.advisory.Protection;
import org.tocsin.domain.advisory.Reference;
import org.tocsin.domain.advisory.Severity;
import org.tocsin.domain.advisory.Status;
import org.tocsin.domain.advisory.Urgency;
import org.tocsin.domain.area.Gazetteer;
import org.tocsin.domain.dissemination.Objection.Code;
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

/// Who hands in, in which order, and what a repeat gets. Source: SPECIFICATION.md to
///
class AdmitterTest {
    private static final Participant POLICE = Publishers.police().participant();

    private final Admitter admitter =
            new Admitter(Gazetteer.empty(), Law.none(), Filing.IDS, new FixedSealer(1_000));

    @Test
    void aCompleteFirstVersionIsAdmitted() {
        var admission = admit(warning(), Precedent.NONE);

        assertThat(admission).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void theSameInputGivesTheSameAdmission() {
        var one = admit(warning(), Precedent.NONE);

        assertThat(admit(warning(), Precedent.NONE)).isEqualTo(one);
    }

    @Test
    void anIdThatIsNotOfTheReferenceIsRefused() {
        var forged = Filing.IDS.id(new ParticipantId("qn-police"), new Reference("POL-2030-0412"));

        var admission = admit(warning().id(forged), Precedent.NONE);

        assertThat(objections(admission)).containsExactly("A-1 NOT_YOURS");
    }

    @Test
    void whoIsNotKnownDoesNotPublish() {
        var admission = admitter.admit(warning().submission(), Precedent.NONE, Optional.empty());

        assertThat(objections(admission)).containsExactly("A-2 NOT_A_PUBLISHER");
    }

    @Test
    void whoIsSuspendedDoesNotPublish() {
        var suspended = Publishers.police().suspended().participant();

        var admission = admit(warning(), Precedent.NONE, suspended);

        assertThat(objections(admission)).contains("A-2 NOT_A_PUBLISHER");
    }

    @Test
    void whoHasAnotherRoleDoesNotPublish() {
        var subscriber = Publishers.police().with(Role.SUBSCRIBER, Role.RELEASER).participant();

        var admission = admit(warning(), Precedent.NONE, subscriber);

        assertThat(objections(admission)).containsExactly("A-2 NOT_A_PUBLISHER");
    }

    @Test
    void nobodyPublishesInTheNameOfAnother() {
        var admission =
                admit(warning(), Precedent.NONE, Publishers.named("qn-police").participant());

        assertThat(objections(admission)).contains("A-2 NOT_A_PUBLISHER");
    }

    @Test
    void aPersonWithTheRoleMayPublish() {
        var police = Publishers.police().withPublisher("ada-quill", 0).participant();

        var admission = admit(warning().by("qm-police/ada-quill"), Precedent.NONE, police);

        assertThat(objections(admission)).isEmpty();
    }

    @Test
    void aPersonWithoutTheRoleDoesNotPublish() {
        var police = Publishers.police().with("cleo-finch", 0).participant();

        var admission = admit(warning().by("qm-police/cleo-finch"), Precedent.NONE, police);

        assertThat(objections(admission)).containsExactly("A-2 NOT_A_PUBLISHER");
    }

    @Test
    void aSuspendedPersonDoesNotPublish() {
        var police = Publishers.police().withSuspended("cleo-finch").participant();

        var admission = admit(warning().by("qm-police/cleo-finch"), Precedent.NONE, police);

        assertThat(objections(admission)).contains("A-2 NOT_A_PUBLISHER");
    }

    @Test
    void aPersonWhomTheParticipantDoesNotHaveDoesNotPublish() {
        var admission = admit(warning().by("qm-police/nobody-here"), Precedent.NONE);

        assertThat(objections(admission)).containsExactly("A-2 NOT_A_PUBLISHER");
    }

    @Test
    void versionsComeOneAfterTheOther() {
        var first = after(Precedent.NONE, warning());

        assertThat(objections(admit(warning().version(3).content("three"), first)))
                .containsExactly("A-12 OUT_OF_ORDER version");
        assertThat(objections(admit(warning().version(2).content("two"), Precedent.NONE)))
                .containsExactly("A-12 OUT_OF_ORDER version");
        assertThat(admit(warning().version(2).content("two"), first))
                .isInstanceOf(Admission.Admitted.class);
    }

    /// Source: SPECIFICATION.md L-2.
    @Test
    void noCorrectionIsMoreUrgentThanTheFirstVersion() {
        var first = after(Precedent.NONE, warning());

        var urgent = admit(correction(Urgency.IMMEDIATE), first);
        var same = admit(correction(Urgency.EXPECTED), first);
        var slower = after(first, correction(Urgency.PAST));
        var restored = admit(correction(Urgency.EXPECTED).version(3), slower);

        assertThat(objections(urgent)).containsExactly("L-2 NOT_VALID portions");
        assertThat(same).isInstanceOf(Admission.Admitted.class);
        assertThat(restored).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void anotherContentForAVersionThatWasAdmittedIsRefused() {
        var first = after(Precedent.NONE, warning());

        var admission = admit(warning().content("something else"), first);

        assertThat(objections(admission)).containsExactly("A-12 CONTENT_DIFFERS version");
    }

    @Test
    void aRepeatGetsTheStoredDecisionAlthoughRightsHaveChanged() {
        var stored = admit(warning(), Precedent.NONE);
        var first = after(Precedent.NONE, warning());
        var stripped = Party.agency("qm-police").in("QP").suspended().participant();

        var again = admit(warning(), first, stripped);

        assertThat(again).isEqualTo(stored);
    }

    @Test
    void aRepeatOfAnEarlierVersionIsSuperseded() {
        var second = after(after(Precedent.NONE, warning()), warning().version(2).content("two"));

        var late = admit(warning(), second);

        assertThat(late).isEqualTo(new Admission.Superseded());
    }

    @Test
    void aRefusedRepeatGetsTheStoredRefusalAlthoughRightsHaveChanged() {
        var unmandated = Party.agency("qm-police").with(Role.PUBLISHER).participant();
        var refused = admit(warning(), Precedent.NONE, unmandated);
        var precedent = Precedent.NONE.with(warning().submission(), refused);

        var again = admit(warning(), precedent, POLICE);

        assertThat(objections(again)).containsExactly("A-4 OUT_OF_MANDATE");
        assertThat(again).isEqualTo(refused);
    }

    @Test
    void whatIsRefusedCanBeHandedInAgainPutRight() {
        var refused = admit(warning().unlawful(), Precedent.NONE);
        var precedent = Precedent.NONE.with(warning().unlawful().submission(), refused);

        var admission = admit(warning().content("put right"), precedent);

        assertThat(admission).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void whatCameTooEarlyIsDecidedAnewInItsTurn() {
        var early = warning().version(2).content("two");
        var refused = admit(early, Precedent.NONE);
        var precedent = after(Precedent.NONE.with(early.submission(), refused), warning());

        var admission = admit(early, precedent);

        assertThat(admission).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void onlySixteenRefusalsAreRemembered() {
        var precedent = Precedent.NONE;
        for (int attempt = 0; attempt < 20; attempt++) {
            var filing = warning().unlawful().content("attempt " + attempt);
            precedent = precedent.with(filing.submission(), admit(filing, precedent));
        }

        assertThat(precedent.refusals()).hasSize(Precedent.REFUSALS_MAX);
    }

    /// Rule A-14.
    @Test
    void nothingIsAdmittedAfterAnEnding() {
        var cancelled = after(Precedent.NONE, warning()).ended(Ending.CANCELLED);
        var retracted = after(Precedent.NONE, warning()).ended(Ending.RETRACTED);

        assertThat(objections(admit(warning().version(2).content("two"), cancelled)))
                .containsExactly("A-14 ENDED");
        assertThat(objections(admit(warning().version(2).content("two"), retracted)))
                .containsExactly("A-14 ENDED");
    }

    /// Rule A-14.
    @Test
    void anEndingThatOvertakesTheFirstVersionKeepsItOut() {
        var admission = admit(warning(), Precedent.NONE.ended(Ending.CANCELLED));

        assertThat(objections(admission)).containsExactly("A-14 ENDED");
    }

    @Test
    void aRepeatOfWhatWasRetractedGivesNothingOut() {
        var retracted = after(Precedent.NONE, warning()).ended(Ending.RETRACTED);

        var again = admit(warning(), retracted);

        assertThat(again).isEqualTo(new Admission.Superseded());
    }

    @Test
    void aRepeatOfWhatWasCancelledGetsTheStoredDecision() {
        var stored = admit(warning(), Precedent.NONE);
        var cancelled = after(Precedent.NONE, warning()).ended(Ending.CANCELLED);

        assertThat(admit(warning(), cancelled)).isEqualTo(stored);
    }

    @Test
    void whatIsRetractedStaysSo() {
        var both = Precedent.NONE.ended(Ending.RETRACTED).ended(Ending.CANCELLED);
        var turned = Precedent.NONE.ended(Ending.CANCELLED).ended(Ending.RETRACTED);

        assertThat(both.ending()).contains(Ending.RETRACTED);
        assertThat(turned.ending()).contains(Ending.RETRACTED);
    }

    @Test
    void ofWhatIsPurgedNothingThatWasSaidIsLeft() {
        var purged = after(Precedent.NONE, warning()).ended(Ending.PURGED);

        assertThat(purged.latest()).isEmpty();
        assertThat(admit(warning(), purged)).isEqualTo(new Admission.Superseded());
        assertThat(objections(admit(warning().version(2).content("two"), purged)))
                .containsExactly("A-14 ENDED");
    }

    @Test
    void whatIsMadeFromWhatWasRetractedIsTainted() {
        var source = Filing.IDS.id(new ParticipantId("qn-police"), new Reference("POL-1"));
        var derived = warning().derivedFrom(source).submission();

        assertThat(admitter.objections(derived, source::equals))
                .extracting(Objection::rule)
                .containsExactly("L-10");
        assertThat(admitter.objections(derived, _ -> false)).isEmpty();
    }

    @Test
    void statusAndKindAreFixedByTheFirstVersion() {
        var first = after(Precedent.NONE, warning());
        var changed =
                warning()
                        .version(2)
                        .content("two")
                        .status(Status.TEST)
                        .kind(AdvisoryKind.PUBLIC_NOTICE)
                        .portions(
                                Piece.headline("A notice")
                                        .payload(Payloads.of(AdvisoryKind.PUBLIC_NOTICE)));

        assertThat(objections(admit(changed, first)))
                .containsExactly("A-13 NOT_VALID status", "A-13 NOT_VALID kind");
    }

    /// Source: SPECIFICATION.md.
    @Test
    void noCorrectionDeclaresLessOfPersonsThanTheVersionBefore() {
        var first =
                new Precedent(
                        Optional.of(personal()),
                        Map.of(),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty());

        var silent = admit(warning().version(2).protection(Protection.NONE), first);
        var bare = admit(warning().version(2).protection(declared(PersonalData.PERSONAL)), first);
        var lower =
                admit(warning().version(2).protection(declared(PersonalData.PSEUDONYMOUS)), first);

        assertThat(objections(silent)).containsExactly("A-18 NOT_LAWFUL personalData");
        assertThat(objections(bare))
                .contains("A-19 NOT_LAWFUL retainUntil")
                .doesNotContain("A-18 NOT_LAWFUL personalData");
        assertThat(objections(lower)).contains("A-18 NOT_LAWFUL personalData");
    }

    @Test
    void editionsTogetherAreLimited() {
        var large =
                new Admitter(
                        Gazetteer.empty(),
                        Law.none(),
                        Filing.IDS,
                        new FixedSealer(4 * 1024 * 1024));
        var larger =
                new Admitter(
                        Gazetteer.empty(),
                        Law.none(),
                        Filing.IDS,
                        new FixedSealer(4 * 1024 * 1024 + 1));
        var submission = warning().submission();

        assertThat(large.admit(submission, Precedent.NONE, Optional.of(POLICE)))
                .isInstanceOf(Admission.Admitted.class);
        assertThat(objections(larger.admit(submission, Precedent.NONE, Optional.of(POLICE))))
                .containsExactly("A-3 TOO_MUCH portions");
    }

    @Test
    void theOriginatorEndsItsAdvisory() {
        var request = ending("qm-police", "POL-2030-0412");

        assertThat(admitter.objections(request, Optional.of(POLICE))).isEmpty();
    }

    @Test
    void whatStandsAgainstASubmissionIsKnownWhateverWasDecidedBefore() {
        var suspended = Optional.of(Publishers.police().suspended().participant());
        var second = warning().version(2).content("two").submission();

        assertThat(admitter.objections(second, Optional.of(POLICE))).isEmpty();
        assertThat(admitter.objections(second, suspended))
                .extracting(Objection::code)
                .contains(Code.NOT_A_PUBLISHER);
        assertThat(admitter.objections(second, Optional.empty()))
                .extracting(Objection::code)
                .containsExactly(Code.NOT_A_PUBLISHER);
    }

    @Test
    void nobodyElseEndsIt() {
        var police = request(warning().submission().id(), "qn-police", Optional.empty());
        var neighbour = Optional.of(Publishers.named("qn-police").participant());

        assertThat(admitter.objections(police, neighbour))
                .extracting(Objection::code, Objection::rule)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Code.NOT_YOURS, "A-15"));
    }

    @Test
    void whoDoesNotPublishEndsNothing() {
        var request = ending("qm-police", "POL-2030-0412");
        var suspended = Optional.of(Publishers.police().suspended().participant());
        var impostor = Optional.of(Publishers.named("qn-police").participant());

        assertThat(admitter.objections(request, suspended))
                .extracting(Objection::code)
                .containsExactly(Code.NOT_A_PUBLISHER);
        assertThat(admitter.objections(request, Optional.empty()))
                .extracting(Objection::code)
                .containsExactly(Code.NOT_A_PUBLISHER);
        assertThat(admitter.objections(request, impostor))
                .extracting(Objection::code)
                .containsExactly(Code.NOT_A_PUBLISHER);
    }

    @Test
    void aPersonWithoutTheRoleEndsNothing() {
        var police = Publishers.police().with("cleo-finch", 0).participant();
        var cleo = Optional.of(PersonId.parse("qm-police/cleo-finch"));
        var request = request(warning().submission().id(), "qm-police", cleo);

        assertThat(admitter.objections(request, Optional.of(police)))
                .extracting(Objection::code)
                .containsExactly(Code.NOT_A_PUBLISHER);
    }

    @Test
    void theDecisionOnARepeatHasTheSameId() {
        var submission = warning().submission();

        assertThat(DecisionId.of(warning().at(Filing.SUBMITTED.plusSeconds(9)).submission()))
                .isEqualTo(DecisionId.of(submission));
        assertThat(DecisionId.of(warning().content("other").submission()))
                .isNotEqualTo(DecisionId.of(submission));
        assertThat(DecisionId.of(warning().version(2).submission()))
                .isNotEqualTo(DecisionId.of(submission));
        assertThat(DecisionId.of(ending("qm-police", "POL-2030-0412")))
                .isNotEqualTo(DecisionId.of(submission));
    }

    private static Protection declared(PersonalData personalData) {
        return new Protection(
                personalData,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Advisory personal() {
        var submission = warning().protection(declared(PersonalData.PERSONAL)).submission();
        return Advisory.first(submission, POLICE.state());
    }

    private static Filing warning() {
        return Filing.from("qm-police")
                .portions(
                        Piece.headline("Keep away from quay 4")
                                .payload(Payloads.of(AdvisoryKind.IMMINENT_WARNING)));
    }

    private static Filing correction(Urgency urgency) {
        return Filing.from("qm-police")
                .version(2)
                .content("corrected to " + urgency)
                .portions(
                        Piece.headline("Keep away from quay 4")
                                .gravity(urgency, Severity.SEVERE, Certainty.LIKELY)
                                .payload(Payloads.of(AdvisoryKind.IMMINENT_WARNING)));
    }

    private Precedent after(Precedent precedent, Filing filing) {
        return precedent.with(filing.submission(), admit(filing, precedent));
    }

    private Admission admit(Filing filing, Precedent precedent) {
        return admit(filing, precedent, POLICE);
    }

    private Admission admit(Filing filing, Precedent precedent, Participant originator) {
        return admitter.admit(filing.submission(), precedent, Optional.of(originator));
    }

    private static EndingRequest ending(String originator, String reference) {
        var id = Filing.IDS.id(new ParticipantId(originator), new Reference(reference));
        return request(id, originator, Optional.empty());
    }

    private static EndingRequest request(AdvisoryId id, String originator, Optional<PersonId> by) {
        return new EndingRequest(
                id,
                new ParticipantId(originator),
                by,
                new Reference("POL-2030-0412"),
                Ending.RETRACTED,
                Filing.SUBMITTED);
    }

    private static List<String> objections(Admission admission) {
        return switch (admission) {
            case Admission.Refused(var objections) ->
                    objections.stream().map(AdmitterTest::written).toList();
            case Admission.Admitted _, Admission.Waiting _, Admission.Superseded _ -> List.of();
        };
    }

    private static String written(Objection objection) {
        return (objection.rule() + " " + objection.code() + " " + objection.field()).strip();
    }
}
