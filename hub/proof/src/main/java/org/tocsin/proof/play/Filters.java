package org.tocsin.proof.play;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tocsin.proof.reference.Expectation.Seen;
import org.tocsin.proof.reference.Expectation.Standing;
import org.tocsin.proof.world.Act;
import org.tocsin.proof.world.Part;
import org.tocsin.proof.world.Story;
import org.tocsin.proof.world.World;
import org.tocsin.topology.Chance;

/// Lists and streams that are asked for under some filter.
final class Filters {
    private static final List<String> SECTORS = List.of("finance", "telecom", "cargo");
    private static final List<String> KINDS = List.of("cyber-alert", "public-notice");

    private final World world;
    private final Map<Integer, Seen> seen;

    /// A filter, as it is asked for and as it must be understood.
    ///
    /// @param query what is asked
    /// @param standing how advisories are to stand
    /// @param wanted which advisories, by what is seen of them
    /// @param ever which of them may have been wanted in some version: who has received one is
    ///   given what is left of it, whatever that says
    /// @param lists whether all of them must be there
    record Filter(
            String query,
            Predicate<Standing> standing,
            Predicate<Integer> wanted,
            Predicate<Integer> ever,
            boolean lists) {}

    /// @param seen what the observer sees now
    Filters(World world, Map<Integer, Seen> seen) {
        this.world = world;
        this.seen = seen;
    }

    /// Returns some filter of a stream, as chance has it, which lets through what a stream is read
    /// up to.
    Filter streamed(Chance chance) {
        return switch (chance.number(0, 2)) {
            case 0 -> bySector(chance.one(SECTORS), Story.MARKED);
            case 1 -> byLane(Part.Lane.ROUTINE);
            default -> byKind("public-notice");
        };
    }

    /// Returns some filter, as chance has it.
    ///
    /// @param since an instant within the world
    Filter some(Chance chance, String since) {
        return switch (chance.number(0, 5)) {
            case 0 -> bySector(chance.one(SECTORS));
            case 1 -> byLane(chance.one(Part.Lane.class));
            case 2 -> byKind(chance.one(KINDS));
            case 3 ->
                    new Filter(
                            "state=CANCELLED&state=EXPIRED",
                            it -> it == Standing.CANCELLED || it == Standing.EXPIRED,
                            _ -> true,
                            _ -> true,
                            true);
            case 4 -> published("area=QM&area=QN", _ -> true, _ -> true, true);
            default -> published("since=" + since, _ -> true, _ -> true, false);
        };
    }

    private Filter bySector(String... sectors) {
        Predicate<Part> isNamed = part -> List.of(sectors).contains(part.sector());
        return published(
                "sector=" + String.join("&sector=", sectors),
                advisory -> parts(advisory).anyMatch(isNamed),
                advisory -> everPublished(advisory).anyMatch(isNamed),
                true);
    }

    private Filter byLane(Part.Lane lane) {
        return published(
                "lane=" + lane,
                advisory ->
                        parts(advisory)
                                .map(Part::lane)
                                .min(Comparator.naturalOrder())
                                .filter(lane::equals)
                                .isPresent(),
                advisory -> everPublished(advisory).anyMatch(part -> part.lane() == lane),
                true);
    }

    private Filter byKind(String kind) {
        Predicate<Integer> isOfIt = advisory -> world.filings().get(advisory).kind().equals(kind);
        return published("kind=" + kind, isOfIt, isOfIt, true);
    }

    private static Filter published(
            String query, Predicate<Integer> wanted, Predicate<Integer> ever, boolean lists) {
        return new Filter(query, Standing.PUBLISHED::equals, wanted, ever, lists);
    }

    private Stream<Part> everPublished(int advisory) {
        return world.acts().stream()
                .flatMap(act ->
                        act instanceof Act.Publish publish && publish.advisory() == advisory
                                ? publish.parts().stream()
                                : Stream.of());
    }

    private Stream<Part> parts(int advisory) {
        var known = seen.get(advisory);
        return known == null ? Stream.of() : known.parts().stream();
    }
}
