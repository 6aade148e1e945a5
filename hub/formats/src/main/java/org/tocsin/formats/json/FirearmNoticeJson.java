package org.tocsin.formats.json;

import java.util.Optional;
import org.tocsin.domain.advisory.FirearmNotice;
import org.tocsin.domain.advisory.FirearmNotice.FirearmStatus;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Writing;

/// The payload of a `firearm-notice`.
final class FirearmNoticeJson {
    static final Shape<FirearmNotice> SHAPE =
            Shape.object(FirearmNoticeJson::read, FirearmNoticeJson::write);

    private static final Shape<String> SERIAL = Scalars.text(64);
    private static final Shape<String> MAKE = Scalars.text(100);
    private static final Shape<String> MODEL = Scalars.text(100);
    private static final Shape<String> CALIBRE = Scalars.text(64);
    private static final Shape<FirearmStatus> FIREARM_STATUS = Scalars.names(FirearmStatus.class);

    private FirearmNoticeJson() {}

    private static Optional<FirearmNotice> read(Fields fields) {
        var serial = fields.optional("serial", SERIAL);
        var make = fields.optional("make", MAKE);
        var model = fields.optional("model", MODEL);
        var calibre = fields.optional("calibre", CALIBRE);
        var countryOfMake = fields.optional("countryOfMake", Codes.ASSIGNED_STATE);
        var status = fields.optional("status", FIREARM_STATUS);
        var lostOn = fields.optional("lostOn", Scalars.DATE);
        return fields.make(() ->
                new FirearmNotice(
                        serial.get(),
                        make.get(),
                        model.get(),
                        calibre.get(),
                        countryOfMake.get(),
                        status.get(),
                        lostOn.get()));
    }

    private static Json.Members write(FirearmNotice notice) {
        return new Writing()
                .put("serial", SERIAL, notice.serial())
                .put("make", MAKE, notice.make())
                .put("model", MODEL, notice.model())
                .put("calibre", CALIBRE, notice.calibre())
                .put("countryOfMake", Codes.ASSIGNED_STATE, notice.countryOfMake())
                .put("status", FIREARM_STATUS, notice.status())
                .put("lostOn", Scalars.DATE, notice.lostOn())
                .done();
    }
}
