package org.tocsin.domain.party;

import java.util.HashSet;
import java.util.List;

/// A participant together with the credentials that prove it: the value of `participants.v1`.
///
/// @param participant the participant
/// @param credentials of the participant's machine and of its persons, at most one for each client
///   id. Unmodifiable
public record Enrolment(Participant participant, List<Credential> credentials) {
    public Enrolment {
        credentials = List.copyOf(credentials);
        var clients = new HashSet<String>();
        for (var credential : credentials) {
            if (!isOf(participant, credential.clientId())) {
                throw new IllegalArgumentException("a credential proves the own participant");
            }
            if (!clients.add(credential.clientId())) {
                throw new IllegalArgumentException("one credential for each client id");
            }
        }
    }

    private static boolean isOf(Participant participant, String clientId) {
        var id = participant.id().value();
        return clientId.equals(id) || clientId.startsWith(id + "/");
    }
}
