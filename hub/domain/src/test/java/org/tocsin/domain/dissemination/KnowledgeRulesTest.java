package org.tocsin.domain.dissemination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.domain.advisory.AssessmentRecord;
import org.tocsin.domain.advisory.BestPractice;
import org.tocsin.domain.advisory.Consent;
import org.tocsin.domain.advisory.Contact;
import org.tocsin.domain.advisory.ExternalId;
import org.tocsin.domain.advisory.NarrativeBrief;
import org.tocsin.domain.advisory.Payload;
import org.tocsin.domain.advisory.PublicNotice;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.sample.Filing;
import org.tocsin.domain.sample.Piece;
import org.tocsin.domain.sample.Requests;
import org.tocsin.domain.sector.AdvisoryKind;

/// What the kinds say that others learn from.
///
/// Source: SPECIFICATION.md K-20, K-25, K-31, K-35.
class KnowledgeRulesTest {
    private static final LocalDate SUBMITTED = LocalDate.parse("2030-06-01");
    private static final Marking GREEN = Refusals.marking(new Requirement.Enrolled());

    @Test
    void aNarrativeBriefSaysWhatIsSpreadWhereAndWhatToSayInstead() {
        var empty =
                new NarrativeBrief(
                        Optional.empty(),
                        List.of(),
                        OptionalLong.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of());

        assertThat(Refusals.of(empty))
                .containsExactly(
                        "K-20 payload.theme INCOMPLETE",
                        "K-20 payload.channels INCOMPLETE",
                        "K-20 payload.trend INCOMPLETE",
                        "K-20 payload.saferMessaging INCOMPLETE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "See https://bad.example/video",
                "see HTTP://bad.example",
                "it is on www.bad.example",
                "join t.me/badexample",
                "badexample.onion has it",
                "see ｈｔｔｐｓ：／／bad.example",
                "see h\u200Bttps://bad.example",
                "it is on ｗｗｗ．bad.example",
                "see²https://bad.example",
                "see tg://resolve",
                "bad.example/x",
                "telegram.me/x",
                "join discord.gg/x",
                "BAD.EXAMPLE/X",
                "bad.example:8443/x",
                "bad.example./x",
                "bad。example/x",
                "ｂａｄ．ｅｘａｍｐｌｅ／ｘ",
                "смотри плохо.рф/x",
                "xn--e1afmkfd.xn--p1ai/x",
                "bad.example?x=1",
                "bad.example:8443#x",
                "198.51.100.7/x",
                "198.51.100.7:8080/x"
            })
    void thePublicPartOfANarrativeBriefLeadsNowhere(String words) {
        var brief = Requests.narrativeBrief(words);

        assertThat(Refusals.of(brief)).containsExactly("K-20 portions[0].marking NOT_VALID");
        assertThat(Refusals.of(Refusals.filed(GREEN, brief))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Speak and/or write of those who help.",
                "At 12.5 km/h, see 4.2/3 and No.5/2030.",
                "Between 9 a.m./10 a.m. in the U.S./Maridia, e.g./i.e. by day.",
                "Call 117. Police/fire answer.",
                "Mail press@police.example or ask police.example.",
                "En EE.UU./México y por las FF.AA./Policía.",
                "Im Jahr 5 v.Chr./n.Chr., u.dgl./usw.",
                "注意してください。SNS/動画サイト",
                "不要转发。WhatsApp/Telegram 群"
            })
    void whatOnlyLooksLikeAnAddressIsTaken(String words) {
        assertThat(Refusals.of(Requests.narrativeBrief(words))).isEmpty();
    }

    @Test
    void noFieldOfThePublicPartLeadsAnywhere() {
        var harmless = notice("Quiet.", "Keep away.", "tel:+999");

        assertThat(Refusals.of(besideBrief(shown(harmless)))).isEmpty();
        for (var leading :
                List.of(
                        notice("Watch it at https://bad.example/x", "Keep away.", "tel:+999"),
                        notice("Quiet.", "See bad.example/x", "tel:+999"),
                        notice("Quiet.", "Keep away.", "bad.example/x"))) {
            assertThat(Refusals.of(besideBrief(shown(leading))))
                    .containsExactly("K-20 portions[1].marking NOT_VALID");
        }
    }

    @Test
    void neitherPlacesNorStudiesOfThePublicPartLeadAnywhere() {
        var places = Piece.headline("Read this").placesInWords("At bad.example/x");
        var study = Requests.narrativeBrief("Quiet.", new ExternalId("web", "bad.example/x"));

        assertThat(Refusals.of(besideBrief(places)))
                .containsExactly("K-20 portions[1].marking NOT_VALID");
        assertThat(Refusals.of(study)).containsExactly("K-20 portions[0].marking NOT_VALID");
        assertThat(Refusals.of(Refusals.filed(GREEN, study))).isEmpty();
    }

    @Timeout(20)
    @ParameterizedTest
    @ValueSource(strings = {"a", "a.", "aa.", ".", "a.xn--", "://", "a:"})
    void noTextIsLookedThroughForLong(String piece) {
        var notice = notice(piece.repeat(20_000 / piece.length()), "Keep away.", "tel:+999");

        assertThat(Refusals.of(besideBrief(shown(notice)))).isEmpty();
    }

