package org.tocsin.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class RestartBudgetTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final RestartBudget budget = new RestartBudget(2, Duration.ofMinutes(1));

    @Test
    void allowsSoManyWithinTheWindowAndNoMore() {
        assertThat(budget.spend(NOON)).isTrue();
        assertThat(budget.spend(NOON.plusSeconds(1))).isTrue();

        var third = budget.spend(NOON.plusSeconds(59));

        assertThat(third).isFalse();
    }

    @Test
    void whatWasSpentComesBackAfterTheWindow() {
        assertThat(budget.spend(NOON)).isTrue();
        assertThat(budget.spend(NOON.plusSeconds(30))).isTrue();

        assertThat(budget.spend(NOON.plusSeconds(60))).isTrue();
        assertThat(budget.spend(NOON.plusSeconds(61))).isFalse();
    }
}
