package org.tocsin.server.kafka;

import java.time.Duration;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.topology.fact.Considered;
import org.tocsin.topology.fact.Decided;
import org.tocsin.topology.fact.Refusal;

/// What a publisher is told of what it handed in.
public sealed interface Answer {
    /// It is on the log, stays there, and will be decided.
    ///
    /// @param lane the way it takes
    record Accepted(Lane lane) implements Answer {}

    /// It waits for somebody's look.
    ///
    /// @param considered for whose
    record Held(Considered considered) implements Answer {}

    /// What somebody found is taken.
    ///
    /// @param considered what came of it
    record Reviewed(Considered considered) implements Answer {}

    /// It is let in.
    ///
    /// @param decided the decision
    record Admitted(Decided decided) implements Answer {}

    /// It is not let in.
    ///
    /// @param refusal why
    record Refused(Refusal refusal) implements Answer {}

    /// Nobody knows whether it is on the log. Handing it in again is right and does no harm.
    ///
    /// @param retryAfter when it is worth another try
    record Unavailable(Duration retryAfter) implements Answer {}
}
