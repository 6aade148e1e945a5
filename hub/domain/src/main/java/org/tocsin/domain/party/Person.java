package org.tocsin.domain.party;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/// A person who acts for a participant.
///
/// Source: SPECIFICATION.md S-1.
///
/// @param id the id, which names the participant too
/// @param roles what the person does. Unmodifiable; may be empty
/// @param clearance the person's own clearance; what counts is capped by the participant's
/// @param suspended whether the person's access is stopped
/// @param term how long the person's rights last; what counts is capped by the participant's
public record Person(
        PersonId id, Set<Role> roles, Clearance clearance, boolean suspended, Term term) {
    public Person {
        roles = Set.copyOf(roles);
        if (roles.contains(Role.OPERATOR) && roles.contains(Role.AUDITOR)) {
            throw new IllegalArgumentException("nobody is operator and auditor");
        }
    }

    /// Makes a person whose rights have no end of their own.
    public Person(PersonId id, Set<Role> roles, Clearance clearance, boolean suspended) {
        this(id, roles, clearance, suspended, Term.OPEN);
    }

    /// Returns this person, suspended or not.
    public Person withSuspended(boolean whether) {
        return new Person(id, roles, clearance, whether, term);
    }

    /// Says whether what the person was granted counts at `instant`, as far as the person goes.
    public boolean actsAt(Instant instant) {
        return !suspended && term.holdsAt(instant);
    }

    /// Returns this person with what counts while it acts for `participant`: no role, no clearance
    /// and no longer term than the participant has.
    public Person within(Participant participant) {
        var counting = new HashSet<>(roles);
        counting.retainAll(participant.roles());
        return new Person(
                id,
                counting,
                clearance.cappedBy(participant.clearance()),
                suspended,
                term.cappedBy(participant.term()));
    }
}
