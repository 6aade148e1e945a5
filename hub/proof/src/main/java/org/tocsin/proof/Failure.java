package org.tocsin.proof;

import org.tocsin.proof.world.World;

/// A world in which the hub gave something away, or kept something back.
///
/// @param world the world
/// @param what what went wrong, for people
public record Failure(World world, String what) {}
