package org.tocsin.server.delivery.gate;

import java.time.Instant;

/// What came of the wish to read.
public sealed interface Opening {

    /// The reading begins where it was asked to.
    ///
    /// @param reading the reading
    record Opened(Reading reading) implements Opening {}

    /// The reading begins, but some of what lay between is not kept any more.
    ///
    /// @param reading the reading
    /// @param kept the instant since which everything is kept, UTC
    record Trimmed(Reading reading, Instant kept) implements Opening {}

    /// The cursor was not made here for this reader and filter.
    record Foreign() implements Opening {}

    /// The reader is unknown or suspended.
    record Refused() implements Opening {}
}
