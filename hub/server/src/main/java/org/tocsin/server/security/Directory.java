package org.tocsin.server.security;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.tocsin.domain.marking.Reader;
import org.tocsin.domain.party.Credential;
import org.tocsin.domain.party.Enrolment;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.ParticipantId;

/// The participants as they were at one place of their log.
///
/// @param epoch the place in the log; grows with every change of anybody's rights
/// @param entries each participant with the epoch of its own last change. Unmodifiable
public record Directory(long epoch, Map<ParticipantId, Entry> entries) {
    /// Nobody at all.
    public static final Directory EMPTY = new Directory(-1, Map.of());

    /// A participant in the directory.
    ///
    /// @param epoch the place in the log of the participant's own last change
    /// @param enrolment the participant with its credentials
    public record Entry(long epoch, Enrolment enrolment) {}

    /// Copies the entries.
    public Directory {
        entries = Map.copyOf(entries);
    }

    /// Returns the participant; empty if there is none of this id.
    public Optional<Participant> participant(ParticipantId id) {
        return enrolment(id).map(Enrolment::participant);
    }

    /// Returns the participant with its credentials; empty if there is none of this id.
    public Optional<Enrolment> enrolment(ParticipantId id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::enrolment);
    }

    /// Returns the place in the log of the participant's own last change; -1 if there is none.
    public long epoch(ParticipantId id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::epoch).orElse(-1L);
    }

    /// Returns the credential of this identity; empty if it has none.
    public Optional<Credential> credential(Identity identity) {
        return enrolment(identity.participant()).stream()
                .flatMap(enrolment -> enrolment.credentials().stream())
                .filter(credential -> credential.clientId().equals(identity.clientId()))
                .findFirst();
    }

    /// Whether the participant, or the person, is suspended, or its term is over at `instant`;
    /// whoever is unknown is not. Source: SPECIFICATION.md S-16.
    public boolean isStopped(Identity identity, Instant instant) {
        var participant = participant(identity.participant());
        return participant
                        .filter(known -> known.suspended() || !known.term().holdsAt(instant))
                        .isPresent()
                || switch (identity) {
                    case Identity.Machine _ -> false;
                    case Identity.Human(var person) ->
                            participant
                                    .flatMap(known -> known.person(person))
                                    .filter(known -> !known.actsAt(instant))
                                    .isPresent();
                };
    }

    /// Whether the participant, and the person if it is one, is known.
    public boolean knows(Identity identity) {
        var participant = participant(identity.participant());
        return switch (identity) {
            case Identity.Machine _ -> participant.isPresent();
            case Identity.Human(var person) ->
                    participant.flatMap(known -> known.person(person)).isPresent();
        };
    }

    /// Whether the participant, and the person if it is one, takes part at `instant`.
    public boolean admits(Identity identity, Instant instant) {
        return knows(identity)
                && !isStopped(identity, instant)
                && participant(identity.participant()).filter(Participant::takesPart).isPresent();
    }

    /// Returns as whom `identity` reads at `instant`: anyone, if it is unknown, takes no part, or
    /// is not one to read.
    public Reader reader(Identity identity, Instant instant) {
        return participant(identity.participant())
                .flatMap(participant -> as(participant, identity))
                .map(reader -> reader.at(instant))
                .filter(Reader::isEnrolled)
                .orElseGet(Reader.Anyone::new);
    }

    private static Optional<Reader> as(Participant participant, Identity identity) {
        return switch (identity) {
            case Identity.Machine _ -> Optional.of(new Reader.Organisation(participant));
            case Identity.Human(var person) ->
                    participant
                            .person(person)
                            .filter(known -> !known.suspended())
                            .map(known -> new Reader.Individual(participant, known));
        };
    }
}
