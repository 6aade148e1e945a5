package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;
import static org.tocsin.topology.codec.Sorted.each;

import java.util.Optional;
import org.tocsin.domain.advisory.ActivityReport;
import org.tocsin.domain.advisory.ActivityReport.ReportType;
import org.tocsin.domain.advisory.ActivityReport.ReporterProtection;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.advisory.Narrative;
import org.tocsin.domain.advisory.PersonRef;
import org.tocsin.domain.party.ParticipantId;

/// What an activity report adds.
final class ActivityCodec {
    private ActivityCodec() {}

    static org.tocsin.schema.v1.ActivityReport written(ActivityReport part) {
        return org.tocsin.schema.v1.ActivityReport.newBuilder()
                .setReportType(orNull(part.reportType(), Enum::name))
                .setObservedAt(part.observedAt().orElse(null))
                .setNarrative(orNull(part.narrative(), Narrative::value))
                .setSubjects(each(part.subjects(), ActivityCodec::written))
                .setAmounts(each(part.amounts(), Parts::written))
                .setReceivingAuthority(orNull(part.receivingAuthority(), ParticipantId::value))
                .setReporterProtection(orNull(part.reporterProtection(), Enum::name))
                .setFeedbackWanted(part.feedbackWanted().orElse(null))
                .build();
    }

    static ActivityReport read(org.tocsin.schema.v1.ActivityReport record) {
        return new ActivityReport(
                maybe(record.getReportType(), ReportType::valueOf),
                Optional.ofNullable(record.getObservedAt()),
                maybe(record.getNarrative(), Narrative::new),
                each(record.getSubjects(), ActivityCodec::read),
                each(record.getAmounts(), Parts::read),
                maybe(record.getReceivingAuthority(), ParticipantId::new),
                maybe(record.getReporterProtection(), ReporterProtection::valueOf),
                Optional.ofNullable(record.getFeedbackWanted()));
    }

    private static org.tocsin.schema.v1.PersonRef written(PersonRef personRef) {
        return org.tocsin.schema.v1.PersonRef.newBuilder()
                .setName(personRef.name().orElse(null))
                .setIdentifiers(each(personRef.identifiers(), Parts::written))
                .setRole(orNull(personRef.role(), Code::value))
                .build();
    }

    private static PersonRef read(org.tocsin.schema.v1.PersonRef record) {
        return new PersonRef(
                Optional.ofNullable(record.getName()),
                each(record.getIdentifiers(), Parts::read),
                maybe(record.getRole(), Code::new));
    }
}
