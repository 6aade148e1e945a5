package org.tocsin.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The acceptance of what the hub is for: stories of the domain, played against the real processes.
///
/// What a story expects and the hub is not capable of yet is listed here, so that it cannot grow
/// unseen. Source: domain scenarios "Harbour night" and "Ledger and remedy".
@Timeout(900)
final class ScenariosIT {
    private static final Duration STORY_MAX = Duration.ofMinutes(12);
    private static final Pattern MET = Pattern.compile("(\\d+) of \\1 expectations were met");
    private static final String UNMET = "NOT AS EXPECTED";
    private static final int CONTEXT = 12;
    private static final int ENDING = 40;
    private static final String WAITS = "This waits for ";

    @Test
    void harbourNightGoesAsItsStoryExpects() throws Exception {
        try (var demo = Product.demo("harbour-night")) {

            assertThat(demo.exitCode(STORY_MAX, UNMET)).as(() -> wrong(demo)).contains(0);

            assertThat(demo.lines()).noneMatch(line -> line.contains(UNMET));
            assertThat(met(demo)).isGreaterThanOrEqualTo(140);
            assertThat(awaited(demo))
                    .containsExactly(
                            "trend candidates.",
                            "positions of ships.",
                            "threat levels.",
                            "the public feed.",
                            "translation states.",
                            "escalation.",
                            "timelines of incidents.",
                            "threat levels.",
                            "the transparency log.");
        }
    }

    @Test
    void ledgerAndRemedyGoesAsItsStoryExpects() throws Exception {
        try (var demo = Product.demo("ledger-and-remedy")) {

            assertThat(demo.exitCode(STORY_MAX, UNMET)).as(() -> wrong(demo)).contains(0);

            assertThat(demo.lines()).noneMatch(line -> line.contains(UNMET));
            assertThat(met(demo)).isGreaterThanOrEqualTo(150);
            assertThat(awaited(demo))
                    .containsExactly(
                            "connectors of lists.",
                            "look-ups and disputes.",
                            "look-ups.",
                            "look-ups.",
                            "exports for research.",
                            "purposes of access.");
        }
    }

    /// Returns what went wrong, each with what was told just before it, how the story ended, and
    /// what the hub had to say of it.
    private static String wrong(Product demo) {
        var lines = demo.lines();
        var told = new StringBuilder();
        for (var at = 0; at < lines.size(); at++) {
            var until = Math.min(lines.size(), at + CONTEXT);
            if (lines.subList(at, until).stream().anyMatch(line -> line.contains(UNMET))
                    || at >= lines.size() - ENDING) {
                told.append(lines.get(at)).append('\n');
            }
        }
        demo.hubLog(ENDING).forEach(line -> told.append("hub.log | ").append(line).append('\n'));
        return told.toString();
    }

    /// Returns how many expectations the story had, if all were met; otherwise 0.
    private static int met(Product demo) {
        return demo.lines().stream()
                .map(MET::matcher)
                .filter(Matcher::find)
                .mapToInt(met -> Integer.parseInt(met.group(1)))
                .findFirst()
                .orElse(0);
    }

    private static List<String> awaited(Product demo) {
        return demo.lines().stream()
                .filter(line -> line.contains(WAITS))
                .map(line -> line.substring(line.indexOf(WAITS) + WAITS.length()))
                .toList();
    }
}
