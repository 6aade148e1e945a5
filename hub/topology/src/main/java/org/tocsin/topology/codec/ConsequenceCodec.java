package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;
import static org.tocsin.topology.codec.Sorted.each;

import java.util.Optional;
import java.util.UUID;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.advisory.ConsequenceBulletin;
import org.tocsin.domain.advisory.ConsequenceBulletin.Capacity;
import org.tocsin.domain.advisory.ConsequenceBulletin.Condition;
import org.tocsin.domain.advisory.ConsequenceBulletin.Impact;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.sector.Sector;

/// What a consequence bulletin adds.
final class ConsequenceCodec {
    private ConsequenceCodec() {}

    static org.tocsin.schema.v1.ConsequenceBulletin written(ConsequenceBulletin part) {
        return org.tocsin.schema.v1.ConsequenceBulletin.newBuilder()
                .setIncidentId(orNull(part.incidentId(), UUID::toString))
                .setZones(each(part.zones(), AreaCodec::written))
                .setSitrepNo(orNull(part.sitrepNo()))
                .setImpacts(each(part.impacts(), ConsequenceCodec::written))
                .setAffected(orNull(part.affected()))
                .setProtectiveActions(each(part.protectiveActions(), Code::value))
                .setCapacity(each(part.capacity(), ConsequenceCodec::written))
                .setContinuityAdvice(part.continuityAdvice().orElse(null))
                .setCoordinator(orNull(part.coordinator(), ParticipantId::value))
                .build();
    }

    static ConsequenceBulletin read(org.tocsin.schema.v1.ConsequenceBulletin record) {
        return new ConsequenceBulletin(
                maybe(record.getIncidentId(), UUID::fromString),
                each(record.getZones(), AreaCodec::read),
                maybe(record.getSitrepNo()),
                each(record.getImpacts(), ConsequenceCodec::read),
                maybe(record.getAffected()),
                each(record.getProtectiveActions(), Code::new),
                each(record.getCapacity(), ConsequenceCodec::read),
                Optional.ofNullable(record.getContinuityAdvice()),
                maybe(record.getCoordinator(), ParticipantId::new));
    }

    private static org.tocsin.schema.v1.Impact written(Impact impact) {
        return org.tocsin.schema.v1.Impact.newBuilder()
                .setSector(impact.sector().code())
                .setState(impact.condition().name())
                .setRestoreEta(impact.restoreEta().orElse(null))
                .build();
    }

    private static Impact read(org.tocsin.schema.v1.Impact record) {
        return new Impact(
                Sorted.known(Sector::of).apply(record.getSector()),
                Condition.valueOf(record.getState()),
                Optional.ofNullable(record.getRestoreEta()));
    }

    private static org.tocsin.schema.v1.Capacity written(Capacity capacity) {
        return org.tocsin.schema.v1.Capacity.newBuilder()
                .setFacility(capacity.facility())
                .setFreeBeds(capacity.freeBeds())
                .build();
    }

    private static Capacity read(org.tocsin.schema.v1.Capacity record) {
        return new Capacity(record.getFacility(), record.getFreeBeds());
    }
}
