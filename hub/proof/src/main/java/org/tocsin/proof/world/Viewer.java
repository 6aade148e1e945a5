package org.tocsin.proof.world;

import java.util.Optional;

/// Who looks: a machine of a member, or one of its persons.
///
/// @param member the member's id
/// @param person the person's name; absent for a machine
public record Viewer(String member, Optional<String> person) {

    /// Returns the client id.
    public String clientId() {
        return person.map(name -> member + "/" + name).orElse(member);
    }
}
