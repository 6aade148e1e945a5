package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tocsin.domain.area.Area;
import org.tocsin.domain.area.Coverage;
import org.tocsin.domain.area.Point;
import org.tocsin.domain.area.StateCode;

/// Places.
final class AreaCodec {
    private AreaCodec() {}

    static org.tocsin.schema.v1.Coverage written(Coverage coverage) {
        var record = org.tocsin.schema.v1.Coverage.newBuilder();
        switch (coverage) {
            case Coverage.Worldwide() -> record.setWorldwide(true);
            case Coverage.Somewhere(var areas) ->
                    record.setAreas(
                            areas.stream()
                                    .map(AreaCodec::written)
                                    .sorted(Comparator.naturalOrder())
                                    .toList());
        }
        return record.build();
    }

    static Coverage read(org.tocsin.schema.v1.Coverage record) {
        if (record.getWorldwide()) {
            return new Coverage.Worldwide();
        }
        return new Coverage.Somewhere(
                record.getAreas().stream()
                        .map(AreaCodec::read)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    static org.tocsin.schema.v1.Area written(Area area) {
        var record = org.tocsin.schema.v1.Area.newBuilder();
        switch (area) {
            case Area.Country(var state) -> record.setCountry(state.value());
            case Area.Subdivision(String code) -> record.setSubdivision(code);
            case Area.Circle(var centre, double radiusKm) ->
                    record.setCircle(new org.tocsin.schema.v1.Circle(written(centre), radiusKm));
            case Area.Polygon(var ring) -> record.setPolygon(Sorted.each(ring, AreaCodec::written));
            case Area.Region(String code) -> record.setRegion(code);
            case Area.Neighbours(var state) -> record.setNeighbours(state.value());
            case Area.Port(var locode) -> record.setLocode(locode.value());
            case Area.Site(String scheme, String id) ->
                    record.setSite(new org.tocsin.schema.v1.Site(scheme, id));
            case Area.Route(var points, double bufferKm) ->
                    record.setRoute(
                            new org.tocsin.schema.v1.Route(
                                    Sorted.each(points, AreaCodec::written), bufferKm));
        }
        return record.build();
    }

    static Area read(org.tocsin.schema.v1.Area record) {
        return coded(record).orElseGet(() -> drawn(record));
    }

    private static Optional<Area> coded(org.tocsin.schema.v1.Area record) {
        return maybe(record.getCountry(), StateCode::new)
                .<Area>map(Area.Country::new)
                .or(() -> maybe(record.getSubdivision(), Area.Subdivision::new))
                .or(() -> maybe(record.getRegion(), Area.Region::new))
                .or(() -> maybe(record.getNeighbours(), StateCode::new).map(Area.Neighbours::new))
                .or(() -> maybe(record.getLocode(), Area.Port::new))
                .or(() ->
                        maybe(
                                record.getSite(),
                                site -> new Area.Site(site.getScheme(), site.getId())));
    }

    private static Area drawn(org.tocsin.schema.v1.Area record) {
        return maybe(record.getCircle(), AreaCodec::read)
                .<Area>map(circle -> circle)
                .or(() -> maybe(record.getRoute(), AreaCodec::read))
                .orElseGet(
                        () -> new Area.Polygon(Sorted.each(record.getPolygon(), AreaCodec::read)));
    }

    private static Area.Circle read(org.tocsin.schema.v1.Circle record) {
        return new Area.Circle(read(record.getCentre()), record.getRadiusKm());
    }

    private static Area.Route read(org.tocsin.schema.v1.Route record) {
        return new Area.Route(
                Sorted.each(record.getPoints(), AreaCodec::read), record.getBufferKm());
    }

    private static org.tocsin.schema.v1.Point written(Point point) {
        return new org.tocsin.schema.v1.Point(point.latitude(), point.longitude());
    }

    private static Point read(org.tocsin.schema.v1.Point record) {
        return new Point(record.getLatitude(), record.getLongitude());
    }
}
