package org.tocsin.topology;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.Protection;

/// For how long topics keep what is on them. Source: SPECIFICATION.md A-21, D-3, D-6.
class TopicsTest {
    private static final Path TABLE = Path.of("../../docs/topics.md");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (`[^|]+) \\| [^|]+ \\| [^|]+ \\| ([^|]+) \\|");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private final Topics topics = new World().topics;

    @Test
    void whatANodeIsRebuiltFromIsKeptAsLongAsAnAdvisoryAndItsEnd() {
        var needed = Protection.KEPT_MAX.plus(Topics.HISTORY_MAX);

        var kept =
                Stream.concat(
                        Stream.of(Lane.values()).<Topic<?>>map(topics::editions),
                        Stream.of(topics.receipts()));

        assertThat(kept)
                .allSatisfy(topic -> assertThat(retention(topic)).isGreaterThanOrEqualTo(needed));
    }

    @Test
    void whatIsHandedInIsKeptNoLongerThanHistoryIsTold() {
        for (var lane : Lane.values()) {
            assertThat(retention(topics.submitted(lane))).isEqualTo(Topics.HISTORY_MAX);
        }
    }

    @Test
    void aTopicThatIsKeptForYearsIsNotCutIntoAFileForEachWeek() {
        assertThat(segments(topics.receipts())).isLessThanOrEqualTo(Keeping.SEGMENTS_MAX);
        assertThat(segment(topics.decisions())).isEqualTo(Keeping.SEGMENT);
        assertThat(segment(topics.ticks())).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void theTableOfTopicsSaysForHowLongEachIsKept() throws IOException {
        var said = new TreeMap<String, String>();
        ROW.matcher(Files.readString(TABLE))
                .results()
                .forEach(row ->
                        CODE.matcher(row.group(1))
                                .results()
                                .forEach(name -> said.put(name.group(1), row.group(2))));

        assertThat(topics.all())
                .allSatisfy(topic ->
                        assertThat(said.get(topic.name())).as(topic.name()).isEqualTo(kept(topic)));
    }

    private static String kept(Topic<?> topic) {
        var settings = settings(topic);
        if (TopicConfig.CLEANUP_POLICY_COMPACT.equals(
                settings.get(TopicConfig.CLEANUP_POLICY_CONFIG))) {
            return settings.containsKey(TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG)
                    ? "latest of each key, and all of "
                            + days(duration(topic, TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG))
                    : "latest of each key";
        }
        return "-1".equals(settings.get(TopicConfig.RETENTION_MS_CONFIG))
                ? "for ever"
                : days(retention(topic));
    }

    private static String days(Duration time) {
        return time.equals(Duration.ofHours(1)) ? "1 hour" : time.toDays() + " days";
    }

    private static long segments(Topic<?> topic) {
        return retention(topic).dividedBy(segment(topic));
    }

    private static Duration segment(Topic<?> topic) {
        return duration(topic, TopicConfig.SEGMENT_MS_CONFIG);
    }

    private static Duration retention(Topic<?> topic) {
        return duration(topic, TopicConfig.RETENTION_MS_CONFIG);
    }

    private static Duration duration(Topic<?> topic, String setting) {
        return Duration.ofMillis(Long.parseLong(requireNonNull(settings(topic).get(setting))));
    }

    private static Map<String, String> settings(Topic<?> topic) {
        return topic.settings(Scale.LOCAL);
    }
}
