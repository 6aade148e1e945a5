package org.tocsin.server.delivery.catalogue;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;

/// Numbers the markings of all editions, so that a reader's answer to each can be kept. For all
/// threads.
public final class Markings {
    private final Map<Marking, NumberedMarking> timeless = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    NumberedMarking numbered(Marking marking) {
        var known = timeless.computeIfAbsent(part(marking, timed().negate()), this::number);
        var timed = part(marking, timed());
        return timed.requirements().isEmpty()
                ? known
                : new NumberedMarking(known.number(), known.timeless(), timed);
    }

    private NumberedMarking number(Marking marking) {
        return new NumberedMarking(next.getAndIncrement(), marking, Marking.CLEAR);
    }

    private static Predicate<Requirement> timed() {
        return NumberedMarking::dependsOnTime;
    }

    private static Marking part(Marking marking, Predicate<Requirement> kept) {
        return new Marking(
                marking.requirements().stream().filter(kept).collect(toUnmodifiableSet()),
                Set.of());
    }
}
