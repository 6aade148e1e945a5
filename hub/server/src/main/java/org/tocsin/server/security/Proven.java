package org.tocsin.server.security;

/// Who a credential has proved, whether or not it takes part: for what is open to those who have
/// not joined yet, or have left. Everything else asks for a [Caller].
///
/// Source: SPECIFICATION.md S-12.
///
/// @param caller who it is; has no role and reads as anyone while it takes no part
public record Proven(Caller caller) {}
