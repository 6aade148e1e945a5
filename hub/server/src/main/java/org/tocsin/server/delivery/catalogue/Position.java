package org.tocsin.server.delivery.catalogue;

import org.tocsin.domain.advisory.Lane;

/// Where a decision stands: the record that completed it on the editions topic of its lane.
///
/// @param lane the lane
/// @param partition the partition, below [#PARTITIONS_MAX]
/// @param offset the offset of the record
public record Position(Lane lane, int partition, long offset) {
    /// The most partitions that the editions topic of a lane may have.
    public static final int PARTITIONS_MAX = 4;

    /// How many logs there are at most: one for each lane and partition.
    public static final int LOGS = 3 * PARTITIONS_MAX;

    public Position {
        if (partition < 0 || partition >= PARTITIONS_MAX || offset < 0) {
            throw new IllegalArgumentException("a lane has at most 4 partitions");
        }
    }

    /// Returns the number of the log, from 0, more urgent lanes first.
    public int log() {
        return logOf(lane, partition);
    }

    /// Returns the number of the log of a lane and partition.
    public static int logOf(Lane lane, int partition) {
        var before =
                switch (lane) {
                    case FLASH -> 0;
                    case PRIORITY -> 1;
                    case ROUTINE -> 2;
                };
        return before * PARTITIONS_MAX + partition;
    }
}
