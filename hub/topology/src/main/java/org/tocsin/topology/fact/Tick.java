package org.tocsin.topology.fact;

import java.time.Instant;

/// Time as a fact, so that replay gives the same result.
///
/// @param at a whole second, UTC
public record Tick(Instant at) {}
