package org.tocsin.server.delivery.catalogue;

import java.time.Instant;
import java.util.stream.Stream;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;

/// A marking in two parts: what a reader's rights answer alone, and what the clock answers too.
///
/// @param number the same for equal timeless parts, so that an answer can be kept under it
/// @param timeless all requirements that do not depend on the instant
/// @param timed those that do; none for most markings
public record NumberedMarking(int number, Marking timeless, Marking timed) {

    /// Says whether time alone may change who meets this.
    public boolean isTimed() {
        return !timed.requirements().isEmpty();
    }

    /// Returns the whole marking, without duties.
    public Marking whole() {
        return isTimed() ? timeless.join(timed) : timeless;
    }

    static boolean dependsOnTime(Requirement requirement) {
        return instants(requirement).findAny().isPresent();
    }

    static Stream<Instant> instants(Requirement requirement) {
        return switch (requirement) {
            case Requirement.NotBefore(var instant) -> Stream.of(instant);
            case Requirement.NotAfter(var instant) -> Stream.of(instant);
            case Requirement.Enrolled _,
                    Requirement.AddressedOrClient _,
                    Requirement.Addressed _,
                    Requirement.NamedPerson _,
                    Requirement.AtLeast _,
                    Requirement.Holds _,
                    Requirement.ReleasableTo _,
                    Requirement.NotReleasableTo _,
                    Requirement.LeavesBy _,
                    Requirement.NotUnderstood _ ->
                    Stream.empty();
        };
    }
}
