package org.tocsin.topology.fact;

/// By what a delivery reached its reader.
public enum Channel {
    /// A live stream.
    STREAM,
    /// The answer to a request.
    PULL,
    /// A push to an address of the reader's.
    WEBHOOK
}
