package org.tocsin.topology;

import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;

/// How much there is of everything: the one place where one broker and several differ.
///
/// @param partitions of the topics that are split, 1 to [#PARTITIONS_MAX]
/// @param replicas of each partition
/// @param replicasInSyncMin how many of them must have a record before it counts
/// @param standbys copies of each state store that are kept warm
public record Scale(int partitions, int replicas, int replicasInSyncMin, int standbys) {
    /// The most partitions of a topic; a reader's position names the offset in each.
    public static final int PARTITIONS_MAX = 4;

    /// One broker, on which nothing survives its disk.
    public static final Scale LOCAL = new Scale(2, 1, 1, 0);

    /// Three brokers, of which one may be away.
    public static final Scale PRODUCTION = new Scale(4, 3, 2, 1);

    public Scale {
        if (partitions < 1 || partitions > PARTITIONS_MAX) {
            throw new IllegalArgumentException("1 to 4 partitions: " + partitions);
        }
        if (replicas < 1 || replicasInSyncMin < 1 || replicasInSyncMin > replicas) {
            throw new IllegalArgumentException(
                    "replicas in sync are 1 to the replicas: " + replicasInSyncMin);
        }
        if (standbys < 0 || standbys >= Math.max(replicas, 2)) {
            throw new IllegalArgumentException("standbys are below the replicas: " + standbys);
        }
    }

    /// Returns the settings that every topic has, internal ones included.
    Map<String, String> settings() {
        return Map.of(
                TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                Integer.toString(replicasInSyncMin),
                TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG,
                "false",
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                Integer.toString(Topic.RECORD_BYTES_MAX));
    }
}
