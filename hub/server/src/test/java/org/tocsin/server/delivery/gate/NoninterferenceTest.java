package org.tocsin.server.delivery.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.server.testing.Press.detail;
import static org.tocsin.server.testing.Press.draft;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.domain.advisory.Draft;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.sector.Sector;
import org.tocsin.server.testing.Press;

/// Two histories that are the same to a low reader, and differ as much as they can above it.
class NoninterferenceTest {
    private static final int STEPS = 150;
    private static final List<Lane> LANES = List.of(Lane.values());
    private static final Marking SECRET = new Marking(Set.of(new Requirement.AtLeast(3)), Set.of());

    /// One of the two histories, with the low reader's client.
    private static final class World {
        private final Stage stage = new Stage();
        private final boolean hidden;
        private final Random high;
        private final Client client;
        private final List<String> trace = new ArrayList<>();

        World(boolean hidden, long seed) {
            this.hidden = hidden;
            this.high = new Random(seed);
            stage.enrol("low-works", 0);
            stage.enrol("high-works", 3);
            client = new Client(stage, "low-works", new Start.Since(stage.clock.instant()));
        }

        /// What is above the reader happens in one world only.
        void aboveTheReader() {
            if (hidden) {
                var reference = "secret" + high.nextInt(5);
                var lane = LANES.get(Math.floorMod(reference.hashCode(), 3));
                var id =
                        stage.press.publish(
                                reference,
                                draft(SECRET, "h" + high.nextInt(), lane, Sector.FINANCE));
                if (high.nextInt(4) == 0) {
                    stage.press.end(id, Ending.CANCELLED);
                }
            }
        }

        void publish(String reference, List<Draft> visible) {
            var drafts = new ArrayList<>(visible);
            if (hidden) {
                for (var more = high.nextInt(3); more > 0; more--) {
                    drafts.add(hiddenDetail());
                }
            }
            stage.press.publish(reference, drafts.toArray(Draft[]::new));
            for (var again = hidden ? high.nextInt(3) : 0; again > 0; again--) {
                drafts.add(hiddenDetail());
                stage.press.publish(reference, drafts.toArray(Draft[]::new));
            }
        }

        private Draft hiddenDetail() {
            var requirements = new HashSet<>(SECRET.requirements());
            var instant = stage.clock.instant().plusSeconds(high.nextInt(40));
            switch (high.nextInt(4)) {
                case 0 -> requirements.add(new Requirement.NotBefore(instant));
                case 1 -> requirements.add(new Requirement.NotAfter(instant));
                default -> {}
            }
            var marking = new Marking(requirements, Set.of());
            return detail(marking, "d" + high.nextInt(), LANES.get(high.nextInt(3)));
        }

        void read(int turns) {
            for (; turns > 0; turns--) {
                client.turn(new Budget(3, 1 << 20, 1_000_000)).forEach(this::note);
            }
        }

        void note(Client.Frame frame) {
            trace.add(frame + " " + frame.delivery() + " " + frame.body());
            assertThat(frame.cursor()).hasSize(CursorSeal.CHARACTERS);
            assertThat(frame.delivery()).matches("[A-Za-z0-9_-]{22}(\\.\\d+)?");
        }

        void resume() {
            client.resume(stage.gate(), client.cursor());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void whatIsAboveAReaderMakesNoDifferenceToIt(long seed) {
        var plain = new World(false, seed);
        var full = new World(true, seed);
        var random = new Random(seed);

        for (var step = 0; step < STEPS; step++) {
            act(random.nextInt(9), random.nextInt(), List.of(plain, full));
        }
        plain.read(STEPS);
        full.read(STEPS);

        assertThat(full.trace).isEqualTo(plain.trace).isNotEmpty();
    }

    private void act(int what, int choice, List<World> worlds) {
        var random = new Random(choice);
        switch (what) {
            case 0, 1, 2 -> publish(random, worlds);
            case 3 -> worlds.forEach(world -> world.read(Math.floorMod(choice, 3)));
            case 4 -> worlds.forEach(World::resume);
            case 5 -> worlds.forEach(world -> world.stage.pass(Duration.ofSeconds(5)));
            case 6 -> end(Math.floorMod(choice, 12), worlds);
            case 7 -> {
                var level = random.nextInt(3);
                worlds.forEach(world -> world.stage.enrol("low-works", level));
            }
            default -> worlds.forEach(World::aboveTheReader);
        }
    }

    private static void publish(Random random, List<World> worlds) {
        var reference = "r" + random.nextInt(12);
        var lane = LANES.get(Math.floorMod(reference.hashCode(), 3));
        var words = "h" + random.nextInt(3);
        var visible = new ArrayList<Draft>();
        visible.add(draft(belowTheReader(random, worlds), words, lane, Sector.FINANCE));
        if (random.nextBoolean()) {
            visible.add(detail(belowTheReader(random, worlds), words, lane));
        }
        worlds.forEach(world -> {
            world.stage.pass(Duration.ofMillis(1));
            world.publish(reference, visible);
        });
    }

    /// What the low reader may see now, at times or with some of its rights.
    private static Marking belowTheReader(Random random, List<World> worlds) {
        var instant = worlds.getFirst().stage.clock.instant().plusSeconds(random.nextInt(40));
        return switch (random.nextInt(8)) {
            case 0 -> new Marking(Set.of(new Requirement.NotBefore(instant)), Set.of());
            case 1 -> new Marking(Set.of(new Requirement.NotAfter(instant)), Set.of());
            case 2, 3 -> new Marking(Set.of(new Requirement.AtLeast(1)), Set.of());
            case 4 -> new Marking(Set.of(new Requirement.AtLeast(2)), Set.of());
            default -> Marking.CLEAR;
        };
    }

    private static void end(int number, List<World> worlds) {
        for (var world : worlds) {
            world.stage.pass(Duration.ofMillis(1));
            world.stage.press.published().values().stream()
                    .filter(one -> one.advisory().id().equals(Press.id("r" + number)))
                    .filter(one -> one.ending().isEmpty())
                    .findFirst()
                    .ifPresent(one -> world.stage.press.end(one.advisory().id(), Ending.CANCELLED));
        }
    }
}
