package org.tocsin.proof.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tocsin.proof.world.Act.Publish;
import org.tocsin.proof.world.Label;
import org.tocsin.proof.world.Part;
import org.tocsin.proof.world.Part.Lane;
import org.tocsin.proof.world.Side;
import org.tocsin.proof.world.Story;
import org.tocsin.proof.world.World;

class PaceTest {
    private static final int SEEDS = 5_000;

    @Test
    void everyPairKeepsPaceInBothRuns() {
        assertThat(LongStream.range(0, SEEDS).filter(seed -> !Pace.isKept(Twins.of(seed))))
                .isEmpty();
    }

    @Test
    void correctionIsNotMoreUrgent() {
        assertThat(Pace.isKept(versions(shared(Lane.PRIORITY), shared(Lane.FLASH)))).isFalse();
        assertThat(Pace.isKept(versions(shared(Lane.FLASH), shared(Lane.ROUTINE)))).isTrue();
    }

    @Test
    void eachRunHasAPaceOfItsOwn() {
        var first = List.of(part(Side.BOTH, Lane.ROUTINE), part(Side.FIRST, Lane.FLASH));

        assertThat(Pace.isKept(versions(first, List.of(part(Side.FIRST, Lane.FLASH))))).isTrue();
        assertThat(Pace.isKept(versions(first, List.of(part(Side.SECOND, Lane.FLASH))))).isFalse();
        assertThat(Pace.isKept(versions(first, List.of(part(Side.BOTH, Lane.FLASH))))).isFalse();
    }

    private static List<Part> shared(Lane lane) {
        return List.of(part(Side.BOTH, lane));
    }

    private static World versions(List<Part> first, List<Part> next) {
        return Story.of(1)
                .with(
                        List.of(
                                new Publish(Side.BOTH, 1, 0, first),
                                new Publish(Side.BOTH, 2, 0, next)));
    }

    private static Part part(Side side, Lane lane) {
        return new Part(side, false, 1, true, Label.CLEAR, lane, "media", World.LENGTH_MAX);
    }
}
