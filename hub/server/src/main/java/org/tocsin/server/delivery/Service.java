package org.tocsin.server.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executor;
import org.tocsin.server.config.DeliveryLimits;
import org.tocsin.server.delivery.gate.Budget;
import org.tocsin.server.delivery.gate.Gate;
import org.tocsin.server.delivery.receipt.Outbox;

/// What live readers are served with.
///
/// @param gate gives the bodies
/// @param receipts takes what was delivered
/// @param limits how much at a time
/// @param clock tells the time
/// @param loader fetches from the disk, off the event loops
record Service(Gate gate, Outbox receipts, DeliveryLimits limits, Clock clock, Executor loader) {

    Budget budget() {
        return new Budget(limits.turnAdvisoriesMax(), limits.turnBytesMax(), limits.turnLooksMax());
    }

    /// Returns the instant, UTC, to the microsecond.
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
