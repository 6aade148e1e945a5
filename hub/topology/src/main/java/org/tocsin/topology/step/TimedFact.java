package org.tocsin.topology.step;

import org.tocsin.topology.fact.Considered;
import org.tocsin.topology.fact.Decided;
import org.tocsin.topology.fact.Refusal;
import org.tocsin.topology.fact.Tick;

/// What [Deadlines] are told: decisions, reviews, refusals, and the time.
public sealed interface TimedFact {

    /// A decision.
    ///
    /// @param decided the decision
    record OfDecision(Decided decided) implements TimedFact {}

    /// A step on the way through review.
    ///
    /// @param considered the step
    record OfReview(Considered considered) implements TimedFact {}

    /// A refusal.
    ///
    /// @param refusal the refusal
    record OfRefusal(Refusal refusal) implements TimedFact {}

    /// The time.
    ///
    /// @param tick the time
    record OfTick(Tick tick) implements TimedFact {}
}
