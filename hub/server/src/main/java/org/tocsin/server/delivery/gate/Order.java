package org.tocsin.server.delivery.gate;

/// In which order a reading goes through the lanes.
public enum Order {
    /// All of FLASH, then PRIORITY, then ROUTINE: for live streams.
    URGENT_FIRST,
    /// All lanes together by time: for lists.
    OLDEST_FIRST
}
