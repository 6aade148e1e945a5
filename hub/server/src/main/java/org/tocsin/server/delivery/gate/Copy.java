package org.tocsin.server.delivery.gate;

import org.tocsin.domain.advisory.AdvisoryId;

/// What a reader gets who asks for one advisory.
public sealed interface Copy {

    /// The greatest edition that it may read.
    ///
    /// @param offer the edition, and how the advisory stands
    record Text(Item.Offer offer) implements Copy {}

    /// The word that the advisory was retracted, for those who had received it.
    ///
    /// @param advisory the advisory
    record Tombstone(AdvisoryId advisory) implements Copy {}

    /// Nothing: there is no such advisory, or none for this reader.
    record Nothing() implements Copy {}
}
