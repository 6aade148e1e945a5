package org.tocsin.formats.json;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.domain.area.Area;
import org.tocsin.domain.area.Gazetteer;
import org.tocsin.domain.area.StateCode;
import org.tocsin.formats.Fields;
import org.tocsin.formats.JsonDocument;
import org.tocsin.formats.JsonLimits;
import org.tocsin.formats.Parsed;
import org.tocsin.formats.Reading;
import org.tocsin.formats.Scalars;

/// The States with their outlines, subdivisions and neighbours, as in `areas.json` of the seeds.
///
/// Read only: the file is written by people. Names and sites in it say nothing about shapes.
public final class GazetteerJson {
    private static final JsonLimits LIMITS = new JsonLimits(16 << 20, 32, 1 << 16);
    private static final int ENTRIES_MAX = 10_000;
    private static final Reading<Subdivision> SUBDIVISION =
            Reading.object(GazetteerJson::subdivision);
    private static final Reading<State> STATE = Reading.object(GazetteerJson::state);

    private GazetteerJson() {}

    private record Subdivision(String code, Area.Polygon boundary) {}

    private record State(
            StateCode code,
            Set<StateCode> neighbours,
            Area.Polygon boundary,
            List<Subdivision> subdivisions) {}

    /// Returns the gazetteer in `document`, or everything that is wrong with it.
    public static Parsed<Gazetteer> parse(byte[] document) {
        return JsonDocument.read(document, LIMITS, Reading.object(GazetteerJson::gazetteer));
    }

    private static Optional<Gazetteer> gazetteer(Fields fields) {
        fields.ignore("version", "reviewBy", "note", "sites");
        var states = fields.required("states", STATE.list(ENTRIES_MAX));
        return fields.make(() -> gazetteer(states.get()));
    }

    private static Gazetteer gazetteer(List<State> states) {
        var rings = new HashMap<String, Area.Polygon>();
        var neighbours = new HashMap<StateCode, Set<StateCode>>();
        for (var state : states) {
            rings.put(state.code().value(), state.boundary());
            neighbours.put(state.code(), state.neighbours());
            for (var part : state.subdivisions()) {
                rings.put(part.code(), part.boundary());
            }
        }
        return new Gazetteer(rings, neighbours);
    }

    private static Optional<State> state(Fields fields) {
        fields.ignore("names");
        var code = fields.required("code", Codes.STATE);
        var neighbours = fields.list("neighbours", Codes.STATE, ENTRIES_MAX);
        var boundary = fields.required("boundary", AreaJson.RING);
        var subdivisions = fields.list("subdivisions", SUBDIVISION, ENTRIES_MAX);
        return fields.make(() ->
                new State(
                        code.get(),
                        new HashSet<>(neighbours.get()),
                        boundary.get(),
                        subdivisions.get()));
    }

    private static Optional<Subdivision> subdivision(Fields fields) {
        fields.ignore("names");
        var code = fields.required("code", Scalars.text(6));
        var boundary = fields.required("boundary", AreaJson.RING);
        return fields.make(() -> new Subdivision(code.get(), boundary.get()));
    }
}
