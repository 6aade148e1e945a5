package org.tocsin.domain.dissemination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.AssistanceOffer;
import org.tocsin.domain.advisory.AssistanceRequest;
import org.tocsin.domain.advisory.Consent;
import org.tocsin.domain.advisory.InformationReply;
import org.tocsin.domain.advisory.InformationRequest;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.sample.Filing;
import org.tocsin.domain.sample.Piece;
import org.tocsin.domain.sample.Requests;
import org.tocsin.domain.sector.AdvisoryKind;

/// What the kinds say by which help and information are asked for and given.
///
/// Source: SPECIFICATION.md K-26 to K-29, K-35.
class RequestRulesTest {
    private static final LocalDate SUBMITTED = LocalDate.parse("2030-06-01");

    @Test
    void aRequestForAssistanceSaysWhoNeedsWhatHowUrgentlyAndWithWhatConsent() {
        var empty =
                new AssistanceRequest(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());

        assertThat(Refusals.of(empty))
                .containsExactly(
                        "K-26 payload.state INCOMPLETE",
                        "K-26 payload.domain INCOMPLETE",
                        "K-26 payload.need INCOMPLETE",
                        "K-26 payload.priority INCOMPLETE",
                        "K-26 payload.capabilityCodes INCOMPLETE",
                        "K-26 payload.consent INCOMPLETE",
                        "K-26 payload.tracking INCOMPLETE");
    }

    @Test
    void aRequestForAssistanceIsMarkedAsNarrowlyAsTheConsent() {
        var named = Requests.assistanceRequest(Consent.NAMED);

        assertThat(Refusals.of(named)).containsExactly("K-35 portions[0].marking NOT_VALID");
        assertThat(
                        Refusals.of(
                                Refusals.filed(
                                        Refusals.strictly("organisation:qn-fire", "state:QM"),
                                        named)))
                .isEmpty();
    }

    @Test
    void portionsGiveOneConsent() {
        var filing =
                Filing.from("qm-police")
                        .kind(AdvisoryKind.ASSISTANCE_REQUEST)
                        .portions(
                                Piece.headline("Detectors")
                                        .payload(Requests.assistanceRequest(Consent.ALL)),
                                Piece.describing("Which")
                                        .payload(Requests.assistanceRequest(Consent.DONORS)));

        assertThat(Refusals.of(filing)).containsExactly("K-35 payload.consent NOT_VALID");
    }

    @Test
    void anOfferSaysWhoGivesWhatWhereWhenHowSoonAndInWhichLanguage() {
        var empty =
                new AssistanceOffer(
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        List.of());

        assertThat(Refusals.of(empty))
                .containsExactly(
                        "K-27 payload.provider INCOMPLETE",
                        "K-27 payload.domain INCOMPLETE",
                        "K-27 payload.capabilityCodes INCOMPLETE",
                        "K-27 payload.regions INCOMPLETE",
                        "K-27 payload.from INCOMPLETE",
                        "K-27 payload.to INCOMPLETE",
                        "K-27 payload.leadTime INCOMPLETE",
                        "K-27 payload.languages INCOMPLETE");
    }

    @Test
    void anOfferEndsNoEarlierThanItBeginsAndIsNotOver() {
        var aDay = Requests.assistanceOffer(SUBMITTED, SUBMITTED);
        var backwards = Requests.assistanceOffer(SUBMITTED.plusDays(2), SUBMITTED.plusDays(1));
        var over = Requests.assistanceOffer(SUBMITTED.minusDays(2), SUBMITTED.minusDays(1));

        assertThat(Refusals.of(aDay)).isEmpty();
        assertThat(Refusals.of(backwards)).containsExactly("K-27 payload.to NOT_VALID");
        assertThat(Refusals.of(over)).containsExactly("K-27 payload.to NOT_VALID");
    }

    @Test
    void aQuestionSaysWhatWhomByWhenAndHowNarrowTheAnswerMayBe() {
        var empty =
                new InformationRequest(
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());

        assertThat(Refusals.of(empty))
                .containsExactly(
                        "K-28 payload.question INCOMPLETE",
                        "K-28 payload.targets INCOMPLETE",
                        "K-28 payload.deadline INCOMPLETE",
                        "K-28 payload.maxReplyMarking INCOMPLETE");
    }

    @Test
    void aQuestionIsAnsweredLater() {
        var now = Requests.informationRequest(Filing.SUBMITTED);
        var later = Requests.informationRequest(Instant.parse("2030-06-01T12:00:01Z"));

        assertThat(Refusals.of(now)).containsExactly("K-28 payload.deadline NOT_VALID");
        assertThat(Refusals.of(later)).isEmpty();
    }

    @Test
    void aReplyTellsSomethingOrSaysThatThereIsNothing() {
        var empty =
                new InformationReply(
                        Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        var silent = Requests.informationReply(false, Optional.empty());
        var both = Requests.informationReply(true, Optional.of("One of them."));
        var nil = Requests.informationReply(true, Optional.empty());

        assertThat(Refusals.of(empty))
                .containsExactly(
                        "K-29 payload.requestId INCOMPLETE", "K-29 payload.nilReturn INCOMPLETE");
        assertThat(Refusals.of(silent)).containsExactly("K-29 payload.answer NOT_VALID");
        assertThat(Refusals.of(both)).containsExactly("K-29 payload.nilReturn NOT_VALID");
        assertThat(Refusals.of(nil)).isEmpty();
    }

    @Test
    void whatOnePortionHidesCompletesTheReply() {
        var open =
                new InformationReply(
                        Optional.of(new AdvisoryId(new UUID(1, 2))),
                        Optional.of(false),
                        Optional.empty(),
                        List.of());
        var hidden =
                new InformationReply(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(Requests.ATTACHMENT));
        var filing =
                Filing.from("qm-police")
                        .kind(AdvisoryKind.INFORMATION_REPLY)
                        .portions(
                                Piece.headline("A reply").marked(Marking.CLEAR).payload(open),
                                Piece.describing("The list").payload(hidden));

        assertThat(Refusals.of(filing)).isEmpty();
    }
}
