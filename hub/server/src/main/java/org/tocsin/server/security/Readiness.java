package org.tocsin.server.security;

/// Whether this node knows enough to answer callers: who has which rights and subscriptions, and
/// all that was released and ended before it started.
///
/// A node that only begins to learn that would tell callers that they are unknown, or serve what
/// was taken back. Source: SPECIFICATION.md S-4.
public interface Readiness {
    /// Says whether it does; once it does, it stays so.
    boolean isReady();
}
