package org.tocsin.domain.party;

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
}
