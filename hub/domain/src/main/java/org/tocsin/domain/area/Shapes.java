package org.tocsin.domain.area;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// The shapes of polygons and routes that were asked for last, so that each is drawn once.
///
/// A shape follows from its area alone, so whether it is kept changes no answer. For all threads.
final class Shapes {
    private static final int KEPT_MAX = 512;

    private final Map<Area, Shape> kept =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(KEPT_MAX, 0.75f, true) {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<Area, Shape> eldest) {
                            return size() > KEPT_MAX;
                        }
                    });

    /// Returns the shape of an area, drawn by `drawing` unless it is at hand.
    Shape of(Area area, Supplier<Shape> drawing) {
        var known = kept.get(area);
        if (known != null) {
            return known;
        }
        var shape = drawing.get();
        kept.put(area, shape);
        return shape;
    }
}
