package org.tocsin.proof.world;

import java.util.List;

/// A person of a member.
///
/// @param name the name within the member
/// @param roles what the person does. Unmodifiable
/// @param level the person's own clearance
/// @param compartments what the person holds. Unmodifiable
/// @param suspended whether the person's access is stopped
public record Human(
        String name, List<String> roles, int level, List<String> compartments, boolean suspended) {
    public Human {
        roles = List.copyOf(roles);
        compartments = List.copyOf(compartments);
    }
}
