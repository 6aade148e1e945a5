package org.tocsin.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What a reader of a stream is told.
public sealed interface StreamEvent {

    /// An edition, new or changed.
    ///
    /// @param delivery the same for every attempt to deliver it to this reader
    /// @param cursor where to go on after it
    /// @param reading the edition and its signature
    record Delivered(String delivery, String cursor, Reading.Text reading) implements StreamEvent {}

    /// What was delivered before no longer stands.
    ///
    /// @param delivery the same for every attempt to deliver this notice to this reader
    /// @param cursor where to go on after it
    /// @param notice which advisory, and why: `CANCELLED`, `RETRACTED`, or `WITHDRAWN` when it is
    ///   only out of reach now
    record Withdrawn(String delivery, String cursor, Reading.Tombstone notice)
            implements StreamEvent {}

    /// A stretch of the past was not delivered.
    ///
    /// @param reason `trimmed` when it is no longer kept, `cursor` when the cursor was no use
    /// @param keptSince nothing is missing from then on, UTC; empty when the hub does not say
    record Gap(String reason, Optional<Instant> keptSince) implements StreamEvent {}

    /// The stream is open, and nothing is missing.
    ///
    /// @param cursor where to go on from here
    /// @param asOf up to when nothing is missing, UTC; empty when the stream was just opened
    record Current(String cursor, Optional<Instant> asOf) implements StreamEvent {}

    /// The stream broke off, and is taken up again after a pause.
    ///
    /// @param why for people
    /// @param pause how long
    record Lost(String why, Duration pause) implements StreamEvent {}

    /// The hub refuses to go on; nothing follows.
    ///
    /// @param problem why
    record Ended(Problem problem) implements StreamEvent {}
}
