package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;
import static org.tocsin.topology.codec.Sorted.each;

import java.util.Optional;
import org.tocsin.domain.advisory.CargoAlert;
import org.tocsin.domain.advisory.CargoAlert.Action;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.advisory.Consignment;
import org.tocsin.domain.advisory.GoodsCode;
import org.tocsin.domain.area.Locode;

/// What a cargo alert adds.
final class CargoCodec {
    private CargoCodec() {}

    static org.tocsin.schema.v1.CargoAlert written(CargoAlert part) {
        return org.tocsin.schema.v1.CargoAlert.newBuilder()
                .setConsignments(each(part.consignments(), CargoCodec::written))
                .setHsCodes(each(part.hsCodes(), GoodsCode::value))
                .setOrigin(orNull(part.origin(), Locode::value))
                .setDestination(orNull(part.destination(), Locode::value))
                .setRiskCode(orNull(part.riskCode(), Code::value))
                .setAction(orNull(part.action(), Enum::name))
                .setPartnerTierMin(orNull(part.partnerTierMin()))
                .setReleaseCriteria(part.releaseCriteria().orElse(null))
                .build();
    }

    static CargoAlert read(org.tocsin.schema.v1.CargoAlert record) {
        return new CargoAlert(
                each(record.getConsignments(), CargoCodec::read),
                each(record.getHsCodes(), GoodsCode::new),
                maybe(record.getOrigin(), Locode::new),
                maybe(record.getDestination(), Locode::new),
                maybe(record.getRiskCode(), Code::new),
                maybe(record.getAction(), Action::valueOf),
                maybe(record.getPartnerTierMin()),
                Optional.ofNullable(record.getReleaseCriteria()));
    }

    private static org.tocsin.schema.v1.Consignment written(Consignment consignment) {
        return new org.tocsin.schema.v1.Consignment(consignment.type().name(), consignment.id());
    }

    private static Consignment read(org.tocsin.schema.v1.Consignment record) {
        return new Consignment(Consignment.Type.valueOf(record.getType()), record.getId());
    }
}
