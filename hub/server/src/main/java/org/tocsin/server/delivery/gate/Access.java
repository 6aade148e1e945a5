package org.tocsin.server.delivery.gate;

import java.util.Optional;
import org.tocsin.domain.marking.Egress;
import org.tocsin.domain.marking.Reader;
import org.tocsin.domain.party.Participant;
import org.tocsin.server.security.Identity;
import org.tocsin.server.security.Participants;

/// Looks up what a reader may see, each time anew. For all threads.
final class Access {
    private final Participants participants;
    private final Sights sights = new Sights();
    private final Sight publicSight = new Sight(new Reader.Anyone(), Egress.OWN_SCREEN);

    Access(Participants participants) {
        this.participants = participants;
    }

    /// Returns the sight of a reader under its rights of this moment.
    ///
    /// Empty when it is unknown or suspended.
    Optional<Sight> sight(Identity id, Egress egress) {
        return participants
                .snapshot()
                .participant(id.participant())
                .filter(participant -> !participant.suspended())
                .flatMap(participant -> reader(id, participant))
                .map(reader -> sights.of(id, reader, egress));
    }

    private static Optional<Reader> reader(Identity id, Participant participant) {
        return switch (id) {
            case Identity.Machine _ -> Optional.of(new Reader.Organisation(participant));
            case Identity.Human(var person) ->
                    participant
                            .person(person)
                            .filter(known -> !known.suspended())
                            .map(known -> new Reader.Individual(participant, known));
        };
    }

    /// Returns the sight that a reader had under other rights; empty when it is not known here.
    Optional<Sight> past(Identity id, long epoch) {
        return sights.past(id, epoch);
    }

    /// Says whether this node is sure of rights. Source: SPECIFICATION.md S-4.
    boolean isSure() {
        return participants.isLeased();
    }

    /// Returns the sight that needs no rights.
    Sight publicSight() {
        return publicSight;
    }
}
