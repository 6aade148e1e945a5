package org.tocsin.domain.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every stage meets every happening. Source: SPECIFICATION.md L-6, L-9.
class StageTest {
    /// A row for each stage, a column for each happening in the order of declaration: the stage
    /// that comes of it, `=` when nothing does, `-` when it cannot happen.
    private static final String TABLE =
            """
            DRAFT      IN_REVIEW -        -      PUBLISHED -          CANCELLED RETRACTED -       ARCHIVED -
            IN_REVIEW  =         APPROVED DRAFT  -         -          CANCELLED RETRACTED -       ARCHIVED -
            APPROVED   -         =        DRAFT  PUBLISHED -          CANCELLED RETRACTED -       ARCHIVED -
            PUBLISHED  -         -        -      =         SUPERSEDED CANCELLED RETRACTED EXPIRED ARCHIVED -
            SUPERSEDED -         -        -      =         =          -         -         -       ARCHIVED -
            CANCELLED  -         -        -      -         -          =         RETRACTED -       ARCHIVED -
            RETRACTED  -         -        -      -         -          =         =         -       ARCHIVED -
            EXPIRED    -         -        -      =         SUPERSEDED CANCELLED RETRACTED =       ARCHIVED -
            ARCHIVED   -         -        -      -         -          -         -         -       =        PURGED
            PURGED     -         -        -      -         -          -         -         -       -        =
            """;

    private static final List<Happening> HAPPENINGS = List.of(Happening.values());

    static Stream<Arguments> pairs() {
        return TABLE.lines().map(line -> List.of(line.split(" +"))).flatMap(StageTest::row);
    }

    private static Stream<Arguments> row(List<String> row) {
        return HAPPENINGS.stream()
                .map(happening ->
                        Arguments.of(
                                Stage.valueOf(row.getFirst()),
                                happening,
                                row.get(HAPPENINGS.indexOf(happening) + 1)));
    }

    @Test
    void theTableHasEveryPair() {
        assertThat(pairs()).hasSize(Stage.values().length * Happening.values().length);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairHasOneAnswer(Stage stage, Happening happening, String expected) {
        var transition = stage.on(happening);

        assertThat(transition)
                .isEqualTo(
                        switch (expected) {
                            case "=" -> new Transition.Stays();
                            case "-" -> new Transition.Refused();
                            default -> new Transition.To(Stage.valueOf(expected));
                        });
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void everyStageIsReachedFromADraft(Stage stage) {
        var reached = EnumSet.of(Stage.DRAFT);
        for (int round = 0; round < Stage.values().length; round++) {
            for (var from : EnumSet.copyOf(reached)) {
                for (var happening : Happening.values()) {
                    reached.add(from.on(happening).from(from));
                }
            }
        }

        assertThat(reached).contains(stage);
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void nothingThatEndedComesBack(Stage stage) {
        Map<Stage, Integer> order = new EnumMap<>(Stage.class);
        order.put(Stage.CANCELLED, 1);
        order.put(Stage.RETRACTED, 2);
        order.put(Stage.ARCHIVED, 3);
        order.put(Stage.PURGED, 4);

        for (var happening : Happening.values()) {
            var next = stage.on(happening).from(stage);
            assertThat(order.getOrDefault(next, 0))
                    .isGreaterThanOrEqualTo(order.getOrDefault(stage, 0));
        }
    }

    @Test
    void endingsAreStagesThatTheirHappeningLeadsTo() {
        for (var ending : Ending.values()) {
            assertThat(ending.from(Stage.DRAFT)).isEqualTo(ending.stage());
            assertThat(ending.from(Stage.PUBLISHED)).isEqualTo(ending.stage());
            assertThat(ending.from(Stage.PURGED)).isEqualTo(Stage.PURGED);
            assertThat(Ending.of(ending.stage())).contains(ending);
        }
        assertThat(Ending.of(Stage.PUBLISHED)).isEmpty();
    }
}
