package org.tocsin.topology.fact;

import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.dissemination.SealedEdition;

/// What goes out to the readers of an advisory: one of its editions, or the word that it has ended.
public sealed interface Release {

    /// One edition.
    ///
    /// @param envelope what the hub knows of it
    /// @param edition what its readers see
    record OfEdition(Envelope envelope, SealedEdition edition) implements Release {}

    /// The word that it has ended. What comes later for this advisory does not count.
    ///
    /// @param envelope what the hub knows of it
    /// @param ending how it ended
    record OfEnding(Envelope envelope, Ending ending) implements Release {}

    /// Returns what the hub itself knows of it.
    Envelope envelope();

    /// Returns the key of the record: the advisory's id, a slash, and which of its releases it is.
    default String key() {
        return switch (this) {
            case OfEdition(var envelope, var _) -> envelope.advisory() + "/" + envelope.ordinal();
            case OfEnding(var envelope, var _) -> envelope.advisory() + "/ending";
        };
    }
}
