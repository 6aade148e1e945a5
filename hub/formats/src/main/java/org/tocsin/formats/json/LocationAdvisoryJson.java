package org.tocsin.formats.json;

import java.util.Optional;
import org.tocsin.domain.advisory.LocationAdvisory;
import org.tocsin.domain.advisory.LocationAdvisory.AreaKind;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Writing;

/// The payload of a `location-advisory`.
final class LocationAdvisoryJson {
    static final Shape<LocationAdvisory> SHAPE =
            Shape.object(LocationAdvisoryJson::read, LocationAdvisoryJson::write);

    private static final int ENTRIES_MAX = 64;
    private static final Shape<AreaKind> AREA_KIND = Scalars.names(AreaKind.class);
    private static final Shape<String> SUMMARY = Scalars.text(2_000);
    private static final Shape<String> TRAVELLER_TEXT = Scalars.text(4_000);

    private LocationAdvisoryJson() {}

    private static Optional<LocationAdvisory> read(Fields fields) {
        var areaKind = fields.optional("areaKind", AREA_KIND);
        var siteRefs = fields.list("siteRefs", Codes.EXTERNAL_ID, ENTRIES_MAX);
        var summary = fields.optional("summary", SUMMARY);
        var validFrom = fields.optional("validFrom", Codes.INSTANT);
        var validTo = fields.optional("validTo", Codes.INSTANT);
        var measures = fields.list("measures", Codes.CODE, ENTRIES_MAX);
        var travellerText = fields.optional("travellerText", TRAVELLER_TEXT);
        var level = fields.optional("level", Codes.LEVEL);
        return fields.make(() ->
                new LocationAdvisory(
                        areaKind.get(),
                        siteRefs.get(),
                        summary.get(),
                        validFrom.get(),
                        validTo.get(),
                        measures.get(),
                        travellerText.get(),
                        PayloadJson.number(level.get())));
    }

    private static Json.Members write(LocationAdvisory advisory) {
        return new Writing()
                .put("areaKind", AREA_KIND, advisory.areaKind())
                .list("siteRefs", Codes.EXTERNAL_ID, advisory.siteRefs())
                .put("summary", SUMMARY, advisory.summary())
                .put("validFrom", Codes.INSTANT, advisory.validFrom())
                .put("validTo", Codes.INSTANT, advisory.validTo())
                .list("measures", Codes.CODE, advisory.measures())
                .put("travellerText", TRAVELLER_TEXT, advisory.travellerText())
                .put("level", Codes.LEVEL, PayloadJson.number(advisory.level()))
                .done();
    }
}
