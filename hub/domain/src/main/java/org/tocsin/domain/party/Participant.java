package org.tocsin.domain.party;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.sector.Sector;

/// An organisation known to the hub.
///
/// Source: SPECIFICATION.md S-1.
///
/// @param id the id
/// @param name the name it is shown by, 1 to 200 characters
/// @param kind what sort of organisation it is
/// @param state the State it belongs to
/// @param roles what it does on the hub. Unmodifiable
/// @param sectors the sectors it works in. Unmodifiable; may be empty
/// @param communities the communities it is a member of. Unmodifiable; may be empty
/// @param clientOf the organisations it is a client of, which may share AMBER with it. Unmodifiable
/// @param clearance what it may read
/// @param mandates what it may publish. Unmodifiable; may be empty
/// @param persons its persons by id. Unmodifiable; may be empty
/// @param suspended whether all its access is stopped
public record Participant(
        ParticipantId id,
        String name,
        ParticipantKind kind,
        StateCode state,
        Set<Role> roles,
        Set<Sector> sectors,
        Set<String> communities,
        Set<ParticipantId> clientOf,
        Clearance clearance,
        List<Mandate> mandates,
        Map<PersonId, Person> persons,
        boolean suspended) {
    public Participant {
        roles = Set.copyOf(roles);
        sectors = Set.copyOf(sectors);
        communities = Set.copyOf(communities);
        clientOf = Set.copyOf(clientOf);
        mandates = List.copyOf(mandates);
        persons = Map.copyOf(persons);
        if (name.isBlank() || name.length() > 200) {
            throw new IllegalArgumentException("a name has 1 to 200 characters");
        }
        if (roles.contains(Role.OPERATOR) && roles.contains(Role.AUDITOR)) {
            throw new IllegalArgumentException("nobody is operator and auditor");
        }
        for (var entry : persons.entrySet()) {
            if (!entry.getKey().participant().equals(id)) {
                throw new IllegalArgumentException("a person belongs to one participant");
            }
            if (!entry.getKey().equals(entry.getValue().id())) {
                throw new IllegalArgumentException("a person is kept by the own id");
            }
        }
    }

    /// Returns the person with this id; empty when it is not one of this participant's.
    public Optional<Person> person(PersonId person) {
        return Optional.ofNullable(persons.get(person));
    }

    /// Returns this participant with another clearance.
    public Participant withClearance(Clearance other) {
        return with(other, persons, suspended);
    }

    /// Returns this participant with other persons, all its own.
    public Participant withPersons(Map<PersonId, Person> others) {
        return with(clearance, others, suspended);
    }

    /// Returns this participant, suspended or not.
    public Participant withSuspended(boolean whether) {
        return with(clearance, persons, whether);
    }

    private Participant with(Clearance held, Map<PersonId, Person> acting, boolean stopped) {
        return new Participant(
                id,
                name,
                kind,
                state,
                roles,
                sectors,
                communities,
                clientOf,
                held,
                mandates,
                acting,
                stopped);
    }

    /// Says whether this participant has the role.
    public boolean is(Role role) {
        return roles.contains(role);
    }

    @Override
    public String toString() {
        return "Participant[" + id + "]";
    }
}
