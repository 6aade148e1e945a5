package org.tocsin.domain.party;

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
public record Person(PersonId id, Set<Role> roles, Clearance clearance, boolean suspended) {
    public Person {
        roles = Set.copyOf(roles);
        if (roles.contains(Role.OPERATOR) && roles.contains(Role.AUDITOR)) {
            throw new IllegalArgumentException("nobody is operator and auditor");
        }
    }

    /// Returns this person, suspended or not.
    public Person withSuspended(boolean whether) {
        return new Person(id, roles, clearance, whether);
    }

    /// Returns this person with what counts while it acts for `participant`: no role and no
    /// clearance that the participant does not have.
    public Person within(Participant participant) {
        var counting = new HashSet<>(roles);
        counting.retainAll(participant.roles());
        return new Person(id, counting, clearance.cappedBy(participant.clearance()), suspended);
    }
}
