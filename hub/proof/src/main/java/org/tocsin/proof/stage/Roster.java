package org.tocsin.proof.stage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tocsin.domain.party.Credential;
import org.tocsin.domain.party.Enrolment;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.server.security.Secrets;
import org.tocsin.topology.fact.Enrolled;

/// Who is enrolled on a stage, with which credentials.
final class Roster {
    private final Secrets secrets;
    private final Map<String, Credential> credentials = new HashMap<>();
    private final Map<ParticipantId, Participant> enrolled = new HashMap<>();

    Roster(Secrets secrets) {
        this.secrets = secrets;
    }

    /// Notes how a participant is from now on, and returns what is to be put on the log; empty when
    /// it is so already.
    Optional<Enrolled> change(Participant participant, Instant now) {
        if (participant.equals(enrolled.put(participant.id(), participant))) {
            return Optional.empty();
        }
        return Optional.of(as(participant, now));
    }

    /// Returns what is to be put on the log to say how a participant is, whether or not it was so
    /// before.
    Enrolled as(Participant participant, Instant now) {
        var held = new ArrayList<Credential>();
        held.add(credential(participant.id().value()));
        participant.persons().keySet().forEach(person -> held.add(credential(person.toString())));
        return new Enrolled(new Enrolment(participant, held), now, "");
    }

    private Credential credential(String clientId) {
        return credentials.computeIfAbsent(
                clientId,
                client -> secrets.credential(client, Stage.secret(client), Instant.EPOCH));
    }
}
