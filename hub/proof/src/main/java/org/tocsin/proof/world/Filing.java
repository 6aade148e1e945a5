package org.tocsin.proof.world;

/// What is fixed of an advisory of a world.
///
/// @param originator the member that publishes it
/// @param kind what kind of advisory
public record Filing(String originator, String kind) {}
