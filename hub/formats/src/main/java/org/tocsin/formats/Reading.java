package org.tocsin.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// How values of one type are read from JSON.
///
/// @param <T> the type
public interface Reading<T> {

    /// Returns the value at `spot`; empty when it has a fault, which is then noted there.
    Optional<T> read(Spot spot);

    /// Returns the reading of an object whose members `reading` reads.
    static <T> Reading<T> object(Function<Fields, Optional<T>> reading) {
        return spot ->
                spot.json() instanceof Json.Members members
                        ? reading.apply(new Fields(spot, members))
                        : spot.fault("J-6", "an object is expected");
    }

    /// Returns the reading of an array with at most `elementsMax` elements.
    default Reading<List<T>> list(int elementsMax) {
        return spot -> {
            if (!(spot.json() instanceof Json.Elements(List<Json> elements, var _))) {
                return spot.fault("J-6", "an array is expected");
            }
            if (elements.size() > elementsMax) {
                return spot.fault("J-11", "at most " + elementsMax);
            }
            var values = new ArrayList<T>();
            for (int index = 0; index < elements.size(); index++) {
                read(spot.element(index, elements.get(index))).ifPresent(values::add);
            }
            return Optional.of(values);
        };
    }

    /// Returns the reading of such an array in which two elements of one name are a fault.
    default Reading<List<T>> distinct(int elementsMax, Function<T, ?> name) {
        var list = list(elementsMax);
        return spot -> {
            var values = list.read(spot);
            var named = values.orElse(List.of());
            if (named.stream().map(name).distinct().count() < named.size()) {
                spot.fault("J-11", "names something twice");
            }
            return values;
        };
    }
}
