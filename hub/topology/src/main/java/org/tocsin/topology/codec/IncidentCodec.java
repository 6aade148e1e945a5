package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;
import static org.tocsin.topology.codec.Sorted.each;

import java.util.Optional;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.advisory.IncidentReport;
import org.tocsin.domain.advisory.IncidentReport.Casualties;
import org.tocsin.domain.advisory.IncidentReport.IncidentType;
import org.tocsin.domain.advisory.IncidentReport.Investigation;
import org.tocsin.domain.advisory.IncidentReport.Method;
import org.tocsin.domain.advisory.IncidentReport.PersonStatus;

/// What an incident report adds.
final class IncidentCodec {
    private IncidentCodec() {}

    static org.tocsin.schema.v1.IncidentReport written(IncidentReport part) {
        return org.tocsin.schema.v1.IncidentReport.newBuilder()
                .setOccurredAt(part.occurredAt().orElse(null))
                .setIncidentType(orNull(part.incidentType(), Enum::name))
                .setMethod(orNull(part.method(), Enum::name))
                .setCasualties(orNull(part.casualties(), IncidentCodec::written))
                .setDamage(orNull(part.damage(), Parts::written))
                .setServicesAffected(each(part.servicesAffected(), Code::value))
                .setPersonStatus(orNull(part.personStatus(), Enum::name))
                .setInvestigation(orNull(part.investigation(), Enum::name))
                .build();
    }

    static IncidentReport read(org.tocsin.schema.v1.IncidentReport record) {
        return new IncidentReport(
                Optional.ofNullable(record.getOccurredAt()),
                maybe(record.getIncidentType(), IncidentType::valueOf),
                maybe(record.getMethod(), Method::valueOf),
                maybe(record.getCasualties(), IncidentCodec::read),
                maybe(record.getDamage(), Parts::read),
                each(record.getServicesAffected(), Code::new),
                maybe(record.getPersonStatus(), PersonStatus::valueOf),
                maybe(record.getInvestigation(), Investigation::valueOf));
    }

    private static org.tocsin.schema.v1.Casualties written(Casualties casualties) {
        return org.tocsin.schema.v1.Casualties.newBuilder()
                .setDead(orNull(casualties.dead()))
                .setInjured(orNull(casualties.injured()))
                .setMissing(orNull(casualties.missing()))
                .setAsOf(casualties.asOf())
                .build();
    }

    private static Casualties read(org.tocsin.schema.v1.Casualties record) {
        return new Casualties(
                maybe(record.getDead()),
                maybe(record.getInjured()),
                maybe(record.getMissing()),
                record.getAsOf());
    }
}
