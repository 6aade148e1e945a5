package org.tocsin.domain.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// Nothing expires unseen. Source: SPECIFICATION.md L-11.
class ValidityTest {
    private static final Instant NOON = Instant.parse("2030-06-01T12:00:00Z");

    @Test
    void originatorsAreWarnedWhenAFifthOfTheTimeIsLeft() {
        var tenDays = new Validity(NOON, NOON.plus(Duration.ofDays(10)));

        assertThat(tenDays.warning()).isEqualTo(NOON.plus(Duration.ofDays(8)));
    }
}
