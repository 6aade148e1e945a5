package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;
import static org.tocsin.topology.codec.Sorted.each;

import java.util.Optional;
import org.tocsin.domain.advisory.InformationRequest;
import org.tocsin.domain.advisory.InformationRequest.ReplyCeiling;
import org.tocsin.domain.marking.Tlp;
import org.tocsin.domain.party.ParticipantId;

/// What a request for information adds.
final class InformationRequestCodec {
    private InformationRequestCodec() {}

    static org.tocsin.schema.v1.InformationRequest written(InformationRequest part) {
        return org.tocsin.schema.v1.InformationRequest.newBuilder()
                .setQuestion(part.question().orElse(null))
                .setTargets(each(part.targets(), ParticipantId::value))
                .setDeadline(part.deadline().orElse(null))
                .setCompulsory(part.compulsory().orElse(null))
                .setMaxReplyMarking(
                        orNull(part.maxReplyMarking(), InformationRequestCodec::written))
                .build();
    }

    static InformationRequest read(org.tocsin.schema.v1.InformationRequest record) {
        return new InformationRequest(
                Optional.ofNullable(record.getQuestion()),
                each(record.getTargets(), ParticipantId::new),
                Optional.ofNullable(record.getDeadline()),
                Optional.ofNullable(record.getCompulsory()),
                maybe(record.getMaxReplyMarking(), InformationRequestCodec::read));
    }

    private static org.tocsin.schema.v1.ReplyCeiling written(ReplyCeiling replyCeiling) {
        return org.tocsin.schema.v1.ReplyCeiling.newBuilder()
                .setTlp(replyCeiling.tlp().label())
                .setLevel(orNull(replyCeiling.level()))
                .build();
    }

    private static ReplyCeiling read(org.tocsin.schema.v1.ReplyCeiling record) {
        return new ReplyCeiling(
                Sorted.known(Tlp::of).apply(record.getTlp()), maybe(record.getLevel()));
    }
}
