package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;
import static org.tocsin.topology.codec.Sorted.each;

import java.util.Optional;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.advisory.LocationAdvisory;
import org.tocsin.domain.advisory.LocationAdvisory.AreaKind;

/// What a location advisory adds.
final class LocationCodec {
    private LocationCodec() {}

    static org.tocsin.schema.v1.LocationAdvisory written(LocationAdvisory part) {
        return org.tocsin.schema.v1.LocationAdvisory.newBuilder()
                .setAreaKind(orNull(part.areaKind(), Enum::name))
                .setSiteRefs(each(part.siteRefs(), Parts::written))
                .setSummary(part.summary().orElse(null))
                .setValidFrom(part.validFrom().orElse(null))
                .setValidTo(part.validTo().orElse(null))
                .setMeasures(each(part.measures(), Code::value))
                .setTravellerText(part.travellerText().orElse(null))
                .setLevel(orNull(part.level()))
                .build();
    }

    static LocationAdvisory read(org.tocsin.schema.v1.LocationAdvisory record) {
        return new LocationAdvisory(
                maybe(record.getAreaKind(), AreaKind::valueOf),
                each(record.getSiteRefs(), Parts::read),
                Optional.ofNullable(record.getSummary()),
                Optional.ofNullable(record.getValidFrom()),
                Optional.ofNullable(record.getValidTo()),
                each(record.getMeasures(), Code::new),
                Optional.ofNullable(record.getTravellerText()),
                maybe(record.getLevel()));
    }
}
