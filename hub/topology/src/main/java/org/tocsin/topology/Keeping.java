package org.tocsin.topology;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;

/// For how long a topic keeps its records.
sealed interface Keeping {
    /// For how long a topic writes to one file; only whole files are forgotten.
    Duration SEGMENT = Duration.ofDays(7);

    /// How many files of a partition come of time alone; a topic that is kept so long that there
    /// would be more writes to each for longer.
    int SEGMENTS_MAX = 64;

    /// For some time.
    ///
    /// @param time how long
    record For(Duration time) implements Keeping {}

    /// The latest of each key, for ever.
    record LatestOfEachKey() implements Keeping {}

    /// The latest of each key, for ever, and everything for some time.
    ///
    /// @param time how long
    record LatestAndAllFor(Duration time) implements Keeping {}

    /// For ever.
    record ForEver() implements Keeping {}

    /// Returns the settings of a topic that say so.
    default Map<String, String> settings() {
        return switch (this) {
            case For(var time) ->
                    Map.of(
                            TopicConfig.CLEANUP_POLICY_CONFIG,
                            TopicConfig.CLEANUP_POLICY_DELETE,
                            TopicConfig.RETENTION_MS_CONFIG,
                            Long.toString(time.toMillis()),
                            TopicConfig.SEGMENT_MS_CONFIG,
                            Long.toString(segment(time).toMillis()));
            case LatestOfEachKey() ->
                    Map.of(
                            TopicConfig.CLEANUP_POLICY_CONFIG,
                            TopicConfig.CLEANUP_POLICY_COMPACT,
                            TopicConfig.SEGMENT_MS_CONFIG,
                            Long.toString(Duration.ofDays(1).toMillis()));
            case LatestAndAllFor(var time) ->
                    Map.of(
                            TopicConfig.CLEANUP_POLICY_CONFIG,
                            TopicConfig.CLEANUP_POLICY_COMPACT,
                            TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG,
                            Long.toString(time.toMillis()),
                            TopicConfig.SEGMENT_MS_CONFIG,
                            Long.toString(Duration.ofDays(1).toMillis()));
            case ForEver() ->
                    Map.of(
                            TopicConfig.CLEANUP_POLICY_CONFIG,
                            TopicConfig.CLEANUP_POLICY_DELETE,
                            TopicConfig.RETENTION_MS_CONFIG,
                            "-1");
        };
    }

    private static Duration segment(Duration time) {
        var longest = time.dividedBy(SEGMENTS_MAX);
        var usual = longest.compareTo(SEGMENT) > 0 ? longest : SEGMENT;
        return usual.compareTo(time) < 0 ? usual : time;
    }
}
