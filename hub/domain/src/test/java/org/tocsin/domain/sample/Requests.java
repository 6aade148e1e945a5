package org.tocsin.domain.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.AssessmentRecord;
import org.tocsin.domain.advisory.AssistanceOffer;
import org.tocsin.domain.advisory.AssistanceRequest;
import org.tocsin.domain.advisory.Attachment;
import org.tocsin.domain.advisory.BestPractice;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.advisory.Consent;
import org.tocsin.domain.advisory.ContentHash;
import org.tocsin.domain.advisory.ExternalId;
import org.tocsin.domain.advisory.InformationReply;
import org.tocsin.domain.advisory.InformationRequest;
import org.tocsin.domain.advisory.LanguageTag;
import org.tocsin.domain.advisory.Money;
import org.tocsin.domain.advisory.NarrativeBrief;
import org.tocsin.domain.advisory.Payload;
import org.tocsin.domain.area.RegionCode;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.marking.Tlp;
import org.tocsin.domain.party.ParticipantId;

/// Complete payloads of the kinds by which help, information and experience are asked for and
/// given.
public final class Requests {
    /// A document that is elsewhere.
    public static final Attachment ATTACHMENT =
            new Attachment(
                    "application/pdf",
                    Optional.empty(),
                    Optional.of("https://library.example/quay-guide.pdf"),
                    120_000,
                    new ContentHash("5f".repeat(32)));

    private static final LocalDate DAY = LocalDate.parse("2030-07-01");

    private Requests() {}

    static Payload narrativeBrief() {
        return narrativeBrief("Speak of those who help.");
    }

    /// Returns a complete brief.
    public static Payload narrativeBrief(String saferMessaging, ExternalId... research) {
        return new NarrativeBrief(
                Optional.of(new Code("false-grievance")),
                List.of(NarrativeBrief.Channel.VIDEO),
                OptionalLong.of(40_000),
                Optional.of(NarrativeBrief.Trend.RISING),
                Optional.of(saferMessaging),
                List.of(research));
    }

    static Payload bestPractice() {
        return bestPractice(DAY);
    }

    /// Returns a complete practice.
    public static Payload bestPractice(LocalDate reviewBy) {
        return new BestPractice(
                Optional.of(BestPractice.DocType.GUIDE),
                Optional.of("Watching a quay at night"),
                Optional.of("What three ports learned."),
                Optional.of(ATTACHMENT),
                Optional.of("Three Islands Council"),
                Optional.of("CC-BY-4.0"),
                Optional.of(reviewBy),
                Optional.empty());
    }

    static Payload assessmentRecord() {
        return assessmentRecord(Consent.ALL, LocalDate.parse("2030-01-31"));
    }

    /// Returns a complete record of an assessment of Maridia.
    public static Payload assessmentRecord(Consent consent, LocalDate asOf) {
        return new AssessmentRecord(
                Optional.of(new StateCode("QM")),
                Optional.of(new Code("port-security")),
                Map.of("access-control", 3, "drills", 2),
                Optional.of(asOf),
                Optional.empty(),
                Optional.of(consent),
                Optional.of("Port guide 2029, section 4"));
    }

    static Payload assistanceRequest() {
        return assistanceRequest(Consent.ALL);
    }

    /// Returns a complete request of Maridia.
    public static Payload assistanceRequest(Consent consent) {
        return new AssistanceRequest(
                Optional.of(new StateCode("QM")),
                Optional.of(new Code("detection")),
                Optional.of("Two portable detectors."),
                OptionalInt.of(4),
                List.of(new Code("gamma-detector")),
                Optional.of(DAY),
                Optional.of(consent),
                Optional.of(AssistanceRequest.Tracking.OPEN));
    }

    static Payload assistanceOffer() {
        return assistanceOffer(DAY, DAY.plusDays(30));
    }

    /// Returns a complete offer.
    public static Payload assistanceOffer(LocalDate from, LocalDate to) {
        return new AssistanceOffer(
                Optional.of(new ParticipantId("islands-council")),
                Optional.of(new Code("detection")),
                List.of(new Code("gamma-detector")),
                List.of(new RegionCode("QM"), new RegionCode("150")),
                Optional.of(from),
                Optional.of(to),
                OptionalInt.of(48),
                Optional.of(new Money(new BigDecimal("25000"), Money.currency("EUR"))),
                List.of(new LanguageTag("en")));
    }

    static Payload informationRequest() {
        return informationRequest(Instant.parse("2030-06-08T12:00:00Z"));
    }

    /// Returns a complete question.
    public static Payload informationRequest(Instant deadline) {
        return new InformationRequest(
                Optional.of("Have you seen these accounts?"),
                List.of(new ParticipantId("bank-larkspur")),
                Optional.of(deadline),
                Optional.of(false),
                Optional.of(
                        new InformationRequest.ReplyCeiling(Tlp.AMBER_STRICT, OptionalInt.of(1))));
    }

    static Payload informationReply() {
        return informationReply(false, Optional.of("One of them."));
    }

    /// Returns a reply that is complete when there is something to tell or nothing is said.
    public static Payload informationReply(boolean nilReturn, Optional<String> answer) {
        return new InformationReply(
                Optional.of(new AdvisoryId(new UUID(1, 2))),
                Optional.of(nilReturn),
                answer,
                List.of());
    }
}
