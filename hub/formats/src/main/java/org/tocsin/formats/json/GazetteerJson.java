package org.tocsin.formats.json;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tocsin.domain.area.Area;
import org.tocsin.domain.area.Atlas;
import org.tocsin.domain.area.Gazetteer;
import org.tocsin.domain.area.StateCode;
import org.tocsin.formats.Fields;
import org.tocsin.formats.JsonDocument;
import org.tocsin.formats.JsonLimits;
import org.tocsin.formats.Parsed;
import org.tocsin.formats.Reading;
import org.tocsin.formats.Scalars;

/// The atlas of `areas.json` in the seeds: States with outlines, subdivisions and neighbours,
/// sites, ports, the regions of UN M49 and the land borders of the world.
///
/// Read only: the file is written by people. Its sites are of the scheme `site`.
public final class GazetteerJson {
    private static final JsonLimits LIMITS = new JsonLimits(16 << 20, 32, 1 << 16);
    private static final int ENTRIES_MAX = 10_000;
    private static final String SITE_SCHEME = "site";
    private static final Reading<Subdivision> SUBDIVISION =
            Reading.object(GazetteerJson::subdivision);
    private static final Reading<State> STATE = Reading.object(GazetteerJson::state);
    private static final Reading<Site> SITE = Reading.object(GazetteerJson::site);
    private static final Reading<Port> PORT = Reading.object(GazetteerJson::port);
    private static final Reading<Region> REGION = Reading.object(GazetteerJson::region);
    private static final Reading<Borders> BORDERS = Reading.object(GazetteerJson::borders);

    private GazetteerJson() {}

    private record Subdivision(String code, Area.Polygon boundary) {}

    private record State(
            StateCode code,
            Set<Area.Region> regions,
            Set<StateCode> neighbours,
            Area.Polygon boundary,
            List<Subdivision> subdivisions) {}

    private record Site(Area.Site site, Atlas.Location location) {}

    private record Port(Area.Port port, Area.Circle circle) {}

    private record Region(Area.Region region, Set<StateCode> states) {}

    private record Borders(StateCode state, Set<StateCode> neighbours) {}

    private record World(
            List<State> states,
            List<Site> sites,
            List<Port> ports,
            List<Region> regions,
            List<Borders> borders) {
        Gazetteer gazetteer() {
            return new Gazetteer(
                    new Atlas(outlines(), neighbours(), regionsWithTheirs(), portsAt(), sitesAt()));
        }

        private Map<String, Area.Polygon> outlines() {
            var outlines = new HashMap<String, Area.Polygon>();
            for (var state : states) {
                outlines.put(state.code().value(), state.boundary());
                state.subdivisions().forEach(part -> outlines.put(part.code(), part.boundary()));
            }
            return outlines;
        }

        private Map<StateCode, Set<StateCode>> neighbours() {
            var neighbours = new HashMap<StateCode, Set<StateCode>>();
            borders.forEach(border -> neighbours.put(border.state(), border.neighbours()));
            states.forEach(state -> neighbours.put(state.code(), state.neighbours()));
            return neighbours;
        }

        private Map<Area.Region, Set<StateCode>> regionsWithTheirs() {
            var members = new HashMap<Area.Region, Set<StateCode>>();
            regions.forEach(it -> members.put(it.region(), new HashSet<>(it.states())));
            for (var state : states) {
                for (var region : state.regions()) {
                    members.computeIfAbsent(region, _ -> new HashSet<>()).add(state.code());
                }
            }
            return members;
        }

        private Map<Area.Port, Area.Circle> portsAt() {
            var places = new HashMap<Area.Port, Area.Circle>();
            ports.forEach(it -> places.put(it.port(), it.circle()));
            return places;
        }

        private Map<Area.Site, Atlas.Location> sitesAt() {
            var places = new HashMap<Area.Site, Atlas.Location>();
            sites.forEach(it -> places.put(it.site(), it.location()));
            return places;
        }
    }

    /// Returns the gazetteer in `document`, or everything that is wrong with it.
    public static Parsed<Gazetteer> parse(byte[] document) {
        return JsonDocument.read(document, LIMITS, Reading.object(GazetteerJson::gazetteer));
    }

    private static Optional<Gazetteer> gazetteer(Fields fields) {
        fields.ignore("version", "reviewBy", "note", "sources");
        var states = fields.required("states", STATE.list(ENTRIES_MAX));
        var sites = fields.list("sites", SITE, ENTRIES_MAX);
        var ports = fields.list("ports", PORT, ENTRIES_MAX);
        var regions = fields.list("regions", REGION, ENTRIES_MAX);
        var borders = fields.list("borders", BORDERS, ENTRIES_MAX);
        return fields.make(() ->
                new World(states.get(), sites.get(), ports.get(), regions.get(), borders.get())
                        .gazetteer());
    }

    private static Optional<State> state(Fields fields) {
        fields.ignore("names");
        var code = fields.required("code", Codes.STATE);
        var regions = fields.set("regions", AreaJson.REGION, ENTRIES_MAX);
        var neighbours = fields.set("neighbours", Codes.STATE, ENTRIES_MAX);
        var boundary = fields.required("boundary", AreaJson.RING);
        var subdivisions = fields.list("subdivisions", SUBDIVISION, ENTRIES_MAX);
        return fields.make(() ->
                new State(
                        code.get(),
                        regions.get(),
                        neighbours.get(),
                        boundary.get(),
                        subdivisions.get()));
    }

    private static Optional<Subdivision> subdivision(Fields fields) {
        fields.ignore("names");
        var code = fields.required("code", Scalars.text(6));
        var boundary = fields.required("boundary", AreaJson.RING);
        return fields.make(() -> new Subdivision(code.get(), boundary.get()));
    }

    private static Optional<Site> site(Fields fields) {
        fields.ignore("name", "kind", "locode");
        var id = fields.required("id", Scalars.text(64));
        var part = fields.required("area", AreaJson.SUBDIVISION);
        var at = fields.required("at", AreaJson.PAIR);
        return fields.make(() ->
                new Site(
                        new Area.Site(SITE_SCHEME, id.get()),
                        new Atlas.Location(part.get().state(), at.get())));
    }

    private static Optional<Port> port(Fields fields) {
        fields.ignore("name");
        var code = fields.required("code", Codes.LOCODE);
        var at = fields.required("at", AreaJson.PAIR);
        var radius = fields.required("radiusKm", Degrees.KILOMETRES);
        return fields.make(
                () -> new Port(new Area.Port(code.get()), new Area.Circle(at.get(), radius.get())));
    }

    private static Optional<Region> region(Fields fields) {
        fields.ignore("name");
        var code = fields.required("code", AreaJson.REGION);
        var states = fields.set("states", Codes.STATE, ENTRIES_MAX);
        return fields.make(() -> new Region(code.get(), states.get()));
    }

    private static Optional<Borders> borders(Fields fields) {
        var state = fields.required("state", Codes.STATE);
        var neighbours = fields.set("neighbours", Codes.STATE, ENTRIES_MAX);
        return fields.make(() -> new Borders(state.get(), neighbours.get()));
    }
}
