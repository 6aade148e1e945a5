package org.tocsin.domain.party;

import java.util.Set;

/// A person who acts for a participant.
///
/// @param id the id, which names the participant too
/// @param roles what the person does. Unmodifiable; may be empty
/// @param clearance the person's own clearance; what counts is capped by the participant's
/// @param suspended whether the person's access is stopped
public record Person(PersonId id, Set<Role> roles, Clearance clearance, boolean suspended) {
    public Person {
        roles = Set.copyOf(roles);
    }
}
