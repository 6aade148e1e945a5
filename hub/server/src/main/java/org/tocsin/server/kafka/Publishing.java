package org.tocsin.server.kafka;

import java.time.Duration;
import org.tocsin.topology.fact.Submitted;

/// Puts what publishers hand in on the log.
public interface Publishing {
    /// Hands in a version or the word that an advisory ends.
    ///
    /// Blocks until it is on the log and, if that is asked, until it is decided.
    ///
    /// @param wait how long to wait for the decision; zero to be told no more than
    ///   [Answer.Accepted] or [Answer.Unavailable]
    Answer submit(Submitted submitted, Duration wait);
}
