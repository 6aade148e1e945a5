package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;
import static org.tocsin.topology.codec.Sorted.each;

import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.advisory.TransportNotice;
import org.tocsin.domain.advisory.TransportNotice.Measure;
import org.tocsin.domain.advisory.TransportNotice.Mode;
import org.tocsin.domain.party.ParticipantId;

/// What a transport notice adds.
final class TransportCodec {
    private TransportCodec() {}

    static org.tocsin.schema.v1.TransportNotice written(TransportNotice part) {
        return org.tocsin.schema.v1.TransportNotice.newBuilder()
                .setMode(orNull(part.mode(), Enum::name))
                .setAssets(each(part.assets(), Parts::written))
                .setSecurityLevel(orNull(part.securityLevel()))
                .setMeasures(each(part.measures(), TransportCodec::written))
                .setCarriers(each(part.carriers(), ParticipantId::value))
                .build();
    }

    static TransportNotice read(org.tocsin.schema.v1.TransportNotice record) {
        return new TransportNotice(
                maybe(record.getMode(), Mode::valueOf),
                each(record.getAssets(), Parts::read),
                maybe(record.getSecurityLevel()),
                each(record.getMeasures(), TransportCodec::read),
                each(record.getCarriers(), ParticipantId::new));
    }

    private static org.tocsin.schema.v1.Measure written(Measure measure) {
        return org.tocsin.schema.v1.Measure.newBuilder()
                .setCode(measure.code().value())
                .setEffective(measure.effective())
                .setMandatory(measure.mandatory())
                .build();
    }

    private static Measure read(org.tocsin.schema.v1.Measure record) {
        return new Measure(
                new Code(record.getCode()), record.getEffective(), record.getMandatory());
    }
}
