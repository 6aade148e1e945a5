package org.tocsin.domain.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tocsin.domain.advisory.ActivityReport;
import org.tocsin.domain.advisory.BioIncident;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.advisory.ExternalId;
import org.tocsin.domain.advisory.IncidentReport;
import org.tocsin.domain.advisory.Money;
import org.tocsin.domain.advisory.Narrative;
import org.tocsin.domain.advisory.PersonRef;
import org.tocsin.domain.advisory.Quantity;
import org.tocsin.domain.advisory.SubstanceId;
import org.tocsin.domain.advisory.TraffickingReport;
import org.tocsin.domain.area.Area;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.party.ParticipantId;

/// Payloads of the kinds that tell of something that happened, each with everything it can say.
final class Reports {
    private static final Instant AT = Instant.parse("2030-06-01T20:00:00Z");
    private static final Money DAMAGE =
            new Money(new BigDecimal("12500.50"), Currency.getInstance("EUR"));
    private static final Area MARIDIA = new Area.Country(new StateCode("QM"));

    private Reports() {}

    static IncidentReport incidentReport() {
        return new IncidentReport(
                Optional.of(AT),
                Optional.of(IncidentReport.IncidentType.ATTACK),
                Optional.of(IncidentReport.Method.ARSON),
                Optional.of(casualties()),
                Optional.of(DAMAGE),
                List.of(new Code("ferry")),
                Optional.of(IncidentReport.PersonStatus.SUSPECT),
                Optional.of(IncidentReport.Investigation.OPEN));
    }

    static ActivityReport activityReport() {
        return new ActivityReport(
                Optional.of(ActivityReport.ReportType.CARGO_ANOMALY),
                Optional.of(AT),
                Optional.of(new Narrative("The gate alarm rang for QMXU0004170.")),
                List.of(person()),
                List.of(DAMAGE),
                Optional.of(new ParticipantId("qm-customs")),
                Optional.of(ActivityReport.ReporterProtection.CONFIDENTIAL),
                Optional.of(true));
    }

    static TraffickingReport traffickingReport() {
        return new TraffickingReport(
                Optional.of(TraffickingReport.MaterialClass.RADIOACTIVE),
                Optional.of(TraffickingReport.TraffickingEvent.THEFT),
                Optional.of(new SubstanceId("Cs-137")),
                Optional.of(new Quantity(new BigDecimal("5e12"))),
                OptionalInt.of(2),
                Optional.of(new Quantity(new BigDecimal("0.25"))),
                OptionalInt.of(1),
                Optional.of(false),
                Optional.of(TraffickingReport.Confirmation.CONFIRMED),
                List.of(MARIDIA),
                Optional.of(TraffickingReport.Recovery.NOT_RECOVERED));
    }

    static BioIncident bioIncident() {
        return new BioIncident(
                Optional.of("Bacillus anthracis"),
                Optional.of(BioIncident.Host.ANIMAL),
                Optional.of(LocalDate.parse("2030-05-28")),
                OptionalInt.of(12),
                OptionalInt.of(3),
                Optional.of(true),
                Optional.of(BioIncident.Deliberate.UNLIKELY),
                Optional.of("QM-LAB-2"));
    }

    private static IncidentReport.Casualties casualties() {
        return new IncidentReport.Casualties(
                OptionalInt.of(0), OptionalInt.of(4), OptionalInt.empty(), AT);
    }

    private static PersonRef person() {
        return new PersonRef(
                Optional.of("Haulage Seven"),
                List.of(new ExternalId("vehicle", "QM 70 417")),
                Optional.of(new Code("haulier")));
    }
}
