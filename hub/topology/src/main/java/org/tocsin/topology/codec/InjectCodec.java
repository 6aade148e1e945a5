package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;
import static org.tocsin.topology.codec.Sorted.each;

import java.util.Optional;
import java.util.UUID;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.advisory.ExerciseInject;
import org.tocsin.domain.advisory.ExerciseInject.Reaction;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.Role;
import org.tocsin.domain.sector.AdvisoryKind;

/// What an exercise inject adds.
final class InjectCodec {
    private InjectCodec() {}

    static org.tocsin.schema.v1.ExerciseInject written(ExerciseInject part) {
        return org.tocsin.schema.v1.ExerciseInject.newBuilder()
                .setExerciseId(orNull(part.exerciseId(), UUID::toString))
                .setInjectNo(orNull(part.injectNo()))
                .setPlayAt(part.playAt().orElse(null))
                .setSimulates(orNull(part.simulates(), AdvisoryKind::code))
                .setPayload(orNull(part.payload(), AttachmentCodec::written))
                .setEnrolled(each(part.enrolled(), ParticipantId::value))
                .setExpected(each(part.expected(), InjectCodec::written))
                .setStopWord(part.stopWord().orElse(null))
                .build();
    }

    static ExerciseInject read(org.tocsin.schema.v1.ExerciseInject record) {
        return new ExerciseInject(
                maybe(record.getExerciseId(), UUID::fromString),
                maybe(record.getInjectNo()),
                Optional.ofNullable(record.getPlayAt()),
                maybe(record.getSimulates(), Sorted.known(AdvisoryKind::of)),
                maybe(record.getPayload(), AttachmentCodec::read),
                each(record.getEnrolled(), ParticipantId::new),
                each(record.getExpected(), InjectCodec::read),
                Optional.ofNullable(record.getStopWord()));
    }

    private static org.tocsin.schema.v1.Reaction written(Reaction reaction) {
        return org.tocsin.schema.v1.Reaction.newBuilder()
                .setRole(reaction.role().code())
                .setAction(reaction.action().value())
                .setWithin(reaction.within())
                .build();
    }

    private static Reaction read(org.tocsin.schema.v1.Reaction record) {
        return new Reaction(
                Sorted.known(Role::of).apply(record.getRole()),
                new Code(record.getAction()),
                record.getWithin());
    }
}
