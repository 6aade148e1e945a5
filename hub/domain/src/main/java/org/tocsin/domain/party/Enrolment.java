package org.tocsin.domain.party;

import java.util.List;

/// A participant together with the credentials that prove it: the value of `participants.v1`.
///
/// @param participant the participant
/// @param credentials at most one for each client id. Unmodifiable
public record Enrolment(Participant participant, List<Credential> credentials) {
    public Enrolment {
        credentials = List.copyOf(credentials);
    }
}
