package org.tocsin.domain.area;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The shapes and neighbours of coded places, and whether two areas meet.
///
/// Where the shape of a coded place is not known, a code and a shape are taken to meet: interest is
/// asked only of readers who are already cleared, so a warning too many beats one too few. A
/// subdivision without a shape lies somewhere in its State. Source: SPECIFICATION.md T-3.
public final class Gazetteer {
    private final Map<String, Shape> shapes;
    private final Map<StateCode, Set<StateCode>> neighbours;

    /// Creates a gazetteer.
    ///
    /// @param rings boundary by code of a State or subdivision; may be empty
    /// @param neighbours the States that share a border with each; may be empty
    public Gazetteer(Map<String, Area.Polygon> rings, Map<StateCode, Set<StateCode>> neighbours) {
        this.shapes =
                rings.entrySet().stream()
                        .collect(
                                toUnmodifiableMap(
                                        Map.Entry::getKey,
                                        entry -> Shape.Region.of(entry.getValue().ring())));
        this.neighbours = Map.copyOf(neighbours);
    }

    /// Returns a gazetteer that knows no shape and no neighbour.
    public static Gazetteer empty() {
        return new Gazetteer(Map.of(), Map.of());
    }

    /// Returns the States that share a border with `state`. Unmodifiable; may be empty.
    public Set<StateCode> neighbours(StateCode state) {
        return neighbours.getOrDefault(state, Set.of());
    }

    /// Says whether the two coverages have a place in common.
    public boolean meet(Coverage one, Coverage other) {
        return switch (one) {
            case Coverage.Worldwide() -> true;
            case Coverage.Somewhere(Set<Area> mine) ->
                    switch (other) {
                        case Coverage.Worldwide() -> true;
                        case Coverage.Somewhere(Set<Area> theirs) ->
                                mine.stream()
                                        .anyMatch(area ->
                                                theirs.stream().anyMatch(that -> meet(area, that)));
                    };
        };
    }

    /// Says whether `outer` contains all of `inner`, as a mandate must contain what it is used for.
    ///
    /// Each area of `inner` lies in one area of `outer`. Unknown shapes are not contained: a
    /// mandate that cannot be shown does not exist. Source: SPECIFICATION.md A-4.
    public boolean contains(Coverage outer, Coverage inner) {
        if (outer instanceof Coverage.Somewhere(Set<Area> wide)) {
            return inner instanceof Coverage.Somewhere(Set<Area> narrow)
                    && narrow.stream()
                            .allMatch(area -> wide.stream().anyMatch(that -> holds(that, area)));
        }
        return true;
    }

    /// Says whether the two areas have a place in common.
    public boolean meet(Area one, Area other) {
        return codedMeeting(one, other).orElseGet(() -> shapesMeet(one, other));
    }

    private static Optional<Boolean> codedMeeting(Area one, Area other) {
        return state(one)
                .flatMap(mine ->
                        state(other)
                                .map(theirs ->
                                        mine.equals(theirs)
                                                && (one.equals(other)
                                                        || isWhole(one)
                                                        || isWhole(other))));
    }

    private static Optional<StateCode> state(Area area) {
        return switch (area) {
            case Area.Country(StateCode state) -> Optional.of(state);
            case Area.Subdivision part -> Optional.of(part.state());
            case Area.Circle _, Area.Polygon _ -> Optional.empty();
        };
    }

    private static boolean isWhole(Area area) {
        return area instanceof Area.Country;
    }

    private boolean shapesMeet(Area one, Area other) {
        return extent(one).flatMap(mine -> extent(other).map(mine::meets)).orElse(true);
    }

    private boolean holds(Area outer, Area inner) {
        if (outer.equals(inner)) {
            return true;
        }
        if (state(outer).isPresent() && state(inner).isPresent()) {
            return isWhole(outer) && state(outer).equals(state(inner));
        }
        return shape(outer).flatMap(wide -> extent(inner).map(wide::covers)).orElse(false);
    }

    /// Returns a shape that the area does not leave.
    private Optional<Shape> extent(Area area) {
        return shape(area).or(() -> state(area).map(state -> shapes.get(state.value())));
    }

    private Optional<Shape> shape(Area area) {
        return switch (area) {
            case Area.Country(StateCode state) -> Optional.ofNullable(shapes.get(state.value()));
            case Area.Subdivision(String code) -> Optional.ofNullable(shapes.get(code));
            case Area.Circle(Point centre, double radiusKm) ->
                    Optional.of(new Shape.Disc(centre, radiusKm));
            case Area.Polygon(var ring) -> Optional.of(Shape.Region.of(ring));
        };
    }
}
