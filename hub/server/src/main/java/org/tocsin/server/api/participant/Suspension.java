package org.tocsin.server.api.participant;

import java.util.LinkedHashMap;
import java.util.Optional;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.Person;
import org.tocsin.domain.party.PersonId;

/// Participants with and without suspensions of their persons.
final class Suspension {
    private Suspension() {}

    /// Returns the participant with the person suspended or not; empty without such a person.
    static Optional<Participant> of(Participant participant, PersonId id, boolean suspended) {
        return participant
                .person(id)
                .map(person -> {
                    var persons = new LinkedHashMap<>(participant.persons());
                    persons.put(id, person.withSuspended(suspended));
                    return participant.withPersons(persons);
                });
    }

    /// Returns `after` with the standing, the suspensions and the signing of `before`: these change
    /// apart from rights.
    static Participant kept(Participant before, Participant after) {
        var persons = new LinkedHashMap<PersonId, Person>();
        after.persons()
                .forEach((id, person) ->
                        persons.put(
                                id,
                                before.person(id)
                                        .map(known -> person.withSuspended(known.suspended()))
                                        .orElse(person)));
        return after.withPersons(persons)
                .withStanding(before.standing())
                .withSigning(before.signing());
    }
}
