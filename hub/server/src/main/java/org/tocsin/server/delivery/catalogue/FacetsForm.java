package org.tocsin.server.delivery.catalogue;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.area.Area;
import org.tocsin.domain.area.Coverage;
import org.tocsin.domain.area.Point;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.dissemination.Facets;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;
import org.tocsin.domain.sector.Topic;

/// Facets as the shelf keeps them.
final class FacetsForm {
    private static final int COUNTRY = 1;
    private static final int SUBDIVISION = 2;
    private static final int CIRCLE = 3;
    private static final int POLYGON = 4;

    private FacetsForm() {}

    static void write(DataOutput out, Facets facets) throws IOException {
        out.writeUTF(facets.kind().code());
        out.writeUTF(facets.lane().name());
        write(out, facets.sectors().stream().map(Sector::code).collect(Collectors.toSet()));
        write(out, facets.topics().stream().map(Topic::code).collect(Collectors.toSet()));
        write(out, facets.coverage());
    }

    static Facets read(DataInput in) throws IOException {
        return new Facets(
                AdvisoryKind.of(in.readUTF()).orElseThrow(),
                Lane.valueOf(in.readUTF()),
                texts(in).stream()
                        .map(code -> Sector.of(code).orElseThrow())
                        .collect(Collectors.toSet()),
                texts(in).stream()
                        .map(code -> Topic.of(code).orElseThrow())
                        .collect(Collectors.toSet()),
                coverage(in));
    }

    private static void write(DataOutput out, Set<String> texts) throws IOException {
        out.writeShort(texts.size());
        for (var text : texts) {
            out.writeUTF(text);
        }
    }

    private static Set<String> texts(DataInput in) throws IOException {
        var texts = new HashSet<String>();
        for (var left = in.readUnsignedShort(); left > 0; left--) {
            texts.add(in.readUTF());
        }
        return texts;
    }

    private static void write(DataOutput out, Coverage coverage) throws IOException {
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

    private static Coverage coverage(DataInput in) throws IOException {
        var areas = new HashSet<Area>();
        for (var left = in.readUnsignedShort(); left > 0; left--) {
            areas.add(area(in));
        }
        return areas.isEmpty() ? new Coverage.Worldwide() : new Coverage.Somewhere(areas);
    }

    private static void write(DataOutput out, Area area) throws IOException {
        switch (area) {
            case Area.Country(var state) -> {
                out.writeByte(COUNTRY);
                out.writeUTF(state.value());
            }
            case Area.Subdivision(var code) -> {
                out.writeByte(SUBDIVISION);
                out.writeUTF(code);
            }
            case Area.Circle(var centre, double radiusKm) -> {
                out.writeByte(CIRCLE);
                write(out, centre);
                out.writeDouble(radiusKm);
            }
            case Area.Polygon(var ring) -> {
                out.writeByte(POLYGON);
                out.writeShort(ring.size());
                for (var point : ring) {
                    write(out, point);
                }
            }
        }
    }

    private static Area area(DataInput in) throws IOException {
        var tag = in.readUnsignedByte();
        return switch (tag) {
            case COUNTRY -> new Area.Country(new StateCode(in.readUTF()));
            case SUBDIVISION -> new Area.Subdivision(in.readUTF());
            case CIRCLE -> new Area.Circle(point(in), in.readDouble());
            case POLYGON -> {
                var ring = new ArrayList<Point>();
                for (var left = in.readUnsignedShort(); left > 0; left--) {
                    ring.add(point(in));
                }
                yield new Area.Polygon(ring);
            }
            default -> throw new IOException("no area has the tag " + tag);
        };
    }

    private static void write(DataOutput out, Point point) throws IOException {
        out.writeDouble(point.latitude());
        out.writeDouble(point.longitude());
    }

    private static Point point(DataInput in) throws IOException {
        return new Point(in.readDouble(), in.readDouble());
    }
}
