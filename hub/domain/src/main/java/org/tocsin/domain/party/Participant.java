package org.tocsin.domain.party;

import java.time.Instant;
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
/// @param tier how far it is trusted as a partner, 0 (not at all) to [#TIER_MAX]; its registrar
///   says
/// @param mandates what it may publish. Unmodifiable; may be empty
/// @param persons its persons by id. Unmodifiable; may be empty
/// @param standing whether it takes part
/// @param term how long its rights last
/// @param signing how it signs what it publishes
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
        int tier,
        List<Mandate> mandates,
        Map<PersonId, Person> persons,
        Standing standing,
        Term term,
        Signing signing) {
    /// The highest tier of a partner.
    public static final int TIER_MAX = 9;

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
        if (tier < 0 || tier > TIER_MAX) {
            throw new IllegalArgumentException("a partner's tier is 0 to " + TIER_MAX);
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

    /// Says whether what this participant was granted counts, at whatever instant in its term.
    public boolean takesPart() {
        return standing.takesPart();
    }

    /// Says whether what this participant was granted counts at `instant`.
    public boolean takesPartAt(Instant instant) {
        return standing.takesPart() && term.holdsAt(instant);
    }

    /// Says whether the registrar of its State has stopped it.
    public boolean suspended() {
        return standing instanceof Standing.Suspended;
    }

    /// Returns this participant with another clearance.
    public Participant withClearance(Clearance other) {
        return with(other, tier, persons, standing, term, signing);
    }

    /// Returns this participant as a partner of another tier.
    public Participant withTier(int other) {
        return with(clearance, other, persons, standing, term, signing);
    }

    /// Returns this participant with other persons, all its own.
    public Participant withPersons(Map<PersonId, Person> others) {
        return with(clearance, tier, others, standing, term, signing);
    }

    /// Returns this participant with another standing.
    public Participant withStanding(Standing other) {
        return with(clearance, tier, persons, other, term, signing);
    }

    /// Returns this participant with rights of another term.
    public Participant withTerm(Term other) {
        return with(clearance, tier, persons, standing, other, signing);
    }

    /// Returns this participant signing in another way.
    public Participant withSigning(Signing other) {
        return with(clearance, tier, persons, standing, term, other);
    }

    /// Returns this participant, suspended or not; unchanged when it is so already, or was never
    /// approved.
    public Participant withSuspended(boolean whether) {
        var step = whether ? Standing.Step.SUSPEND : Standing.Step.RESUME;
        return withStanding(standing.after(step, Instant.EPOCH).orElse(standing));
    }

    private Participant with(
            Clearance held,
            int trusted,
            Map<PersonId, Person> acting,
            Standing now,
            Term lasting,
            Signing vouching) {
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
                trusted,
                mandates,
                acting,
                now,
                lasting,
                vouching);
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