    /// Returns a brief for the enrolled with a public notice beside it.
    private static Filing besideBrief(Piece notice) {
        return Filing.from("qm-police")
                .kind(AdvisoryKind.NARRATIVE_BRIEF)
                .portions(
                        Piece.headline("Read this")
                                .marked(GREEN)
                                .payload(Requests.narrativeBrief("Speak of those who help.")),
                        notice.shownAs(AdvisoryKind.PUBLIC_NOTICE));
    }

    private static Piece shown(Payload notice) {
        return Piece.headline("Read this").payload(notice);
    }

    private static Payload notice(String body, String instruction, String mediaContact) {
        return new PublicNotice(
                Optional.empty(),
                Optional.of(body),
                Optional.of(instruction),
                List.of(),
                Optional.of(new Contact("Press office", mediaContact)),
                Optional.empty());
    }

    @Test
    void aPracticeSaysWhatItIsWhoseItIsAndWhenItIsReviewed() {
        var empty =
                new BestPractice(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());

        assertThat(Refusals.of(empty))
                .containsExactly(
                        "K-25 payload.docType INCOMPLETE",
                        "K-25 payload.title INCOMPLETE",
                        "K-25 payload.abstract INCOMPLETE",
                        "K-25 payload.attachment INCOMPLETE",
                        "K-25 payload.issuer INCOMPLETE",
                        "K-25 payload.licence INCOMPLETE",
                        "K-25 payload.reviewBy INCOMPLETE");
    }

    @Test
    void aPracticeIsReviewedOnADayToCome() {
        var today = Requests.bestPractice(SUBMITTED);
        var tomorrow = Requests.bestPractice(SUBMITTED.plusDays(1));

        assertThat(Refusals.of(today)).containsExactly("K-25 payload.reviewBy NOT_VALID");
        assertThat(Refusals.of(tomorrow)).isEmpty();
    }

    @Test
    void anAssessmentSaysOfWhomByWhatHowFarAndWithWhatConsent() {
        var empty =
                new AssessmentRecord(
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());

        assertThat(Refusals.of(empty))
                .containsExactly(
                        "K-31 payload.state INCOMPLETE",
                        "K-31 payload.instrument INCOMPLETE",
                        "K-31 payload.indicators INCOMPLETE",
                        "K-31 payload.asOf INCOMPLETE",
                        "K-31 payload.stateConsent INCOMPLETE",
                        "K-31 payload.methodRef INCOMPLETE");
    }

    @Test
    void anAssessmentTellsOfNoDayToCome() {
        var today = Requests.assessmentRecord(Consent.ALL, SUBMITTED);
        var tomorrow = Requests.assessmentRecord(Consent.ALL, SUBMITTED.plusDays(1));

        assertThat(Refusals.of(today)).isEmpty();
        assertThat(Refusals.of(tomorrow)).containsExactly("K-31 payload.asOf NOT_VALID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"state:QM", "organisation:qm-police"})
    void withoutConsentOnlyTheStateAndWhoeverTellsReadAnAssessment(String addressee) {
        assertThat(refusals(Consent.NONE, Refusals.strictly(addressee))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"state:QN", "organisation:qn-police", "kind:agency"})
    void withoutConsentNobodyElseDoes(String addressee) {
        assertThat(refusals(Consent.NONE, Refusals.strictly("state:QM", addressee)))
                .containsExactly("K-35 portions[0].marking NOT_VALID");
    }

    @Test
    void consentToNamedReadersReachesNoGroupsAndNoClients() {
        var clients = new Requirement.AddressedOrClient(Refusals.entries("organisation:qn-fire"));

        assertThat(refusals(Consent.NAMED, Refusals.strictly("organisation:qn-fire"))).isEmpty();
        assertThat(refusals(Consent.NAMED, Refusals.strictly("kind:agency"))).isNotEmpty();
        assertThat(refusals(Consent.NAMED, Refusals.marking(clients))).isNotEmpty();
        assertThat(refusals(Consent.NAMED, GREEN)).isNotEmpty();
    }

    @Test
    void consentToDonorsNeedsAListAndConsentToAllNeedsNone() {
        var listed = new Requirement.ReleasableTo(Refusals.entries("kind:igo"));

        assertThat(refusals(Consent.DONORS, Refusals.marking(listed))).isEmpty();
        assertThat(refusals(Consent.DONORS, Refusals.strictly("kind:igo"))).isEmpty();
        assertThat(refusals(Consent.DONORS, GREEN)).isNotEmpty();
        assertThat(refusals(Consent.DONORS, Marking.CLEAR)).isNotEmpty();
        assertThat(refusals(Consent.ALL, Marking.CLEAR)).isEmpty();
    }

    @Test
    void anEmbargoIsNoList() {
        var later = new Requirement.NotBefore(Instant.parse("2030-06-02T00:00:00Z"));
        var marking = new Marking(Set.of(later), Set.of());

        assertThat(refusals(Consent.DONORS, marking)).isNotEmpty();
    }

    private static List<String> refusals(Consent consent, Marking marking) {
        return Refusals.of(Refusals.filed(marking, Requests.assessmentRecord(consent, SUBMITTED)));
    }
}
