package org.tocsin.domain.advisory;

import java.time.Instant;
import org.tocsin.domain.marking.Marking;

/// A part of an advisory under a marking of its own.
///
/// @param marking who may read it
/// @param since when it came to be as it is: the admission of the version that last changed it, UTC
/// @param fragment what it says
public record Portion(Marking marking, Instant since, Fragment fragment) {

    /// Says whether this portion can stand by itself as what a reader first sees.
    public boolean isHeadline() {
        return fragment.hasHeadline();
    }

    /// Says whether this portion says the same to the same readers as `other`, whenever it came.
    public boolean saysTheSameAs(Portion other) {
        return marking.equals(other.marking) && fragment.equals(other.fragment);
    }
}
