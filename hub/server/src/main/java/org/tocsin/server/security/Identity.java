package org.tocsin.server.security;

import java.util.Optional;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.PersonId;

/// Who a credential proves its bearer to be; says nothing of what that one may do.
public sealed interface Identity {
    /// A machine of a participant.
    ///
    /// @param participant the participant
    record Machine(ParticipantId participant) implements Identity {}

    /// A person of a participant.
    ///
    /// @param person the person
    record Human(PersonId person) implements Identity {
        @Override
        public ParticipantId participant() {
            return person.participant();
        }
    }

    /// Returns the participant.
    ParticipantId participant();

    /// Returns the person; empty for a machine.
    default Optional<PersonId> asPerson() {
        return switch (this) {
            case Machine _ -> Optional.empty();
            case Human(var id) -> Optional.of(id);
        };
    }

    /// Returns the OAuth client id: `participant` or `participant/name`.
    default String clientId() {
        return switch (this) {
            case Machine(var participant) -> participant.value();
            case Human(var person) -> person.toString();
        };
    }

    /// Returns the identity with this client id; empty if it is not of the shape of one.
    static Optional<Identity> parse(String clientId) {
        try {
            return Optional.of(
                    clientId.indexOf('/') < 0
                            ? new Machine(new ParticipantId(clientId))
                            : new Human(PersonId.parse(clientId)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
