package org.tocsin.formats.json;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.OptionalInt;
import org.tocsin.domain.advisory.ActivityReport;
import org.tocsin.domain.advisory.BioIncident;
import org.tocsin.domain.advisory.ExternalId;
import org.tocsin.domain.advisory.IncidentReport;
import org.tocsin.domain.advisory.Money;
import org.tocsin.domain.advisory.Narrative;
import org.tocsin.domain.advisory.Payload;
import org.tocsin.domain.advisory.PersonRef;
import org.tocsin.domain.advisory.Quantity;
import org.tocsin.domain.advisory.SubstanceId;
import org.tocsin.domain.advisory.TraffickingReport;

/// Payloads by chance of the kinds that tell of something that happened.
final class RandomReports {
    private final Dice dice;

    RandomReports(Dice dice) {
        this.dice = dice;
    }

    Payload incidentReport() {
        return new IncidentReport(
                dice.must(dice::instant),
                dice.must(() -> dice.one(IncidentReport.IncidentType.values())),
                dice.maybe(() -> dice.one(IncidentReport.Method.values())),
                dice.maybe(this::casualties),
                dice.maybe(this::money),
                dice.list(3, dice::code),
                dice.must(() -> dice.one(IncidentReport.PersonStatus.values())),
                dice.must(() -> dice.one(IncidentReport.Investigation.values())));
    }

    Payload activityReport() {
        return new ActivityReport(
                dice.must(() -> dice.one(ActivityReport.ReportType.values())),
                dice.must(dice::instant),
                dice.must(() -> new Narrative(dice.text(300))),
                dice.list(2, this::person),
                dice.list(2, this::money),
                dice.must(dice::organisation),
                dice.must(() -> dice.one(ActivityReport.ReporterProtection.values())),
                dice.must(dice::toss));
    }

    Payload traffickingReport() {
        return new TraffickingReport(
                dice.must(() -> dice.one(TraffickingReport.MaterialClass.values())),
                dice.must(() -> dice.one(TraffickingReport.TraffickingEvent.values())),
                dice.maybe(() -> new SubstanceId(dice.one("Cs-137", "UN1005", "7664-41-7"))),
                dice.maybe(this::quantity),
                dice.maybeNumber(dice::level),
                dice.maybe(this::quantity),
                dice.maybeNumber(() -> dice.below(100)),
                dice.must(dice::toss),
                dice.must(() -> dice.one(TraffickingReport.Confirmation.values())),
                dice.list(3, dice::area),
                dice.must(() -> dice.one(TraffickingReport.Recovery.values())));
    }

    Payload bioIncident() {
        var cases = dice.maybeNumber(() -> 10 + dice.below(100));
        return new BioIncident(
                dice.maybe(() -> dice.text(60)),
                dice.must(() -> dice.one(BioIncident.Host.values())),
                dice.must(dice::date),
                cases,
                dice.maybeNumber(() -> dice.below(10)),
                dice.must(dice::toss),
                dice.must(() -> dice.one(BioIncident.Deliberate.values())),
                dice.maybe(() -> dice.text(40)));
    }

    Money money() {
        return dice.toss()
                ? new Money(
                        BigDecimal.valueOf(dice.below(100_000_000), 2), Currency.getInstance("EUR"))
                : new Money(BigDecimal.valueOf(dice.below(1_000_000)), Currency.getInstance("JPY"));
    }

    private IncidentReport.Casualties casualties() {
        return new IncidentReport.Casualties(
                OptionalInt.of(dice.below(10)),
                dice.maybeNumber(() -> dice.below(100)),
                dice.maybeNumber(() -> dice.below(100)),
                dice.instant());
    }

    private PersonRef person() {
        var account = new ExternalId("account", "a" + dice.below(1_000));
        return new PersonRef(
                dice.maybe(() -> dice.text(40)), List.of(account), dice.maybe(dice::code));
    }

    private Quantity quantity() {
        return new Quantity(BigDecimal.valueOf(1 + dice.below(1_000_000), dice.below(14) - 9));
    }
}
