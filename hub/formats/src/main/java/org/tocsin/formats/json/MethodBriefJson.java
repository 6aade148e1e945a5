package org.tocsin.formats.json;

import java.util.Optional;
import org.tocsin.domain.advisory.MethodBrief;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Writing;

/// The payload of a `method-brief`.
final class MethodBriefJson {
    static final Shape<MethodBrief> SHAPE =
            Shape.object(MethodBriefJson::read, MethodBriefJson::write);

    private static final int ENTRIES_MAX = 256;
    private static final Shape<String> OBSERVABLES = Scalars.text(4_000);
    private static final Shape<String> COUNTERMEASURES = Scalars.text(4_000);

    private MethodBriefJson() {}

    private static Optional<MethodBrief> read(Fields fields) {
        var technique = fields.optional("technique", Codes.CODE);
        var observables = fields.list("observables", OBSERVABLES, ENTRIES_MAX);
        var routes = fields.list("routes", AreaJson.AREA, ENTRIES_MAX);
        var firstSeen = fields.optional("firstSeen", Codes.INSTANT);
        var lastSeen = fields.optional("lastSeen", Codes.INSTANT);
        var countermeasures = fields.list("countermeasures", COUNTERMEASURES, ENTRIES_MAX);
        return fields.make(() ->
                new MethodBrief(
                        technique.get(),
                        observables.get(),
                        routes.get(),
                        firstSeen.get(),
                        lastSeen.get(),
                        countermeasures.get()));
    }

    private static Json.Members write(MethodBrief brief) {
        return new Writing()
                .put("technique", Codes.CODE, brief.technique())
                .list("observables", OBSERVABLES, brief.observables())
                .list("routes", AreaJson.AREA, brief.routes())
                .put("firstSeen", Codes.INSTANT, brief.firstSeen())
                .put("lastSeen", Codes.INSTANT, brief.lastSeen())
                .list("countermeasures", COUNTERMEASURES, brief.countermeasures())
                .done();
    }
}
