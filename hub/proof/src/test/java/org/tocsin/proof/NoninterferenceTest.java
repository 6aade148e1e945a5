package org.tocsin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.proof.Proving.Extent;
import org.tocsin.proof.stage.MemoryStage;

/// What `./tocsin prove` does, with 20,000 worlds unless `-Dproof.worlds` says how many.
///
/// Source: SPECIFICATION.md E-1, E-2, E-3, E-5, E-7, D-1 to D-5, L-3, S-5, S-6, M-1 to M-10.
class NoninterferenceTest {
    private static final long WORLDS = Long.getLong("proof.worlds", 20_000);
    private static final long SEED = Long.getLong("proof.seed", 20_300_101);

    @TempDir Path keys;

    @Test
    void noReaderCanTellTwoWorldsApartThatDifferOnlyInWhatItMayNotSee() {
        var verdict =
                new Proving(
                                keys,
                                MemoryStage::new,
                                new Extent(WORLDS, SEED, Main.theatres(), true, 1),
                                _ -> {})
                        .prove();

        assertThat(verdict.failures().stream().map(failure -> String.join("\n", Tale.of(failure))))
                .isEmpty();
        assertThat(verdict.worlds()).isEqualTo(WORLDS);
    }
}
