package org.tocsin.proof.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// When a bug counts as found.
class HuntTest {
    @Test
    void differenceFindsIt() {
        assertThat(Hunt.found(List.of("2 worlds from seed 1", "seed 1: page 0 differs")))
                .contains("page 0 differs");
    }

    @Test
    void breakdownFindsNothing() {
        assertThat(
                        Hunt.found(
                                List.of(
                                        "2 worlds from seed 1",
                                        "seed 1: " + Hunt.BREAKDOWN + "no answer")))
                .isEmpty();
    }

    @Test
    void differenceAfterABreakdownFindsIt() {
        assertThat(
                        Hunt.found(
                                List.of(
                                        "4 worlds from seed 1",
                                        "seed 1: " + Hunt.BREAKDOWN + "no answer",
                                        "seed 2: the list has more")))
                .contains("the list has more");
    }
}
