package org.tocsin.domain.advisory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tocsin.domain.marking.Tlp;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.sector.AdvisoryKind;

/// A question to chosen participants.
///
/// Source: SPECIFICATION.md K-28.
///
/// @param question what is asked, at most 4,000 characters
/// @param targets who is asked; may be empty in a fragment
/// @param deadline by when an answer is wanted, UTC
/// @param compulsory whether the law obliges those asked; unless it is said, answering is voluntary
/// @param maxReplyMarking how narrow a reply may be marked
public record InformationRequest(
        Optional<String> question,
        List<ParticipantId> targets,
        Optional<Instant> deadline,
        Optional<Boolean> compulsory,
        Optional<ReplyCeiling> maxReplyMarking)
        implements Payload {
    public InformationRequest {
        question = question.map(text -> Text.normalised(text, 4_000));
        targets = List.copyOf(targets);
    }

    @Override
    public AdvisoryKind kind() {
        return AdvisoryKind.INFORMATION_REQUEST;
    }

    @Override
    public String toString() {
        return "InformationRequest[]";
    }

    /// The narrowest marking that whoever asks can take a reply under.
    ///
    /// @param tlp the label
    /// @param level 1 restricted to 3 secret; 0 or absent is none
    public record ReplyCeiling(Tlp tlp, OptionalInt level) {
        public ReplyCeiling {
            Amounts.require(level, 0, 3, "a level");
        }

        @Override
        public String toString() {
            return "ReplyCeiling[]";
        }
    }
}
