package org.tocsin.client.demo;

import java.time.Duration;

/// How long a play waits for facts.
///
/// @param delivery for something to come by a stream, or to be accounted for
/// @param quiet for a stream to say that nothing is missing; longer than its heartbeat
/// @param leaving for the end of what is delivered to who has left. Source: SPECIFICATION.md S-12
record Patience(Duration delivery, Duration quiet, Duration leaving) {
    /// For a hub that may be busy.
    static final Patience USUAL =
            new Patience(Duration.ofSeconds(45), Duration.ofMinutes(2), Duration.ofSeconds(5));

    /// For a hub that answers at once.
    static final Patience SHORT =
            new Patience(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2));
}
