package org.tocsin.topology.fact;

/// The fact that a node of the hub acts by the log of participants up to some record.
///
/// @param node a name that the node has given itself at its start
/// @param rights the offset of the last record by which it acts; -1 before the first
/// @param leaving whether it is about to end, and serves nobody any more
public record Reported(String node, long rights, boolean leaving) {}
