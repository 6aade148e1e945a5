package org.tocsin.server.kafka;

/// What came of writing a record.
public sealed interface Written {
    /// It is on the log and stays there.
    ///
    /// @param offset its place in its partition
    record Done(long offset) implements Written {}

    /// The brokers did not say that it is; it may be there all the same.
    record Unknown() implements Written {}
}
