package org.tocsin.formats.json;

import java.util.Optional;
import org.tocsin.domain.advisory.CargoAlert;
import org.tocsin.domain.advisory.CargoAlert.Action;
import org.tocsin.domain.advisory.Consignment;
import org.tocsin.domain.advisory.GoodsCode;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Writing;

/// The payload of a `cargo-alert`.
final class CargoAlertJson {
    static final Shape<CargoAlert> SHAPE =
            Shape.object(CargoAlertJson::read, CargoAlertJson::write);

    private static final int ENTRIES_MAX = 256;
    private static final Shape<Action> ACTION = Scalars.names(Action.class);
    private static final Shape<Consignment.Type> TYPE = Scalars.names(Consignment.Type.class);
    private static final Shape<String> CONSIGNMENT_ID = Scalars.text(64);
    private static final Shape<Integer> TIER = Scalars.integer(1, CargoAlert.PARTNER_TIER_MAX);
    private static final Shape<GoodsCode> GOODS = Scalars.written(GoodsCode::new, GoodsCode::value);
    private static final Shape<String> CRITERIA = Scalars.text(2_000);
    private static final Shape<Consignment> CONSIGNMENT =
            Shape.object(CargoAlertJson::consignment, CargoAlertJson::consignment);

    private CargoAlertJson() {}

    private static Optional<CargoAlert> read(Fields fields) {
        var consignments = fields.list("consignments", CONSIGNMENT, ENTRIES_MAX);
        var hsCodes = fields.list("hsCodes", GOODS, ENTRIES_MAX);
        var origin = fields.optional("origin", Codes.LOCODE);
        var destination = fields.optional("destination", Codes.LOCODE);
        var riskCode = fields.optional("riskCode", Codes.CODE);
        var action = fields.optional("action", ACTION);
        var tier = fields.optional("partnerTierMin", TIER);
        var criteria = fields.optional("releaseCriteria", CRITERIA);
        return fields.make(() ->
                new CargoAlert(
                        consignments.get(),
                        hsCodes.get(),
                        origin.get(),
                        destination.get(),
                        riskCode.get(),
                        action.get(),
                        PayloadJson.number(tier.get()),
                        criteria.get()));
    }

    private static Json.Members write(CargoAlert alert) {
        return new Writing()
                .list("consignments", CONSIGNMENT, alert.consignments())
                .list("hsCodes", GOODS, alert.hsCodes())
                .put("origin", Codes.LOCODE, alert.origin())
                .put("destination", Codes.LOCODE, alert.destination())
                .put("riskCode", Codes.CODE, alert.riskCode())
                .put("action", ACTION, alert.action())
                .put("partnerTierMin", TIER, PayloadJson.number(alert.partnerTierMin()))
                .put("releaseCriteria", CRITERIA, alert.releaseCriteria())
                .done();
    }

    private static Optional<Consignment> consignment(Fields fields) {
        var type = fields.required("type", TYPE);
        var id = fields.required("id", CONSIGNMENT_ID);
        return fields.make(() -> new Consignment(type.get(), id.get()));
    }

    private static Json.Members consignment(Consignment consignment) {
        return new Writing()
                .put("type", TYPE, consignment.type())
                .put("id", CONSIGNMENT_ID, consignment.id())
                .done();
    }
}
