package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;
import static org.tocsin.topology.codec.Sorted.each;

import java.util.Optional;
import org.tocsin.domain.advisory.ThreatLevel;
import org.tocsin.domain.advisory.ThreatLevel.Basis;
import org.tocsin.domain.advisory.ThreatLevel.Vote;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.sector.Sector;

/// What a threat level adds.
final class ThreatLevelCodec {
    private ThreatLevelCodec() {}

    static org.tocsin.schema.v1.ThreatLevel written(ThreatLevel part) {
        return org.tocsin.schema.v1.ThreatLevel.newBuilder()
                .setSector(orNull(part.sector(), Sector::code))
                .setRegion(part.region().orElse(null))
                .setLevel(orNull(part.level()))
                .setPrevious(orNull(part.previous()))
                .setBasis(orNull(part.basis(), Enum::name))
                .setVotes(each(part.votes(), ThreatLevelCodec::written))
                .setNextReview(part.nextReview().orElse(null))
                .setPublicReason(part.publicReason().orElse(null))
                .build();
    }

    static ThreatLevel read(org.tocsin.schema.v1.ThreatLevel record) {
        return new ThreatLevel(
                maybe(record.getSector(), Sorted.known(Sector::of)),
                Optional.ofNullable(record.getRegion()),
                maybe(record.getLevel()),
                maybe(record.getPrevious()),
                maybe(record.getBasis(), Basis::valueOf),
                each(record.getVotes(), ThreatLevelCodec::read),
                Optional.ofNullable(record.getNextReview()),
                Optional.ofNullable(record.getPublicReason()));
    }

    private static org.tocsin.schema.v1.Vote written(Vote vote) {
        return new org.tocsin.schema.v1.Vote(vote.assessor().value(), vote.level(), vote.reason());
    }

    private static Vote read(org.tocsin.schema.v1.Vote record) {
        return new Vote(
                new ParticipantId(record.getAssessor()), record.getLevel(), record.getReason());
    }
}
