package org.tocsin.proof.world;

import java.util.List;
import java.util.Optional;

/// A participant of a world with its rights, as words of the interface.
///
/// @param id the id
/// @param kind what sort of organisation
/// @param state the State it belongs to
/// @param roles what it does on the hub. Unmodifiable
/// @param sectors the sectors it works in. Unmodifiable
/// @param communities what it is a member of. Unmodifiable
/// @param clientOf whose client it is. Unmodifiable
/// @param level its clearance
/// @param compartments what it holds. Unmodifiable
/// @param suspended whether all its access is stopped
/// @param persons its persons. Unmodifiable
public record Member(
        String id,
        String kind,
        String state,
        List<String> roles,
        List<String> sectors,
        List<String> communities,
        List<String> clientOf,
        int level,
        List<String> compartments,
        boolean suspended,
        List<Human> persons) {
    public Member {
        roles = List.copyOf(roles);
        sectors = List.copyOf(sectors);
        communities = List.copyOf(communities);
        clientOf = List.copyOf(clientOf);
        compartments = List.copyOf(compartments);
        persons = List.copyOf(persons);
    }

    /// Returns the person with this name; empty when there is none.
    public Optional<Human> person(String name) {
        return persons.stream().filter(human -> human.name().equals(name)).findFirst();
    }

    /// Says whether it publishes.
    public boolean publishes() {
        return roles.contains("publisher");
    }

    /// Says whether it runs or audits the hub.
    public boolean accounts() {
        return roles.contains("operator") || roles.contains("auditor");
    }
}
