package org.tocsin.domain.dissemination;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Shortfall;
import org.tocsin.domain.marking.Subject;

/// Which of the editions of one version a subject may read, whatever stands for an edition.
///
/// @param <E> an edition, or what is known of one
public sealed interface Choice<E> {

    /// The greatest whose requirements it meets.
    ///
    /// @param edition that one
    /// @param shortfalls why it is no greater one; empty for the greatest. Unmodifiable
    record Granted<E>(E edition, Set<Shortfall> shortfalls) implements Choice<E> {}

    /// None.
    ///
    /// @param shortfalls why. Unmodifiable
    record Nothing<E>(Set<Shortfall> shortfalls) implements Choice<E> {}

    /// Chooses for `subject`. Source: SPECIFICATION.md E-2.
    ///
    /// @param editions all editions of one version, greatest first
    /// @param marking the marking of each
    static <E> Choice<E> of(List<E> editions, Function<E, Marking> marking, Subject subject) {
        var shortfalls = EnumSet.noneOf(Shortfall.class);
        for (var edition : editions) {
            var missing = marking.apply(edition).shortfalls(subject);
            if (missing.isEmpty()) {
                return new Granted<>(edition, Collections.unmodifiableSet(shortfalls));
            }
            shortfalls.addAll(missing);
        }
        return new Nothing<>(Collections.unmodifiableSet(shortfalls));
    }
}
