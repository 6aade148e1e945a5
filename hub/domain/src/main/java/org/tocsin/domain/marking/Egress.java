package org.tocsin.domain.marking;

/// The way by which a text leaves the hub.
public enum Egress {
    /// A screen or program of the reader's own that asks and gets an answer.
    OWN_SCREEN,
    /// A live stream to the reader.
    STREAM,
    /// A push to an address of the reader's.
    WEBHOOK,
    /// A machine of a participant that passes on what it receives.
    FORWARDING_GATEWAY,
    /// Another hub.
    FEDERATION,
    /// The feed that needs no credentials.
    PUBLIC_FEED
}
