package org.tocsin.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tocsin.client.json.Document;

/// What a reader of a stream is told.
public sealed interface StreamEvent {

    /// An edition, new or changed.
    ///
    /// @param delivery the same for every attempt to deliver it to this reader
    /// @param cursor where to go on after it
    /// @param reading the edition and its signature
    record Delivered(String delivery, String cursor, Reading reading) implements StreamEvent {}

    /// What was delivered before no longer stands.
    ///
    /// @param delivery the same for every attempt to deliver this notice to this reader
    /// @param cursor where to go on after it
    /// @param id the advisory
    /// @param state `CANCELLED`, `RETRACTED`, or `WITHDRAWN` when it is only out of reach now
    /// @param at since when, UTC; empty when it cannot be read
    /// @param document the notice as received, for programs
    record Withdrawn(
            String delivery,
            String cursor,
            String id,
            String state,
            Optional<Instant> at,
            Document document)
            implements StreamEvent {}

    /// A stretch of the past is no longer kept; what was in it was not delivered.
    ///
    /// @param cursor where to go on after it
    /// @param document what the hub says of the stretch
    record Gap(String cursor, Document document) implements StreamEvent {}

    /// Nothing is missing up to now.
    ///
    /// @param words as the hub says it, such as `current as of 2026-01-01T00:00:00Z`
    record Current(String words) implements StreamEvent {}

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
