package org.tocsin.server.security;

import org.tocsin.topology.fact.Enrolled;

/// Where changes of participants are written; hides the log.
public interface EnrolmentLog {
    /// What came of writing.
    sealed interface Result {
        /// It is on the log and stays there, and this node acts by it.
        record Kept() implements Result {}

        /// Nobody knows whether it is on the log. Trying again is right and does no harm.
        record Unavailable() implements Result {}
    }

    /// Writes how a participant is from now on. Blocks.
    Result append(Enrolled enrolled);
}
