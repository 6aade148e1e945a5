package org.tocsin.server.delivery.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.server.testing.Press.detail;
import static org.tocsin.server.testing.Press.draft;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.domain.advisory.Draft;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.sector.Sector;
import org.tocsin.server.testing.Press;

/// In which order a reader that was away is told what it missed.
class CatchingUpTest {
    private static final int ADVISORIES = 30;
    private static final List<Lane> LANES = List.of(Lane.values());
    private static final Marking LOW = marking(new Requirement.Enrolled());
    private static final Marking MIDDLE = marking(new Requirement.AtLeast(1));
    private static final Marking SECRET = marking(new Requirement.AtLeast(3));

    private final Stage stage = new Stage();
    private final Instant begin = stage.clock.instant();

    @Test
    void hiddenUrgencyDoesNotMoveATextToTheFront() {
        stage.enrol("works", 0);
        publish("a", routine("first"));
        publish("b", routine("second"), detail(SECRET, "at once", Lane.FLASH));
        publish("c", routine("third"));

        var told = new Client(stage, "works", new Start.Since(begin)).drain();

        assertThat(told.get(0).body()).contains("first");
        assertThat(told.get(1).body()).contains("second");
        assertThat(told.get(2).body()).contains("third");
    }

    @Test
    void whatIsUrgentToTheReaderComesFirst() {
        stage.enrol("works", 3);
        publish("a", routine("first"));
        publish("b", routine("second"), detail(SECRET, "at once", Lane.FLASH));

        var told = new Client(stage, "works", new Start.Since(begin)).drain();

        assertThat(told.getFirst().body()).contains("second", "at once");
    }

    @Test
    void flashTakesAFewLooksHoweverLongTheBacklogIs() {
        stage.enrol("works", 0);
        for (var at = 0; at < 3_000; at++) {
            publish("r" + at, routine("slow"));
        }
        var client = new Client(stage, "works", new Start.Since(begin));
        var budget = new Budget(10, 1 << 20, 10);
        client.turn(budget);

        publish("f", draft(LOW, "fast", Lane.FLASH, Sector.FINANCE));

        assertThat(client.turn(budget).getFirst().body()).contains("fast");
    }

    @Test
    void noticeHasTheTurnOfWhatTheReaderHad() {
        stage.enrol("works", 1);
        var client = new Client(stage, "works", new Start.Since(begin));
        publish("a", draft(MIDDLE, "slow", Lane.ROUTINE, Sector.FINANCE));
        publish("b", draft(MIDDLE, "fast", Lane.FLASH, Sector.FINANCE));
        client.drain();
        stage.enrol("works", 0);

        var told = client.drain();

        assertThat(told)
                .extracting(Client.Frame::advisory)
                .containsExactly(Press.id("b"), Press.id("a"));
    }

    @Test
    void embargoThatMakesATextUrgentAfterItsPlaceWasPassedLosesNothing() {
        stage.enrol("works", 0);
        for (var at = 0; at < 5; at++) {
            publish("r" + at, routine("slow"));
        }
        var due = marking(new Requirement.NotBefore(begin.plusSeconds(30)));
        publish("a", routine("tank farm"), detail(due, "at once", Lane.FLASH));
        var client = new Client(stage, "works", new Start.Since(begin));
        client.turn(new Budget(2, 1 << 20, 1_000));

        stage.pass(Duration.ofSeconds(30));

        assertThat(client.turn(new Budget(1, 1 << 20, 1_000)).getFirst().body())
                .contains("tank farm", "at once");
        assertThat(client.drain()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void orderDoesNotDependOnTheUrgencyOfWhatIsHidden(long seed) {
        var calm = world(seed, Lane.ROUTINE);
        var urgent = world(seed, Lane.FLASH);

        for (var items = 1; items <= 4; items++) {
            var budget = new Budget(items, 1 << 20, 1_000_000);
            assertThat(page(calm, budget)).isEqualTo(page(urgent, budget)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void orderAfterResumingDoesNotDependOnItEither(long seed) {
        var calm = world(seed, Lane.ROUTINE);
        var urgent = world(seed, Lane.FLASH);
        var calmClient = new Client(calm, "works", new Start.Since(begin));
        var urgentClient = new Client(urgent, "works", new Start.Since(begin));
        var frames = calmClient.drain().size();
        urgentClient.drain();

        for (var level : List.of(1, 0, 2)) {
            calm.enrol("works", level);
            urgent.enrol("works", level);
            for (var at = 0; at < frames; at++) {
                assertThat(resumed(calm, calmClient, at))
                        .isEqualTo(resumed(urgent, urgentClient, at));
            }
        }
    }

    private static List<String> page(Stage stage, Budget budget) {
        var client = new Client(stage, "works", new Start.Since(Instant.EPOCH));
        var trace = new ArrayList<String>();
        for (var turn = 0; turn < 3 * ADVISORIES; turn++) {
            client.turn(budget).forEach(frame -> trace.add(turnless(frame)));
            client.resume(stage.gate(), client.cursor());
        }
        return trace;
    }

    private static List<String> resumed(Stage stage, Client first, int at) {
        var client = new Client(stage, "works", new Start.Since(Instant.EPOCH));
        client.resume(stage.gate(), first.frames.get(at).cursor());
        return client.drain().stream().map(CatchingUpTest::turnless).toList();
    }

    private static String turnless(Client.Frame frame) {
        return frame + " " + frame.delivery() + " " + frame.body();
    }

    /// A history of which all but the lane of what is hidden follows from the seed.
    private Stage world(long seed, Lane hidden) {
        var random = new Random(seed);
        var world = new Stage();
        world.enrol("works", 2);
        for (var at = 0; at < ADVISORIES; at++) {
            world.pass(Duration.ofMillis(1));
            var reference = "r" + random.nextInt(ADVISORIES);
            var lane = LANES.get(Math.floorMod(reference.hashCode(), 3));
            var drafts = new ArrayList<Draft>();
            var marking = random.nextInt(3) == 0 ? MIDDLE : LOW;
            drafts.add(draft(marking, "h" + random.nextInt(3), lane, Sector.FINANCE));
            if (random.nextBoolean()) {
                drafts.add(detail(MIDDLE, "m" + random.nextInt(3), lane));
            }
            if (random.nextBoolean()) {
                drafts.add(detail(SECRET, "s" + random.nextInt(3), hidden));
            }
            var id = world.press.publish(reference, drafts.toArray(Draft[]::new));
            if (random.nextInt(8) == 0) {
                world.press.end(id, Ending.CANCELLED);
            }
        }
        return world;
    }

    private void publish(String reference, Draft... drafts) {
        stage.pass(Duration.ofMillis(1));
        stage.press.publish(reference, drafts);
    }

    private static Draft routine(String headline) {
        return draft(LOW, headline, Lane.ROUTINE, Sector.FINANCE);
    }

    private static Marking marking(Requirement... requirements) {
        return new Marking(Set.of(requirements), Set.of());
    }
}
