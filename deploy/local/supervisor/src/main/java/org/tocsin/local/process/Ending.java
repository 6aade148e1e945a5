package org.tocsin.local.process;

import java.time.Duration;

/// Why the processes of a local hub were stopped.
public sealed interface Ending {

    /// Somebody asked for it.
    record Asked() implements Ending {}

    /// A process died during the start, or once too often.
    ///
    /// @param child the process
    /// @param exitCode its exit code; 128 plus the number of the signal that ended it
    record Died(ChildProcess child, int exitCode) implements Ending {}

    /// A process did not answer in time.
    ///
    /// @param child the process
    /// @param waited how long it was given
    record Silent(ChildProcess child, Duration waited) implements Ending {}
}
