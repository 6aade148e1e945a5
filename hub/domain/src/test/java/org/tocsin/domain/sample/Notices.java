package org.tocsin.domain.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.advisory.ContentReferral;
import org.tocsin.domain.advisory.DesignationNotice;
import org.tocsin.domain.advisory.DocumentIssuer;
import org.tocsin.domain.advisory.ExternalId;
import org.tocsin.domain.advisory.FinancingTypology;
import org.tocsin.domain.advisory.FirearmNotice;
import org.tocsin.domain.advisory.KeyedHash;
import org.tocsin.domain.advisory.MethodBrief;
import org.tocsin.domain.advisory.Money;
import org.tocsin.domain.advisory.ReferralGround;
import org.tocsin.domain.advisory.RiskAssessment;
import org.tocsin.domain.advisory.TravelDocumentNotice;
import org.tocsin.domain.advisory.WebAddress;
import org.tocsin.domain.area.Area;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.party.ParticipantId;

/// Payloads of the kinds that weigh a risk, explain a method or point at one subject, each with
/// everything it can say.
final class Notices {
    private static final StateCode MARIDIA = new StateCode("QM");
    private static final Instant FROM = Instant.parse("2030-06-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2030-06-11T00:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2030-06-01");
    private static final String HASH = "0123456789abcdef".repeat(4);

    private Notices() {}

    static RiskAssessment riskAssessment() {
        return new RiskAssessment(
                Optional.of(new Code("prepaid-cards")),
                Optional.of("Joint panel, three rounds"),
                OptionalInt.of(3),
                OptionalInt.of(4),
                OptionalInt.of(2),
                OptionalInt.of(365),
                List.of("Ask for the origin of funds."),
                List.of("PPC-2"),
                List.of(new ParticipantId("qm-fiu"), new ParticipantId("bank-larkspur")));
    }

    static MethodBrief methodBrief() {
        return new MethodBrief(
                Optional.of(new Code("parcel-splitting")),
                List.of("Many parcels of one sender on one day."),
                List.of(new Area.Country(MARIDIA), new Area.Country(new StateCode("QN"))),
                Optional.of(FROM),
                Optional.of(TO),
                List.of("Compare senders over a week."));
    }

    static FinancingTypology financingTypology() {
        var limit = new Money(new BigDecimal("900"), Currency.getInstance("EUR"));
        return new FinancingTypology(
                Optional.of("QM-FT-07"),
                Optional.of(FinancingTypology.Stage.MOVE),
                List.of(FinancingTypology.Channel.MONEY_TRANSFER),
                List.of(
                        new FinancingTypology.RedFlag(
                                new Code("split"),
                                "Several transfers just below the limit.",
                                Optional.of("count(transfers) >= 5"))),
                List.of(new FinancingTypology.Threshold(limit, 7)),
                List.of("FATF 14"),
                Optional.of("Workers who send wages home each week look alike."));
    }

    static DesignationNotice designationNotice() {
        return new DesignationNotice(
                Optional.of(DesignationNotice.Operation.EXEMPT),
                Optional.of(new Code("qm-list")),
                Optional.of("QM-L-0007"),
                Optional.of(DesignationNotice.SubjectType.PERSON),
                List.of(
                        new DesignationNotice.Name(
                                "Latn", "Orlan Vask", DesignationNotice.Quality.PRIMARY)),
                List.of(new ExternalId("register", "M-70417")),
                Set.of(DesignationNotice.Measure.TRAVEL_BAN),
                Optional.of("A journey for treatment."),
                Optional.of(TODAY),
                Optional.of(TODAY.plusYears(1)),
                Optional.of(
                        new DesignationNotice.Exemption(
                                DesignationNotice.ExemptionType.MEDICAL,
                                FROM,
                                TO,
                                "Travel to Norvale and back.")),
                Optional.of("SN-2030-12"),
                Optional.of(Payloads.CONTACT));
    }

    static TravelDocumentNotice travelDocumentNotice() {
        return new TravelDocumentNotice(
                Optional.of(new DocumentIssuer("QMA")),
                Optional.of(TravelDocumentNotice.DocumentType.PASSPORT),
                Optional.of(new KeyedHash(HASH)),
                Optional.of(TravelDocumentNotice.DocumentState.STOLEN),
                Optional.of(TODAY));
    }

    static FirearmNotice firearmNotice() {
        return new FirearmNotice(
                Optional.of("K70417"),
                Optional.of("Fabrika"),
                Optional.of("P5"),
                Optional.of("9x19"),
                Optional.of(MARIDIA),
                Optional.of(FirearmNotice.FirearmStatus.STOLEN),
                Optional.of(TODAY));
    }

    static ContentReferral contentReferral() {
        return new ContentReferral(
                Optional.of(new WebAddress("https://bad.example/p/7")),
                List.of(new ContentReferral.Digest(ContentReferral.Algorithm.SHA256, HASH)),
                Optional.of(ContentReferral.ContentType.VIDEO),
                Optional.of(new ParticipantId("murmur-platform")),
                Optional.of(ReferralGround.INCITEMENT),
                Optional.of(MARIDIA),
                Optional.of(ContentReferral.Ask.REVIEW),
                Optional.of(
                        new ContentReferral.Decision(
                                ContentReferral.Outcome.KEPT, "News reporting.", TO)),
                Optional.of(Payloads.CONTACT));
    }
}
