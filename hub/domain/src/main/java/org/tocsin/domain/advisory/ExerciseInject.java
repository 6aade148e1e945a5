package org.tocsin.domain.advisory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.Role;
import org.tocsin.domain.sector.AdvisoryKind;

/// Something invented that those enrolled in an exercise play.
///
/// Source: SPECIFICATION.md K-30.
///
/// @param exerciseId the exercise
/// @param injectNo 1 for the first inject of the exercise
/// @param playAt when it is played, UTC
/// @param simulates the kind of advisory that it plays
/// @param payload what would be said in such an advisory
/// @param enrolled who plays; may be empty in a fragment
/// @param expected what is expected of the players; may be empty in a fragment
/// @param stopWord the word that ends the exercise at once, 1 to 40 characters
public record ExerciseInject(
        Optional<UUID> exerciseId,
        OptionalInt injectNo,
        Optional<Instant> playAt,
        Optional<AdvisoryKind> simulates,
        Optional<Bytes> payload,
        List<ParticipantId> enrolled,
        List<Reaction> expected,
        Optional<String> stopWord)
        implements Payload {
    public ExerciseInject {
        Amounts.require(injectNo, 1, 100_000, "the number of an inject");
        enrolled = List.copyOf(enrolled);
        expected = List.copyOf(expected);
        stopWord = stopWord.map(text -> Text.normalised(text, 40));
    }

    @Override
    public AdvisoryKind kind() {
        return AdvisoryKind.EXERCISE_INJECT;
    }

    @Override
    public String toString() {
        return "ExerciseInject[]";
    }

    /// What is expected of a player.
    ///
    /// @param role of whom
    /// @param action what
    /// @param within how soon, in seconds, 1 to 604,800
    public record Reaction(Role role, Code action, int within) {
        public Reaction {
            Amounts.require(within, 1, 604_800, "a time in seconds");
        }

        @Override
        public String toString() {
            return "Reaction[]";
        }
    }
}
