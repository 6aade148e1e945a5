package org.tocsin.server.delivery.gate;

import java.time.Instant;

/// Where a reading begins.
public sealed interface Start {

    /// With what comes from now on.
    record Now() implements Start {}

    /// With what was handed in at an instant or later, as far as it is kept.
    ///
    /// @param instant the instant, UTC
    record Since(Instant instant) implements Start {}

    /// Where a cursor says.
    ///
    /// @param text the cursor, as the client sent it
    record From(String text) implements Start {}
}
