package org.tocsin.topology.codec;

import java.util.Comparator;
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

    private static org.tocsin.schema.v1.Area written(Area area) {
        var record = org.tocsin.schema.v1.Area.newBuilder();
        switch (area) {
            case Area.Country(var state) -> record.setCountry(state.value());
            case Area.Subdivision(String code) -> record.setSubdivision(code);
            case Area.Circle(var centre, double radiusKm) ->
                    record.setCircle(new org.tocsin.schema.v1.Circle(written(centre), radiusKm));
            case Area.Polygon(var ring) -> record.setPolygon(Sorted.each(ring, AreaCodec::written));
        }
        return record.build();
    }

    private static Area read(org.tocsin.schema.v1.Area record) {
        if (record.getCountry() != null) {
            return new Area.Country(new StateCode(record.getCountry()));
        }
        if (record.getSubdivision() != null) {
            return new Area.Subdivision(record.getSubdivision());
        }
        if (record.getCircle() != null) {
            var circle = record.getCircle();
            return new Area.Circle(read(circle.getCentre()), circle.getRadiusKm());
        }
        return new Area.Polygon(Sorted.each(record.getPolygon(), AreaCodec::read));
    }

    private static org.tocsin.schema.v1.Point written(Point point) {
        return new org.tocsin.schema.v1.Point(point.latitude(), point.longitude());
    }

    private static Point read(org.tocsin.schema.v1.Point record) {
        return new Point(record.getLatitude(), record.getLongitude());
    }
}
