package org.tocsin.formats.json;

import java.util.Optional;
import org.tocsin.domain.advisory.ActivityReport;
import org.tocsin.domain.advisory.ActivityReport.ReportType;
import org.tocsin.domain.advisory.ActivityReport.ReporterProtection;
import org.tocsin.domain.advisory.Narrative;
import org.tocsin.domain.advisory.PersonRef;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Writing;

/// The payload of an `activity-report`.
final class ActivityReportJson {
    static final Shape<ActivityReport> SHAPE =
            Shape.object(ActivityReportJson::read, ActivityReportJson::write);

    private static final int ENTRIES_MAX = 256;
    private static final Shape<ReportType> REPORT_TYPE = Scalars.names(ReportType.class);
    private static final Shape<Narrative> NARRATIVE =
            Scalars.written(Narrative::new, Narrative::value);
    private static final Shape<String> NAME = Scalars.text(200);
    private static final Shape<ReporterProtection> REPORTER_PROTECTION =
            Scalars.names(ReporterProtection.class);
    private static final Shape<PersonRef> PERSON_REF =
            Shape.object(ActivityReportJson::personRef, ActivityReportJson::personRef);

    private ActivityReportJson() {}

    private static Optional<ActivityReport> read(Fields fields) {
        var reportType = fields.optional("reportType", REPORT_TYPE);
        var observedAt = fields.optional("observedAt", Codes.INSTANT);
        var narrative = fields.optional("narrative", NARRATIVE);
        var subjects = fields.list("subjects", PERSON_REF, ENTRIES_MAX);
        var amounts = fields.list("amounts", MoneyJson.MONEY, ENTRIES_MAX);
        var receivingAuthority = fields.optional("receivingAuthority", Codes.PARTICIPANT);
        var reporterProtection = fields.optional("reporterProtection", REPORTER_PROTECTION);
        var feedbackWanted = fields.optional("feedbackWanted", Scalars.TRUTH);
        return fields.make(() ->
                new ActivityReport(
                        reportType.get(),
                        observedAt.get(),
                        narrative.get(),
                        subjects.get(),
                        amounts.get(),
                        receivingAuthority.get(),
                        reporterProtection.get(),
                        feedbackWanted.get()));
    }

    private static Json.Members write(ActivityReport report) {
        return new Writing()
                .put("reportType", REPORT_TYPE, report.reportType())
                .put("observedAt", Codes.INSTANT, report.observedAt())
                .put("narrative", NARRATIVE, report.narrative())
                .list("subjects", PERSON_REF, report.subjects())
                .list("amounts", MoneyJson.MONEY, report.amounts())
                .put("receivingAuthority", Codes.PARTICIPANT, report.receivingAuthority())
                .put("reporterProtection", REPORTER_PROTECTION, report.reporterProtection())
                .put("feedbackWanted", Scalars.TRUTH, report.feedbackWanted())
                .done();
    }

    private static Optional<PersonRef> personRef(Fields fields) {
        var name = fields.optional("name", NAME);
        var identifiers = fields.list("identifiers", Codes.EXTERNAL_ID, ENTRIES_MAX);
        var role = fields.optional("role", Codes.CODE);
        return fields.make(() -> new PersonRef(name.get(), identifiers.get(), role.get()));
    }

    private static Json.Members personRef(PersonRef personRef) {
        return new Writing()
                .put("name", NAME, personRef.name())
                .list("identifiers", Codes.EXTERNAL_ID, personRef.identifiers())
                .put("role", Codes.CODE, personRef.role())
                .done();
    }
}
