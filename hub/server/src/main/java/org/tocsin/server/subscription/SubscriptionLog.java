package org.tocsin.server.subscription;

import org.tocsin.domain.subscription.SubscriptionId;
import org.tocsin.topology.fact.Placed;

/// Where changes of subscriptions are written; hides the log.
public interface SubscriptionLog {
    /// What came of writing.
    sealed interface Result {
        /// It is on the log and stays there, and this node acts by it.
        record Kept() implements Result {}

        /// Nobody knows whether it is on the log.
        record Unavailable() implements Result {}
    }

    /// Writes how a subscription is from now on. Blocks.
    Result place(Placed placed);

    /// Writes that a subscription is no more. Blocks.
    Result end(SubscriptionId id);
}
