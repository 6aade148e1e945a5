package org.tocsin.topology.fact;

import java.time.Instant;
import java.util.Optional;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.dissemination.Revision;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.PersonId;

/// The fact that a reader confirmed an advisory.
///
/// @param advisory the advisory
/// @param participant the reader
/// @param person the person who confirmed, when it was one
/// @param revision what was read when it was confirmed
/// @param answer what the reader says
/// @param reason why, at most [#REASON_CHARACTERS_MAX]; may be empty
/// @param acknowledgedAt when, UTC
public record Acknowledgement(
        AdvisoryId advisory,
        ParticipantId participant,
        Optional<PersonId> person,
        Revision revision,
        Answer answer,
        String reason,
        Instant acknowledgedAt) {
    /// The most characters of a reason.
    public static final int REASON_CHARACTERS_MAX = 500;

    /// What a reader says to an advisory.
    public enum Answer {
        READ,
        ACCEPTED,
        DECLINED,
        ACTING,
        DONE
    }

    public Acknowledgement {
        if (reason.codePointCount(0, reason.length()) > REASON_CHARACTERS_MAX) {
            throw new IllegalArgumentException("a reason has at most 500 characters");
        }
    }

    @Override
    public String toString() {
        return "Acknowledgement[" + advisory + " " + participant + " " + answer + "]";
    }
}
