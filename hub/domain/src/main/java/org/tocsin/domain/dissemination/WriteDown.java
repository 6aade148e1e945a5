package org.tocsin.domain.dissemination;

import java.util.List;
import java.util.stream.IntStream;
import org.tocsin.domain.advisory.Advisory;
import org.tocsin.domain.advisory.Portion;

/// Which portions a correction gives to somebody who was not to read them before.
///
/// Source: SPECIFICATION.md S-17; principle P03.
final class WriteDown {
    private WriteDown() {}

    /// Returns the places of the portions of `after` that it writes down, in order; empty when it
    /// writes none down. Unmodifiable.
    ///
    /// A portion is compared with those of `before` that say the same words, wherever they stood;
    /// one whose words are new, with the portion that stood in its place. What cannot be seen to
    /// ask as much as before is written down.
    static List<Integer> places(Advisory before, Advisory after) {
        return IntStream.range(0, after.portions().size())
                .filter(place -> isWrittenDown(before, after.portions().get(place), place))
                .boxed()
                .toList();
    }

    private static boolean isWrittenDown(Advisory before, Portion now, int place) {
        var origins =
                before.portions().stream()
                        .filter(was -> was.fragment().equals(now.fragment()))
                        .toList();
        if (origins.isEmpty()) {
            origins = before.portions().stream().skip(place).limit(1).toList();
        }
        return !origins.isEmpty()
                && origins.stream().noneMatch(was -> now.marking().dominates(was.marking()));
    }
}
