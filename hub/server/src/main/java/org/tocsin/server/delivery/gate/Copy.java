package org.tocsin.server.delivery.gate;

import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Reference;
import org.tocsin.topology.fact.Delivery;

/// What a reader gets who asks for one advisory.
public sealed interface Copy {

    /// The greatest edition that it may read.
    sealed interface Text extends Copy {
        /// Returns the edition, and how the advisory stands.
        Item.Offer offer();

        /// Returns what is to be recorded when the reader gets it.
        Delivery delivery();
    }

    /// The greatest edition that a reader may read of somebody else's advisory.
    ///
    /// @param offer the edition, and how the advisory stands
    /// @param delivery what is to be recorded when the reader gets it
    record Theirs(Item.Offer offer, Delivery delivery) implements Text {}

    /// The greatest edition that the originator may read, with what it alone is told.
    ///
    /// @param offer the edition, and how the advisory stands
    /// @param delivery what is to be recorded when the reader gets it
    /// @param reference the publisher's own reference
    /// @param version the number of the latest version
    record Own(Item.Offer offer, Delivery delivery, Reference reference, int version)
            implements Text {}

    /// The word that the advisory was retracted, for those who had received it.
    ///
    /// @param advisory the advisory
    record Tombstone(AdvisoryId advisory) implements Copy {}

    /// Nothing: there is no such advisory, or none for this reader.
    record Nothing() implements Copy {}
}
