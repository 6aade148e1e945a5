package org.tocsin.proof.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// No change of the hub's code takes a mutant's sting.
class MutantTest {
    private static final Path ROOT = Path.of(System.getProperty("tocsin.root"));

    static List<Mutant> mutants() {
        return Mutant.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutants")
    void whatAMutantReplacesIsThereExactlyOnce(Mutant mutant) {
        assertThat(mutant.matches(ROOT)).as(mutant.id() + " in " + mutant.file()).isEqualTo(1);
        assertThat(mutant.mutated(ROOT)).contains(mutant.replacement());
    }

    @Test
    void thereAreThirtyOrMoreEachOfAnotherName() {
        var names = mutants().stream().map(Mutant::id).distinct().toList();

        assertThat(names).hasSizeGreaterThanOrEqualTo(30).hasSize(mutants().size());
    }

    @Test
    void everyClassOfLeaksHasAMutant() {
        var types = mutants().stream().map(Mutant::type).distinct().toList();

        assertThat(types)
                .containsAll(
                        IntStream.rangeClosed(1, 19).mapToObj(number -> "L" + number).toList());
    }
}
