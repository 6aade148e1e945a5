package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;
import static org.tocsin.topology.codec.Sorted.each;

import java.util.Optional;
import org.tocsin.domain.advisory.CargoAlert;
import org.tocsin.domain.advisory.CargoAlert.Action;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.advisory.Consignment;

/// What a cargo alert adds.
final class CargoCodec {
    private CargoCodec() {}

    static org.tocsin.schema.v1.CargoAlert written(CargoAlert part) {
        return org.tocsin.schema.v1.CargoAlert.newBuilder()
                .setConsignments(each(part.consignments(), CargoCodec::written))
                .setHsCodes(part.hsCodes())
                .setOrigin(part.origin().orElse(null))
                .setDestination(part.destination().orElse(null))
                .setRiskCode(orNull(part.riskCode(), Code::value))
                .setAction(orNull(part.action(), Enum::name))
                .setReleaseCriteria(part.releaseCriteria().orElse(null))
                .build();
    }

    static CargoAlert read(org.tocsin.schema.v1.CargoAlert record) {
        return new CargoAlert(
                each(record.getConsignments(), CargoCodec::read),
                record.getHsCodes(),
                Optional.ofNullable(record.getOrigin()),
                Optional.ofNullable(record.getDestination()),
                maybe(record.getRiskCode(), Code::new),
                maybe(record.getAction(), Action::valueOf),
                Optional.ofNullable(record.getReleaseCriteria()));
    }

    private static org.tocsin.schema.v1.Consignment written(Consignment consignment) {
        return new org.tocsin.schema.v1.Consignment(consignment.type().name(), consignment.id());
    }

    private static Consignment read(org.tocsin.schema.v1.Consignment record) {
        return new Consignment(Consignment.Type.valueOf(record.getType()), record.getId());
    }
}
