package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;
import static org.tocsin.topology.codec.Sorted.each;

import java.util.Optional;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.advisory.MethodBrief;

/// What a method brief adds.
final class MethodCodec {
    private MethodCodec() {}

    static org.tocsin.schema.v1.MethodBrief written(MethodBrief part) {
        return org.tocsin.schema.v1.MethodBrief.newBuilder()
                .setTechnique(orNull(part.technique(), Code::value))
                .setObservables(part.observables())
                .setRoutes(each(part.routes(), AreaCodec::written))
                .setFirstSeen(part.firstSeen().orElse(null))
                .setLastSeen(part.lastSeen().orElse(null))
                .setCountermeasures(part.countermeasures())
                .build();
    }

    static MethodBrief read(org.tocsin.schema.v1.MethodBrief record) {
        return new MethodBrief(
                maybe(record.getTechnique(), Code::new),
                record.getObservables(),
                each(record.getRoutes(), AreaCodec::read),
                Optional.ofNullable(record.getFirstSeen()),
                Optional.ofNullable(record.getLastSeen()),
                record.getCountermeasures());
    }
}
