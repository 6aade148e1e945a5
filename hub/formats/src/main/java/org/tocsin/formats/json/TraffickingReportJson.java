package org.tocsin.formats.json;

import java.util.Optional;
import org.tocsin.domain.advisory.SubstanceId;
import org.tocsin.domain.advisory.TraffickingReport;
import org.tocsin.domain.advisory.TraffickingReport.Confirmation;
import org.tocsin.domain.advisory.TraffickingReport.MaterialClass;
import org.tocsin.domain.advisory.TraffickingReport.Recovery;
import org.tocsin.domain.advisory.TraffickingReport.TraffickingEvent;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Writing;

/// The payload of a `trafficking-report`.
final class TraffickingReportJson {
    static final Shape<TraffickingReport> SHAPE =
            Shape.object(TraffickingReportJson::read, TraffickingReportJson::write);

    private static final int ENTRIES_MAX = 256;
    private static final Shape<MaterialClass> MATERIAL_CLASS = Scalars.names(MaterialClass.class);
    private static final Shape<TraffickingEvent> TRAFFICKING_EVENT =
            Scalars.names(TraffickingEvent.class);
    private static final Shape<SubstanceId> SUBSTANCE_ID =
            Scalars.written(SubstanceId::new, SubstanceId::value);
    private static final Shape<Integer> COUNT = Scalars.integer(0, 1_000_000_000);
    private static final Shape<Confirmation> CONFIRMATION = Scalars.names(Confirmation.class);
    private static final Shape<Recovery> RECOVERY = Scalars.names(Recovery.class);

    private TraffickingReportJson() {}

    private static Optional<TraffickingReport> read(Fields fields) {
        var materialClass = fields.optional("materialClass", MATERIAL_CLASS);
        var event = fields.optional("event", TRAFFICKING_EVENT);
        var substanceId = fields.optional("substanceId", SUBSTANCE_ID);
        var activity = fields.optional("activity", QuantityJson.QUANTITY);
        var sourceCategory = fields.optional("sourceCategory", Codes.LEVEL);
        var mass = fields.optional("mass", QuantityJson.QUANTITY);
        var count = fields.optional("count", COUNT);
        var borderCrossing = fields.optional("borderCrossing", Scalars.TRUTH);
        var confirmation = fields.optional("confirmation", CONFIRMATION);
        var route = fields.list("route", AreaJson.AREA, ENTRIES_MAX);
        var recovered = fields.optional("recovered", RECOVERY);
        return fields.make(() ->
                new TraffickingReport(
                        materialClass.get(),
                        event.get(),
                        substanceId.get(),
                        activity.get(),
                        PayloadJson.number(sourceCategory.get()),
                        mass.get(),
                        PayloadJson.number(count.get()),
                        borderCrossing.get(),
                        confirmation.get(),
                        route.get(),
                        recovered.get()));
    }

    private static Json.Members write(TraffickingReport report) {
        return new Writing()
                .put("materialClass", MATERIAL_CLASS, report.materialClass())
                .put("event", TRAFFICKING_EVENT, report.event())
                .put("substanceId", SUBSTANCE_ID, report.substanceId())
                .put("activity", QuantityJson.QUANTITY, report.activity())
                .put("sourceCategory", Codes.LEVEL, PayloadJson.number(report.sourceCategory()))
                .put("mass", QuantityJson.QUANTITY, report.mass())
                .put("count", COUNT, PayloadJson.number(report.count()))
                .put("borderCrossing", Scalars.TRUTH, report.borderCrossing())
                .put("confirmation", CONFIRMATION, report.confirmation())
                .list("route", AreaJson.AREA, report.route())
                .put("recovered", RECOVERY, report.recovered())
                .done();
    }
}
