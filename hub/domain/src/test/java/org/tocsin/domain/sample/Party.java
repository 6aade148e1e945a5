package org.tocsin.domain.sample;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.marking.Reader;
import org.tocsin.domain.party.Clearance;
import org.tocsin.domain.party.Mandate;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.ParticipantKind;
import org.tocsin.domain.party.Person;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.party.Role;
import org.tocsin.domain.party.Signing;
import org.tocsin.domain.party.Standing;
import org.tocsin.domain.party.Term;
import org.tocsin.domain.sector.Sector;

/// A participant under construction: every method gives a new one that differs in one thing.
public record Party(Participant participant) {

    /// Returns a participant of Maridia, as a hub is set up with, without sector, clearance,
    /// mandate or person.
    public static Party of(ParticipantKind kind, String id) {
        return new Party(
                new Participant(
                        new ParticipantId(id),
                        "The " + id,
                        kind,
                        new StateCode("QM"),
                        Set.of(Role.SUBSCRIBER),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Clearance.NONE,
                        0,
                        List.of(),
                        Map.of(),
                        new Standing.Active(Instant.EPOCH),
                        Term.OPEN,
                        Signing.NONE));
    }

    public static Party agency(String id) {
        return of(ParticipantKind.AGENCY, id);
    }

    public static Party business(String id) {
        return of(ParticipantKind.BUSINESS, id);
    }

    public Party in(String state) {
        return rebuilt(new Changes().state(new StateCode(state)));
    }

    public Party cleared(int level, String... compartments) {
        return rebuilt(new Changes().clearance(new Clearance(level, Set.of(compartments))));
    }

    public Party working(Sector... sectors) {
        return rebuilt(new Changes().sectors(Set.of(sectors)));
    }

    public Party memberOf(String... communities) {
        return rebuilt(new Changes().communities(Set.of(communities)));
    }

    public Party clientOf(String... providers) {
        return rebuilt(
                new Changes()
                        .clientOf(
                                Stream.of(providers)
                                        .map(ParticipantId::new)
                                        .collect(Collectors.toSet())));
    }

    public Party with(Role... roles) {
        return rebuilt(new Changes().roles(Set.of(roles)));
    }

    public Party ofTier(int tier) {
        return new Party(participant.withTier(tier));
    }

    public Party standing(Standing standing) {
        return new Party(participant.withStanding(standing));
    }

    public Party until(Instant end) {
        return new Party(participant.withTerm(Term.until(end)));
    }

    public Party mandated(Mandate... mandates) {
        return rebuilt(new Changes().mandates(List.of(mandates)));
    }

    public Party suspended() {
        return new Party(participant.withSuspended(true));
    }

    /// Adds a person with a clearance; a person of the same name is replaced.
    public Party with(String name, int level, String... compartments) {
        return with(person(name, Set.of(), level, Set.of(compartments), false));
    }

    /// Adds a person who may publish.
    public Party withPublisher(String name, int level, String... compartments) {
        return with(person(name, Set.of(Role.PUBLISHER), level, Set.of(compartments), false));
    }

    /// Adds a person who does these things.
    public Party with(String name, Role... roles) {
        return with(person(name, Set.of(roles), 0, Set.of(), false));
    }

    /// Adds a person without roles whose rights end.
    public Party withGuest(String name, Instant end) {
        return with(
                new Person(
                        new PersonId(participant.id(), name),
                        Set.of(),
                        Clearance.NONE,
                        false,
                        Term.until(end)));
    }

    /// Adds a person with roles, cleared for everything that the organisation is.
    public Party withPerson(String name, Role... roles) {
        return with(
                person(
                        name,
                        Set.of(roles),
                        participant.clearance().level(),
                        participant.clearance().compartments(),
                        false));
    }

    /// Adds a person whose access is stopped.
    public Party withSuspended(String name) {
        return with(person(name, Set.of(Role.PUBLISHER), 3, Set.of("harbour", "grid"), true));
    }

    /// Returns the participant's machine.
    public Reader machine() {
        return new Reader.Organisation(participant);
    }

    /// Returns one of the participant's persons.
    public Reader person(String name) {
        var id = new PersonId(participant.id(), name);
        return new Reader.Individual(participant, participant.person(id).orElseThrow());
    }

    private Person person(
            String name, Set<Role> roles, int level, Set<String> compartments, boolean suspended) {
        return new Person(
                new PersonId(participant.id(), name),
                roles,
                new Clearance(level, compartments),
                suspended);
    }

    private Party with(Person person) {
        var all = new HashMap<>(participant.persons());
        all.put(person.id(), person);
        return rebuilt(new Changes().persons(all));
    }

    private Party rebuilt(Changes changes) {
        return new Party(changes.applied());
    }

    /// The one thing that is different.
    private final class Changes {
        private StateCode state = participant.state();
        private Set<Role> roles = participant.roles();
        private Set<Sector> sectors = participant.sectors();
        private Set<String> communities = participant.communities();
        private Set<ParticipantId> clientOf = participant.clientOf();
        private Clearance clearance = participant.clearance();
        private List<Mandate> mandates = participant.mandates();
        private Map<PersonId, Person> persons = participant.persons();

        private Changes state(StateCode changed) {
            state = changed;
            return this;
        }

        private Changes roles(Set<Role> changed) {
            roles = changed;
            return this;
        }

        private Changes sectors(Set<Sector> changed) {
            sectors = changed;
            return this;
        }

        private Changes communities(Set<String> changed) {
            communities = changed;
            return this;
        }

        private Changes clientOf(Set<ParticipantId> changed) {
            clientOf = changed;
            return this;
        }

        private Changes clearance(Clearance changed) {
            clearance = changed;
            return this;
        }

        private Changes mandates(List<Mandate> changed) {
            mandates = changed;
            return this;
        }

        private Changes persons(Map<PersonId, Person> changed) {
            persons = changed;
            return this;
        }

        private Participant applied() {
            return new Participant(
                    participant.id(),
                    participant.name(),
                    participant.kind(),
                    state,
                    roles,
                    sectors,
                    communities,
                    clientOf,
                    clearance,
                    participant.tier(),
                    mandates,
                    persons,
                    participant.standing(),
                    participant.term(),
                    participant.signing());
        }
    }
}
