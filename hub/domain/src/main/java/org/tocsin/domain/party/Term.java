package org.tocsin.domain.party;

import java.time.Instant;
import java.util.Optional;

/// How long the rights of a participant or person last; they end by themselves.
///
/// Nobody needs to say that a term is over: whoever uses a right asks at that instant. Source:
/// SPECIFICATION.md S-16; domain S62.
///
/// @param end the first instant at which nothing counts any more, UTC; absent for no end
public record Term(Optional<Instant> end) {
    /// Without end.
    public static final Term OPEN = new Term(Optional.empty());

    /// Returns the term that ends at `end`.
    public static Term until(Instant end) {
        return new Term(Optional.of(end));
    }

    /// Says whether rights of this term count at `instant`.
    public boolean holdsAt(Instant instant) {
        return end.isEmpty() || instant.isBefore(end.get());
    }

    /// Says whether this term is over no later than `other`.
    public boolean isWithin(Term other) {
        return other.end.isEmpty()
                || end.filter(mine -> !mine.isAfter(other.end.get())).isPresent();
    }

    /// Returns the shorter of the two terms.
    public Term cappedBy(Term other) {
        return isWithin(other) ? this : other;
    }
}
