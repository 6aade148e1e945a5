package org.tocsin.server.delivery.catalogue;

import java.time.Instant;
import java.util.List;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.Reference;
import org.tocsin.domain.dissemination.DecisionId;
import org.tocsin.domain.party.ParticipantId;

/// What the catalogue knows of one decision, without its text.
///
/// @param position where it stands
/// @param decision the decision
/// @param advisory the advisory
/// @param originator who handed it in
/// @param reference the publisher's own reference
/// @param decidedAt when it was handed in, UTC
/// @param content a version, or the word that the advisory has ended
public record Card(
        Position position,
        DecisionId decision,
        AdvisoryId advisory,
        ParticipantId originator,
        Reference reference,
        Instant decidedAt,
        Content content) {

    /// What was decided.
    public sealed interface Content {}

    /// A version of the advisory.
    ///
    /// @param number 1 or more
    /// @param editions all editions, greatest first; not empty. Unmodifiable
    public record Version(int number, List<ListedEdition> editions) implements Content {
        public Version {
            editions = List.copyOf(editions);
        }
    }

    /// The advisory has ended.
    ///
    /// @param ending how
    public record Ended(Ending ending) implements Content {}

    /// Returns all editions, greatest first; none for an ending. Unmodifiable.
    public List<ListedEdition> editions() {
        return switch (content) {
            case Version(int _, var editions) -> editions;
            case Ended _ -> List.of();
        };
    }

    /// Returns the number of the version; 0 for an ending.
    public int version() {
        return switch (content) {
            case Version(int number, var _) -> number;
            case Ended _ -> 0;
        };
    }
}
