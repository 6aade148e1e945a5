package org.tocsin.topology.step;

import org.tocsin.topology.fact.Decided;
import org.tocsin.topology.fact.Tick;

/// What expiry is told: decisions, and the time.
public sealed interface TimedFact {

    /// A decision.
    ///
    /// @param decided the decision
    record OfDecision(Decided decided) implements TimedFact {}

    /// The time.
    ///
    /// @param tick the time
    record OfTick(Tick tick) implements TimedFact {}
}
