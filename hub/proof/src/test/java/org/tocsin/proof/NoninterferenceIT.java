package org.tocsin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.proof.Proving.Extent;
import org.tocsin.proof.mutant.Hunt;
import org.tocsin.proof.mutant.Mutant;
import org.tocsin.proof.stage.BrokerStage;

/// A short run of what `./tocsin prove --http` does at length: on whole hubs with brokers.
///
/// Source: SPECIFICATION.md E-1, E-2, E-3, E-5, E-7, D-1 to D-5, L-3, S-5, S-6, M-1 to M-10.
class NoninterferenceIT {
    private static final long WORLDS = Long.getLong("proof.http.worlds", 40);
    private static final long SEED = Long.getLong("proof.seed", 20_300_101);

    @TempDir Path folder;

    @Test
    void noReaderOfAHubOnABrokerCanTellTwoWorldsApartThatDifferOnlyInWhatItMayNotSee() {
        var verdict =
                new Proving(
                                folder,
                                BrokerStage::new,
                                new Extent(WORLDS, SEED, 1, false, 1),
                                _ -> {})
                        .prove();

        assertThat(verdict.failures().stream().map(failure -> String.join("\n", Tale.of(failure))))
                .isEmpty();
        assertThat(verdict.worlds()).isEqualTo(WORLDS);
    }

    @Test
    void aBugOfAHubOnABrokerIsFound() throws Exception {
        var root = Path.of(System.getProperty("tocsin.root"));
        var bug =
                Mutant.all().stream()
                        .filter(mutant -> mutant.id().equals("child-by-parent"))
                        .findFirst()
                        .orElseThrow();

        var outcome = new Hunt(root, folder, WORLDS, SEED, List.of("--http")).hunt(bug);

        assertThat(outcome.found()).isPresent();
    }
}
