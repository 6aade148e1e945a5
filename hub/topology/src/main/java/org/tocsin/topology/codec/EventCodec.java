package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;
import static org.tocsin.topology.codec.Sorted.each;

import java.util.Optional;
import java.util.UUID;
import org.tocsin.domain.advisory.MajorEventBulletin;
import org.tocsin.domain.advisory.MajorEventBulletin.Phase;

/// What a major event bulletin adds.
final class EventCodec {
    private EventCodec() {}

    static org.tocsin.schema.v1.MajorEventBulletin written(MajorEventBulletin part) {
        return org.tocsin.schema.v1.MajorEventBulletin.newBuilder()
                .setEventId(orNull(part.eventId(), UUID::toString))
                .setVenues(each(part.venues(), Parts::written))
                .setPhase(orNull(part.phase(), Enum::name))
                .setBulletinNo(orNull(part.bulletinNo()))
                .setFrom(part.from().orElse(null))
                .setTo(part.to().orElse(null))
                .setVenueLevels(RatingCodec.written(part.venueLevels()))
                .setCrowd(orNull(part.crowd()))
                .setLiaison(each(part.liaison(), Parts::written))
                .build();
    }

    static MajorEventBulletin read(org.tocsin.schema.v1.MajorEventBulletin record) {
        return new MajorEventBulletin(
                maybe(record.getEventId(), UUID::fromString),
                each(record.getVenues(), Parts::read),
                maybe(record.getPhase(), Phase::valueOf),
                maybe(record.getBulletinNo()),
                Optional.ofNullable(record.getFrom()),
                Optional.ofNullable(record.getTo()),
                RatingCodec.read(record.getVenueLevels()),
                maybe(record.getCrowd()),
                each(record.getLiaison(), Parts::read));
    }
}
