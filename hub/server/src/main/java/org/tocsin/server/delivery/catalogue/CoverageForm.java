package org.tocsin.server.delivery.catalogue;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.tocsin.domain.area.Area;
import org.tocsin.domain.area.Coverage;
import org.tocsin.domain.area.Point;
import org.tocsin.domain.area.StateCode;

/// Places as the shelf keeps them.
final class CoverageForm {
    private static final int COUNTRY = 1;
    private static final int SUBDIVISION = 2;
    private static final int CIRCLE = 3;
    private static final int POLYGON = 4;
    private static final int REGION = 5;
    private static final int NEIGHBOURS = 6;
    private static final int PORT = 7;
    private static final int SITE = 8;
    private static final int ROUTE = 9;

    private CoverageForm() {}

    static void write(DataOutput out, Coverage coverage) throws IOException {
        switch (coverage) {
            case Coverage.Worldwide() -> out.writeShort(0);
            case Coverage.Somewhere(var areas) -> {
                out.writeShort(areas.size());
                for (var area : areas) {
                    write(out, area);
                }
            }
        }
    }

    static Coverage read(DataInput in) throws IOException {
        var areas = new HashSet<Area>();
        for (var left = in.readUnsignedShort(); left > 0; left--) {
            areas.add(area(in));
        }
        return areas.isEmpty() ? new Coverage.Worldwide() : new Coverage.Somewhere(areas);
    }

    private static void write(DataOutput out, Area area) throws IOException {
        switch (area) {
            case Area.Country(var state) -> coded(out, COUNTRY, state.value());
            case Area.Subdivision(var code) -> coded(out, SUBDIVISION, code);
            case Area.Region(var code) -> coded(out, REGION, code);
            case Area.Neighbours(var state) -> coded(out, NEIGHBOURS, state.value());
            case Area.Port(var locode) -> coded(out, PORT, locode.value());
            case Area.Site(var scheme, var id) -> {
                coded(out, SITE, scheme);
                out.writeUTF(id);
            }
            case Area.Circle(var centre, double radiusKm) ->
                    drawn(out, CIRCLE, List.of(centre), radiusKm);
            case Area.Route(var points, double bufferKm) -> drawn(out, ROUTE, points, bufferKm);
            case Area.Polygon(var ring) -> drawn(out, POLYGON, ring, 0);
        }
    }

    private static void coded(DataOutput out, int tag, String code) throws IOException {
        out.writeByte(tag);
        out.writeUTF(code);
    }

    private static void drawn(DataOutput out, int tag, List<Point> points, double km)
            throws IOException {
        out.writeByte(tag);
        out.writeDouble(km);
        out.writeShort(points.size());
        for (var point : points) {
            out.writeDouble(point.latitude());
            out.writeDouble(point.longitude());
        }
    }

    private static Area area(DataInput in) throws IOException {
        var tag = in.readUnsignedByte();
        return switch (tag) {
            case COUNTRY -> new Area.Country(new StateCode(in.readUTF()));
            case SUBDIVISION -> new Area.Subdivision(in.readUTF());
            case REGION -> new Area.Region(in.readUTF());
            case NEIGHBOURS -> new Area.Neighbours(new StateCode(in.readUTF()));
            case PORT -> new Area.Port(in.readUTF());
            case SITE -> new Area.Site(in.readUTF(), in.readUTF());
            case CIRCLE, ROUTE, POLYGON -> drawn(tag, in.readDouble(), points(in));
            default -> throw new IOException("no area has the tag " + tag);
        };
    }

    private static Area drawn(int tag, double km, List<Point> points) {
        return switch (tag) {
            case CIRCLE -> new Area.Circle(points.getFirst(), km);
            case ROUTE -> new Area.Route(points, km);
            default -> new Area.Polygon(points);
        };
    }

    private static List<Point> points(DataInput in) throws IOException {
        var points = new ArrayList<Point>();
        for (var left = in.readUnsignedShort(); left > 0; left--) {
            points.add(new Point(in.readDouble(), in.readDouble()));
        }
        return points;
    }
}
