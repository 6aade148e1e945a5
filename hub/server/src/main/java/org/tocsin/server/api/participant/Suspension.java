package org.tocsin.server.api.participant;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.Person;
import org.tocsin.domain.party.PersonId;

/// Participants with and without a suspension.
final class Suspension {
    private Suspension() {}

    static Participant of(Participant participant, boolean suspended) {
        return copy(participant, participant.persons(), suspended);
    }

    /// Returns the participant with the person suspended or not; empty without such a person.
    static Optional<Participant> of(Participant participant, PersonId id, boolean suspended) {
        return participant
                .person(id)
                .map(person -> {
                    var persons = new LinkedHashMap<>(participant.persons());
                    persons.put(id, of(person, suspended));
                    return copy(participant, persons, participant.suspended());
                });
    }

    /// Returns `after` with the suspensions of `before`: rights and suspension change apart.
    static Participant kept(Participant before, Participant after) {
        var persons = new LinkedHashMap<PersonId, Person>();
        after.persons()
                .forEach((id, person) ->
                        persons.put(
                                id,
                                before.person(id)
                                        .map(known -> of(person, known.suspended()))
                                        .orElse(person)));
        return copy(after, persons, before.suspended());
    }

    private static Person of(Person person, boolean suspended) {
        return new Person(person.id(), person.roles(), person.clearance(), suspended);
    }

    private static Participant copy(
            Participant of, Map<PersonId, Person> persons, boolean suspended) {
        return new Participant(
                of.id(),
                of.name(),
                of.kind(),
                of.state(),
                of.roles(),
                of.sectors(),
                of.communities(),
                of.clientOf(),
                of.clearance(),
                of.mandates(),
                persons,
                suspended);
    }
}
