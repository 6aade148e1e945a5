package org.tocsin.server.delivery.gate;

/// How much one turn of a reading may do; what is left waits for the next.
///
/// @param items the most items told
/// @param bytes the bytes of bodies after which the turn ends; one item is always told
/// @param looks the most decisions looked at
public record Budget(int items, long bytes, int looks) {}
