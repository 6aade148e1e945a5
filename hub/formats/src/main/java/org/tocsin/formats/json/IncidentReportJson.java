package org.tocsin.formats.json;

import java.util.Optional;
import org.tocsin.domain.advisory.IncidentReport;
import org.tocsin.domain.advisory.IncidentReport.Casualties;
import org.tocsin.domain.advisory.IncidentReport.IncidentType;
import org.tocsin.domain.advisory.IncidentReport.Investigation;
import org.tocsin.domain.advisory.IncidentReport.Method;
import org.tocsin.domain.advisory.IncidentReport.PersonStatus;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Writing;

/// The payload of an `incident-report`.
final class IncidentReportJson {
    static final Shape<IncidentReport> SHAPE =
            Shape.object(IncidentReportJson::read, IncidentReportJson::write);

    private static final int ENTRIES_MAX = 256;
    private static final Shape<IncidentType> INCIDENT_TYPE = Scalars.names(IncidentType.class);
    private static final Shape<Method> METHOD = Scalars.names(Method.class);
    private static final Shape<Integer> DEAD = Scalars.integer(0, 1_000_000_000);
    private static final Shape<Integer> INJURED = Scalars.integer(0, 1_000_000_000);
    private static final Shape<Integer> MISSING = Scalars.integer(0, 1_000_000_000);
    private static final Shape<PersonStatus> PERSON_STATUS = Scalars.names(PersonStatus.class);
    private static final Shape<Investigation> INVESTIGATION = Scalars.names(Investigation.class);
    private static final Shape<Casualties> CASUALTIES =
            Shape.object(IncidentReportJson::casualties, IncidentReportJson::casualties);

    private IncidentReportJson() {}

    private static Optional<IncidentReport> read(Fields fields) {
        var occurredAt = fields.optional("occurredAt", Codes.INSTANT);
        var incidentType = fields.optional("incidentType", INCIDENT_TYPE);
        var method = fields.optional("method", METHOD);
        var casualties = fields.optional("casualties", CASUALTIES);
        var damage = fields.optional("damage", MoneyJson.MONEY);
        var servicesAffected = fields.list("servicesAffected", Codes.CODE, ENTRIES_MAX);
        var personStatus = fields.optional("personStatus", PERSON_STATUS);
        var investigation = fields.optional("investigation", INVESTIGATION);
        return fields.make(() ->
                new IncidentReport(
                        occurredAt.get(),
                        incidentType.get(),
                        method.get(),
                        casualties.get(),
                        damage.get(),
                        servicesAffected.get(),
                        personStatus.get(),
                        investigation.get()));
    }

    private static Json.Members write(IncidentReport report) {
        return new Writing()
                .put("occurredAt", Codes.INSTANT, report.occurredAt())
                .put("incidentType", INCIDENT_TYPE, report.incidentType())
                .put("method", METHOD, report.method())
                .put("casualties", CASUALTIES, report.casualties())
                .put("damage", MoneyJson.MONEY, report.damage())
                .list("servicesAffected", Codes.CODE, report.servicesAffected())
                .put("personStatus", PERSON_STATUS, report.personStatus())
                .put("investigation", INVESTIGATION, report.investigation())
                .done();
    }

    private static Optional<Casualties> casualties(Fields fields) {
        var dead = fields.optional("dead", DEAD);
        var injured = fields.optional("injured", INJURED);
        var missing = fields.optional("missing", MISSING);
        var asOf = fields.required("asOf", Codes.INSTANT);
        return fields.make(() ->
                new Casualties(
                        PayloadJson.number(dead.get()),
                        PayloadJson.number(injured.get()),
                        PayloadJson.number(missing.get()),
                        asOf.get()));
    }

    private static Json.Members casualties(Casualties casualties) {
        return new Writing()
                .put("dead", DEAD, PayloadJson.number(casualties.dead()))
                .put("injured", INJURED, PayloadJson.number(casualties.injured()))
                .put("missing", MISSING, PayloadJson.number(casualties.missing()))
                .put("asOf", Codes.INSTANT, casualties.asOf())
                .done();
    }
}
