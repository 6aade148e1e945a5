package org.tocsin.domain.area;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/// The shapes and neighbours of coded places, and whether two areas meet.
///
/// Where the shape of a coded place is not known, a code and a shape are taken to meet: interest is
/// asked only of readers who are already cleared, so a warning too many beats one too few. A
/// subdivision or port without a shape lies somewhere in its State. Source: SPECIFICATION.md T-3,
/// T-6 to T-8.
///
/// For all threads.
public final class Gazetteer {
    private final Atlas atlas;
    private final Map<String, Shape> outlines;
    private final Shapes drawn = new Shapes();

    /// Creates a gazetteer that knows what is in `atlas`.
    public Gazetteer(Atlas atlas) {
        this.atlas = atlas;
        this.outlines =
                atlas.outlines().entrySet().stream()
                        .collect(
                                toUnmodifiableMap(
                                        Map.Entry::getKey,
                                        entry -> Shape.inside(entry.getValue().ring())));
    }

    /// Returns a gazetteer that knows no shape and no neighbour.
    public static Gazetteer empty() {
        return new Gazetteer(Atlas.EMPTY);
    }

    /// Returns the States that share a border with `state`. Unmodifiable; may be empty.
    public Set<StateCode> neighbours(StateCode state) {
        return atlas.neighbours().getOrDefault(state, Set.of());
    }

    /// Says whether the two coverages have a place in common.
    public boolean meet(Coverage one, Coverage other) {
        return some(one, other, this::meet);
    }

    /// Says whether a place of one coverage is within a distance, in kilometres, of the other.
    ///
    /// Places that meet are near, so what is taken to meet is taken to be near.
    public boolean near(Coverage one, Coverage other, double km) {
        return some(one, other, (mine, theirs) -> near(mine, theirs, km));
    }

    private static boolean some(Coverage one, Coverage other, BiPredicate<Area, Area> hold) {
        return switch (one) {
            case Coverage.Worldwide() -> true;
            case Coverage.Somewhere(Set<Area> mine) ->
                    switch (other) {
                        case Coverage.Worldwide() -> true;
                        case Coverage.Somewhere(Set<Area> theirs) ->
                                mine.stream()
                                        .anyMatch(area ->
                                                theirs.stream()
                                                        .anyMatch(that -> hold.test(area, that)));
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
        return one.equals(other)
                || codedMeeting(one, other).orElseGet(() -> shapesMeet(one, other));
    }

    private boolean near(Area one, Area other, double km) {
        return meet(one, other)
                || extent(one)
                        .flatMap(mine -> extent(other).map(theirs -> anyNear(mine, theirs, km)))
                        .orElse(false);
    }

    private Optional<Boolean> codedMeeting(Area one, Area other) {
        return states(one)
                .flatMap(
                        mine -> states(other).flatMap(theirs -> meeting(one, mine, other, theirs)));
    }

    private static Optional<Boolean> meeting(
            Area one, Set<StateCode> mine, Area other, Set<StateCode> theirs) {
        if (Collections.disjoint(mine, theirs)) {
            return Optional.of(false);
        }
        if (isOfWholeStates(one) || isOfWholeStates(other)) {
            return Optional.of(true);
        }
        return areApart(one, other) ? Optional.of(false) : Optional.empty();
    }

    /// Returns the States that the area consists of or lies in; empty when no code tells it.
    private Optional<Set<StateCode>> states(Area area) {
        return switch (area) {
            case Area.Country(StateCode state) -> Optional.of(Set.of(state));
            case Area.Region region -> Optional.of(atlas.regions().getOrDefault(region, Set.of()));
            case Area.Neighbours(StateCode state) -> Optional.of(neighbours(state));
            case Area.Subdivision part -> Optional.of(Set.of(part.state()));
            case Area.Port port -> Optional.of(Set.of(port.state()));
            case Area.Site site ->
                    Optional.ofNullable(atlas.sites().get(site)).map(it -> Set.of(it.state()));
            case Area.Circle _, Area.Route _, Area.Polygon _ -> Optional.empty();
        };
    }

    private static boolean isOfWholeStates(Area area) {
        return area instanceof Area.Country
                || area instanceof Area.Region
                || area instanceof Area.Neighbours;
    }

    /// Says whether the codes of two parts of a State keep them apart.
    private static boolean areApart(Area one, Area other) {
        return (one instanceof Area.Subdivision && other instanceof Area.Subdivision)
                || (one instanceof Area.Port && other instanceof Area.Port);
    }

    private boolean shapesMeet(Area one, Area other) {
        return extent(one)
                .flatMap(mine -> extent(other).map(theirs -> anyNear(mine, theirs, 0)))
                .orElse(true);
    }

    private static boolean anyNear(List<Shape> some, List<Shape> others, double km) {
        return some.stream()
                .anyMatch(one -> others.stream().anyMatch(other -> one.isNear(other, km)));
    }

    private boolean holds(Area outer, Area inner) {
        if (outer.equals(inner)) {
            return true;
        }
        var wide = states(outer);
        var narrow = states(inner);
        if (wide.isPresent() && narrow.isPresent() && isOfWholeStates(outer)) {
            return !narrow.get().isEmpty() && wide.get().containsAll(narrow.get());
        }
        if (areApart(outer, inner)) {
            return false;
        }
        return extent(inner)
                .filter(parts -> !parts.isEmpty())
                .map(parts -> parts.stream().allMatch(part -> covers(outer, part)))
                .orElse(false);
    }

    private boolean covers(Area outer, Shape inner) {
        return shapes(outer).anyMatch(wide -> wide.covers(inner));
    }

    /// Returns shapes that the area does not leave; empty when one of them is not known.
    private Optional<List<Shape>> extent(Area area) {
        var shapes = shapes(area).toList();
        if (isOfWholeStates(area)) {
            var states = states(area).orElseThrow();
            return shapes.size() == states.size() ? Optional.of(shapes) : Optional.empty();
        }
        return shapes.isEmpty()
                ? states(area).flatMap(its -> outlinesOf(its).findFirst()).map(List::of)
                : Optional.of(shapes);
    }

    /// Returns the shapes that are known of the area and that together are all of it, as far as
    /// they are known.
    private Stream<Shape> shapes(Area area) {
        return switch (area) {
            case Area.Country _, Area.Region _, Area.Neighbours _ ->
                    outlinesOf(states(area).orElseThrow());
            case Area.Subdivision(String code) -> Stream.ofNullable(outlines.get(code));
            case Area.Port port -> Stream.ofNullable(atlas.ports().get(port)).flatMap(this::shapes);
            case Area.Site site ->
                    Stream.ofNullable(atlas.sites().get(site))
                            .map(location -> Shape.disc(location.at(), 0));
            case Area.Circle(Point centre, double radiusKm) ->
                    Stream.of(Shape.disc(centre, radiusKm));
            case Area.Route(var points, double bufferKm) ->
                    Stream.of(drawn.of(area, () -> Shape.corridor(points, bufferKm)));
            case Area.Polygon(var ring) -> Stream.of(drawn.of(area, () -> Shape.inside(ring)));
        };
    }

    private Stream<Shape> outlinesOf(Set<StateCode> states) {
        return states.stream().flatMap(state -> Stream.ofNullable(outlines.get(state.value())));
    }
}
