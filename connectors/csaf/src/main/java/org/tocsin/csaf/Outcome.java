package org.tocsin.csaf;

import java.time.Duration;

/// What came of handling one document.
sealed interface Outcome {

    /// The hub has it.
    ///
    /// @param advisory the advisory's public id
    /// @param memory what to remember
    record Accepted(String advisory, Memory memory) implements Outcome {}

    /// The hub keeps it until somebody has looked at it; to be asked for again.
    ///
    /// @param advisory the advisory's public id
    /// @param memory what to remember
    record Held(String advisory, Memory memory) implements Outcome {}

    /// It is not taken, and will not be until it changes.
    ///
    /// @param reason why; says nothing of its text
    /// @param memory what to remember
    record Refused(String reason, Memory memory) implements Outcome {}

    /// The hub cannot be asked now.
    ///
    /// @param reason why
    /// @param atLeast how long the hub asks to be left alone; may be zero
    record Later(String reason, Duration atLeast) implements Outcome {}
}
