package org.tocsin.server.kafka;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.topology.World;
import org.tocsin.topology.fact.AuditEntry;
import org.tocsin.topology.fact.AuditEntry.Kind;
import org.tocsin.topology.fact.Decided;
import org.tocsin.topology.fact.Release;
import org.tocsin.topology.fact.Submitted;

final class OutagesIT {
    private static final int SUBMISSIONS = 1_000;
    private static final Duration RECOVERY_MAX = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private Stage stage;
    private List<Submitted> submissions;

    @BeforeEach
    void start() {
        stage = new Stage(folder);
        var world = stage.world();
        stage.write(stage.topics.participants(), List.of(World.police(), World.bank(2)));
        submissions =
                IntStream.range(0, SUBMISSIONS)
                        .<Submitted>mapToObj(number -> world.first("case-" + number))
                        .toList();
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void hubThatIsKilledDecidesEachSubmissionOnceInEffect() {
        hand(0, 500);
        await().atMost(PATIENCE).until(() -> decisions().size() > 100);
        stage.killHub();
        hand(500, SUBMISSIONS);

        stage.restartHub();
        var recovery = stage.awaitHealthy();

        assertThat(recovery).isLessThan(RECOVERY_MAX);
        assertEachIsDecidedOnceInEffect();
    }

    @Test
    void brokerThatIsKilledIsWaitedForAndNothingIsLost() {
        hand(0, 500);
        await().atMost(PATIENCE).until(() -> decisions().size() > 100);

        stage.broker.kill();
        await().atMost(PATIENCE).until(() -> stage.health() == 503);
        stage.broker.restart();
        var recovery = stage.awaitHealthy();
        hand(500, SUBMISSIONS);

        assertThat(recovery).isLessThan(RECOVERY_MAX);
        assertEachIsDecidedOnceInEffect();
    }

    private void hand(int from, int to) {
        stage.write(stage.topics.submitted(Lane.ROUTINE), submissions.subList(from, to));
    }

    private List<Decided> decisions() {
        return stage.facts(stage.topics.decisions());
    }

    private Set<String> expected() {
        return submissions.stream().map(one -> one.decision().value()).collect(toSet());
    }

    private void assertEachIsDecidedOnceInEffect() {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(admitted()).hasSize(SUBMISSIONS).isEqualTo(expected()));
        var decisions = decisions();
        assertThat(Set.copyOf(decisions)).hasSize(SUBMISSIONS);
        var editions = stage.facts(stage.topics.editions(Lane.ROUTINE));
        assertThat(editions.stream().map(Release::key).distinct()).hasSize(2 * SUBMISSIONS);
        assertThat(Set.copyOf(editions)).hasSize(2 * SUBMISSIONS);
        assertThat(stage.facts(stage.topics.refused())).isEmpty();
        assertThat(stage.facts(stage.topics.quarantine())).isEmpty();
        var repeated =
                stage.facts(stage.topics.audit()).stream()
                        .collect(groupingBy(AuditEntry::id, counting()));
        assertThat(repeated.values()).allMatch(count -> count == 1);
    }

    private Set<String> admitted() {
        return stage.facts(stage.topics.audit()).stream()
                .filter(entry -> entry.kind() == Kind.ADMITTED)
                .map(AuditEntry::decision)
                .collect(toSet());
    }
}
