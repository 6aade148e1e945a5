package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;

import java.util.Optional;
import org.tocsin.domain.advisory.FirearmNotice;
import org.tocsin.domain.advisory.FirearmNotice.FirearmStatus;
import org.tocsin.domain.area.StateCode;

/// What a firearm notice adds.
final class FirearmCodec {
    private FirearmCodec() {}

    static org.tocsin.schema.v1.FirearmNotice written(FirearmNotice part) {
        return org.tocsin.schema.v1.FirearmNotice.newBuilder()
                .setSerial(part.serial().orElse(null))
                .setMake(part.make().orElse(null))
                .setModel(part.model().orElse(null))
                .setCalibre(part.calibre().orElse(null))
                .setCountryOfMake(orNull(part.countryOfMake(), StateCode::value))
                .setStatus(orNull(part.status(), Enum::name))
                .setLostOn(part.lostOn().orElse(null))
                .build();
    }

    static FirearmNotice read(org.tocsin.schema.v1.FirearmNotice record) {
        return new FirearmNotice(
                Optional.ofNullable(record.getSerial()),
                Optional.ofNullable(record.getMake()),
                Optional.ofNullable(record.getModel()),
                Optional.ofNullable(record.getCalibre()),
                maybe(record.getCountryOfMake(), StateCode::new),
                maybe(record.getStatus(), FirearmStatus::valueOf),
                Optional.ofNullable(record.getLostOn()));
    }
}
