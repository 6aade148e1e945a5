package org.tocsin.server.delivery.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.server.testing.Press.detail;
import static org.tocsin.server.testing.Press.draft;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.marking.Egress;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.sector.Sector;
import org.tocsin.domain.subscription.Interest;
import org.tocsin.server.delivery.receipt.Recipients;
import org.tocsin.server.testing.Press;

class ReadingTest {
    private static final Marking GREEN = marking(new Requirement.Enrolled());
    private static final Marking SECRET = marking(new Requirement.AtLeast(3));
    private static final Start NOW = new Start.Now();

    private final Stage stage = new Stage();

    @BeforeEach
    void enrol() {
        stage.enrol("low-works", 0);
        stage.enrol("high-works", 3);
    }

    @Test
    void eachReaderGetsTheGreatestEditionThatItMayRead() {
        var low = new Client(stage, "low-works", NOW);
        var high = new Client(stage, "high-works", NOW);

        publishInTwoParts("a", "tank farm", "gate four");

        assertThat(low.drain())
                .singleElement()
                .satisfies(frame ->
                        assertThat(frame.body()).contains("tank farm").doesNotContain("gate four"));
        assertThat(high.drain())
                .singleElement()
                .satisfies(frame -> assertThat(frame.body()).contains("tank farm", "gate four"));
    }

    @Test
    void advisoryAboveTheReaderLeavesNoTrace() {
        var low = new Client(stage, "low-works", NOW);

        stage.press.publish("a", draft(SECRET, "hidden", Lane.FLASH, Sector.FINANCE));

        assertThat(low.drain()).isEmpty();
    }

    @Test
    void correctionOfAHiddenPortionLeavesNoTrace() {
        var low = new Client(stage, "low-works", NOW);
        var high = new Client(stage, "high-works", NOW);
        publishInTwoParts("a", "tank farm", "gate four");
        low.drain();
        high.drain();

        publishInTwoParts("a", "tank farm", "gate five");

        assertThat(low.drain()).isEmpty();
        assertThat(high.drain()).hasSize(1);
    }

    /// Rule L-3.
    @Test
    void correctionHasTheTurnOfTheFirstVersionThatItsReaderSeesWhateverWasHiddenBefore() {
        var since = new Start.Since(stage.clock.instant());
        var routine = draft(GREEN, "tank farm", Lane.ROUTINE, Sector.FINANCE);
        stage.press.publish("a", draft(SECRET, "hidden", Lane.FLASH, Sector.FINANCE));
        stage.press.publish("a", routine);
        stage.press.publish("a", routine, detail(GREEN, "gate four", Lane.PRIORITY));
        stage.pass(Duration.ofMinutes(1));
        stage.press.publish("b", draft(GREEN, "quay", Lane.PRIORITY, Sector.FINANCE));

        var told = new Client(stage, "low-works", since).drain();

        assertThat(told)
                .extracting(Client.Frame::advisory)
                .containsExactly(Press.id("b"), Press.id("a"));
    }

    @Test
    void correctedTextIsServedAndTheMistakenOneIsNot() {
        publishInTwoParts("a", "tank farm", "gate four");
        stage.pass(Duration.ofMinutes(1));
        publishInTwoParts("a", "tank park", "gate four");
        var low =
                new Client(
                        stage,
                        "low-works",
                        new Start.Since(stage.clock.instant().minusSeconds(300)));

        var told = low.drain();

        assertThat(told)
                .singleElement()
                .satisfies(frame -> assertThat(frame.body()).contains("tank park"));
    }

    @Test
    void textThatACorrectionPutsOutOfReachIsServedToNobodyBelow() {
        stage.press.publish("a", draft(GREEN, "mistaken", Lane.ROUTINE, Sector.FINANCE));
        var early = new Client(stage, "low-works", new Start.Since(stage.clock.instant()));
        early.drain();
        stage.pass(Duration.ofMinutes(1));

        stage.press.publish("a", draft(SECRET, "mistaken", Lane.ROUTINE, Sector.FINANCE));

        stage.enrol("late-works", 0);
        var late =
                new Client(
                        stage,
                        "late-works",
                        new Start.Since(stage.clock.instant().minusSeconds(300)));
        assertThat(late.drain()).isEmpty();
        assertThat(early.drain())
                .singleElement()
                .satisfies(frame -> assertThat(frame.state()).isEqualTo(State.WITHDRAWN));
    }

    @Test
    void whoReceivedARetractedAdvisoryIsToldAndNobodyElse() {
        var low = new Client(stage, "low-works", NOW);
        var id = stage.press.publish("a", draft(GREEN, "wrong", Lane.ROUTINE, Sector.FINANCE));
        low.drain();
        var late = new Client(stage, "high-works", new Start.Since(stage.clock.instant()));

        stage.press.end(id, Ending.RETRACTED);

        assertThat(low.drain())
                .singleElement()
                .satisfies(frame -> {
                    assertThat(frame.state()).isEqualTo(State.RETRACTED);
                    assertThat(frame.body()).isEmpty();
                });
        assertThat(late.drain()).isEmpty();
    }

    /// Source: SPECIFICATION.md L-13.
    @Test
    void whoReceivedWhatIsPurgedInItsOwnLaneIsToldThatItIsWithdrawn() {
        var low = new Client(stage, "low-works", NOW);
        var id = stage.press.publish("a", draft(GREEN, "kept", Lane.ROUTINE, Sector.FINANCE));
        low.drain();

        stage.press.send(Lane.ROUTINE, List.of(stage.press.ending(id, Ending.PURGED)));

        assertThat(low.drain())
                .singleElement()
                .satisfies(frame -> assertThat(frame.state()).isEqualTo(State.WITHDRAWN));
    }

    @Test
    void whoOnlyAskedWhetherItMayReadHasReceivedNothing() {
        var low = Stage.machine("low-works");
        var id = stage.press.publish("a", draft(GREEN, "wrong", Lane.ROUTINE, Sector.FINANCE));

        var copy = stage.gate.copy(low, Egress.OWN_SCREEN, id);
        stage.press.end(id, Ending.RETRACTED);

        assertThat(copy).isInstanceOf(Copy.Text.class);
        assertThat(stage.gate.copy(low, Egress.OWN_SCREEN, id)).isInstanceOf(Copy.Nothing.class);
    }

    @Test
    void readerThatResumesOnANodeWithoutItsReceiptIsStillToldOfTheRetraction() {
        var low = new Client(stage, "low-works", NOW);
        var id = stage.press.publish("a", draft(GREEN, "wrong", Lane.ROUTINE, Sector.FINANCE));
        var cursor = low.drain().getLast().cursor();
        stage.press.end(id, Ending.RETRACTED);
        var other = stage.gate(new Recipients());

        low.resume(other, cursor);

        assertThat(low.drain())
                .singleElement()
                .satisfies(frame -> assertThat(frame.state()).isEqualTo(State.RETRACTED));
    }

    @Test
    void readerResumesAfterTheLastFrameThatItGot() {
        var low = new Client(stage, "low-works", NOW);
        for (var name : new String[] {"a", "b", "c"}) {
            stage.press.publish(name, draft(GREEN, name + name, Lane.PRIORITY, Sector.FINANCE));
        }
        var all = low.drain();

        low.resume(stage.gate(), all.getFirst().cursor());

        assertThat(low.drain())
                .extracting(Client.Frame::delivery)
                .containsExactly(all.get(1).delivery(), all.get(2).delivery());
    }

    @Test
    void urgentLanesComeFirst() {
        var low = new Client(stage, "low-works", NOW);
        stage.press.publish("a", draft(GREEN, "slow", Lane.ROUTINE, Sector.FINANCE));
        stage.press.publish("b", draft(GREEN, "soon", Lane.PRIORITY, Sector.FINANCE));
        stage.press.publish("c", draft(GREEN, "fast", Lane.FLASH, Sector.FINANCE));

        var told = low.drain();

        assertThat(told.get(0).body()).contains("fast");
        assertThat(told.get(1).body()).contains("soon");
        assertThat(told.get(2).body()).contains("slow");
    }

    @Test
    void flashOvertakesABacklogBetweenTwoTurns() {
        var low = new Client(stage, "low-works", NOW);
        IntStream.range(0, 50)
                .forEach(at ->
                        stage.press.publish(
                                "r" + at, draft(GREEN, "slow", Lane.ROUTINE, Sector.FINANCE)));
        var budget = new Budget(10, 1 << 20, 1_000);
        low.turn(budget);

        stage.press.publish("f", draft(GREEN, "fast", Lane.FLASH, Sector.FINANCE));

        assertThat(low.turn(budget).getFirst().body()).contains("fast");
    }

    /// Rule D-4.
    @Test
    void wideningOffersAnewWhatCouldNotBeReadAndNothingElse() {
        stage.press.publish("a", draft(GREEN, "for all", Lane.ROUTINE, Sector.FINANCE));
        stage.press.publish("b", draft(SECRET, "for few", Lane.ROUTINE, Sector.FINANCE));
        var client = new Client(stage, "low-works", new Start.Since(stage.clock.instant()));
        client.drain();

        stage.enrol("low-works", 3);

        assertThat(client.drain())
                .singleElement()
                .satisfies(frame -> assertThat(frame.body()).contains("for few"));
    }

    /// Rules D-4 and D-8.
    @Test
    void wideningIsNoticedByACursorOfEarlierRightsOnANodeThatNeverServedThem() {
        stage.press.publish("b", draft(SECRET, "for few", Lane.ROUTINE, Sector.FINANCE));
        stage.press.publish("a", draft(GREEN, "for all", Lane.ROUTINE, Sector.FINANCE));
        var client = new Client(stage, "low-works", new Start.Since(stage.clock.instant()));
        var cursor = client.drain().getLast().cursor();
        stage.enrol("low-works", 3);

        client.resume(stage.gate(), cursor);

        assertThat(client.drain())
                .singleElement()
                .satisfies(frame -> assertThat(frame.body()).contains("for few"));
        assertThat(client.drain()).isEmpty();
    }

    /// Rules D-4 and D-5.
    @Test
    void wideningIsToldPageByPage() {
        var client = new Client(stage, list(), new Start.Since(Instant.EPOCH));
        stage.press.publish("a", draft(SECRET, "first", Lane.ROUTINE, Sector.FINANCE));
        stage.pass(Duration.ofSeconds(1));
        stage.press.publish("b", draft(SECRET, "second", Lane.FLASH, Sector.FINANCE));
        stage.pass(Duration.ofSeconds(1));
        stage.press.publish("c", draft(SECRET, "third", Lane.ROUTINE, Sector.FINANCE));
        client.drain();
        stage.enrol("low-works", 3);

        assertThat(page(client)).singleElement().asString().contains("first");
        assertThat(page(client)).singleElement().asString().contains("second");
        stage.press.publish("d", draft(SECRET, "fourth", Lane.ROUTINE, Sector.FINANCE));
        assertThat(page(client)).singleElement().asString().contains("third");
        assertThat(page(client)).singleElement().asString().contains("fourth");
        assertThat(page(client)).isEmpty();
    }

    /// Rules D-4 and D-5.
    @Test
    void whatFallsDueBetweenPagesOfWhatRightsWidenedIsTold() {
        var due = stage.clock.instant().plusSeconds(60);
        var client = new Client(stage, list(), new Start.Since(Instant.EPOCH));
        stage.press.publish(
                "a",
                draft(SECRET, "first", Lane.ROUTINE, Sector.FINANCE),
                detail(marking(new Requirement.NotBefore(due)), "at noon", Lane.ROUTINE));
        stage.pass(Duration.ofSeconds(1));
        stage.press.publish("b", draft(SECRET, "second", Lane.ROUTINE, Sector.FINANCE));
        client.drain();
        stage.enrol("low-works", 3);
        page(client);

        stage.pass(Duration.ofSeconds(60));

        assertThat(page(client)).singleElement().asString().contains("first", "at noon");
        assertThat(page(client)).singleElement().asString().contains("second");
        assertThat(page(client)).isEmpty();
    }

    /// Rules D-4 and D-5.
    @Test
    void streamThatBreaksGoesOnWithWhatRightsWidened() {
        var client = new Client(stage, "low-works", NOW);
        for (var name : new String[] {"a", "b", "c"}) {
            stage.press.publish(name, draft(SECRET, "in " + name, Lane.ROUTINE, Sector.FINANCE));
        }
        client.drain();
        stage.enrol("low-works", 3);
        var second = client.drain().get(1);

        client.resume(stage.gate(), second.cursor());

        assertThat(client.drain())
                .singleElement()
                .satisfies(frame -> assertThat(frame.body()).contains("in c"));
    }

    @Test
    void narrowingTakesEffectWithTheNextTurn() {
        var client = new Client(stage, "high-works", NOW);
        stage.enrol("high-works", 0);

        publishInTwoParts("a", "tank farm", "gate four");

        assertThat(client.drain())
                .singleElement()
                .satisfies(frame -> assertThat(frame.body()).doesNotContain("gate four"));
    }

    @Test
    void suspendedReaderGetsNothingMore() {
        var client = new Client(stage, "high-works", NOW);

        stage.suspend("high-works");

        assertThat(client.isRefused()).isTrue();
    }

    /// Rule D-4.
    @Test
    void embargoThatFallsDueIsToldWithoutAnythingNewOnTheLog() {
        var due = stage.clock.instant().plusSeconds(60);
        var embargoed = marking(new Requirement.NotBefore(due));
        var client = new Client(stage, "low-works", NOW);
        stage.press.publish("a", draft(embargoed, "at noon", Lane.ROUTINE, Sector.FINANCE));
        assertThat(client.drain()).isEmpty();

        stage.pass(Duration.ofSeconds(60));

        assertThat(client.drain()).hasSize(1);
        assertThat(client.drain()).isEmpty();
    }

    @Test
    void embargoThatFellDueWhileTheReaderWasAwayIsTold() {
        var due = stage.clock.instant().plusSeconds(60);
        var embargoed = marking(new Requirement.NotBefore(due));
        var client = new Client(stage, "low-works", NOW);
        stage.press.publish("a", draft(embargoed, "at noon", Lane.ROUTINE, Sector.FINANCE));
        stage.press.publish("b", draft(GREEN, "at once", Lane.ROUTINE, Sector.FINANCE));
        var cursor = client.drain().getLast().cursor();
        stage.pass(Duration.ofSeconds(60));

        client.resume(stage.gate(), cursor);

        assertThat(client.drain())
                .singleElement()
                .satisfies(frame -> assertThat(frame.body()).contains("at noon"));
    }

    /// Rule S-4.
    @Test
    void withoutSureRightsOnlyClearIsServedAndTheRestFollows() {
        var client = new Client(stage, "high-works", NOW);
        stage.clock.pass(Duration.ofMinutes(5));
        stage.press.publish("a", draft(GREEN, "for members", Lane.ROUTINE, Sector.FINANCE));
        stage.press.publish("b", draft(Marking.CLEAR, "for all", Lane.ROUTINE, Sector.FINANCE));
        var unsure = client.drain();

        stage.participants.confirm();

        assertThat(unsure)
                .singleElement()
                .satisfies(frame -> assertThat(frame.body()).contains("for all"));
        assertThat(client.drain())
                .singleElement()
                .satisfies(frame -> assertThat(frame.body()).contains("for members"));
    }

    /// Rule D-5.
    @Test
    void cursorOfAnotherReaderOrFilterIsForeign() {
        var low = new Client(stage, "low-works", NOW);
        var finance =
                new Interest(
                        Set.of(Sector.FINANCE), Set.of(), Set.of(), Set.of(), Optional.empty());
        var start = new Start.From(low.cursor());

        var another = stage.gate.open(Stage.request("high-works", Interest.ANYTHING), start);
        var otherwise = stage.gate.open(Stage.request("low-works", finance), start);

        assertThat(another).isInstanceOf(Opening.Foreign.class);
        assertThat(otherwise).isInstanceOf(Opening.Foreign.class);
    }

    /// Rule D-6.
    @Test
    void cursorOlderThanTheHistoryIsToldOfTheGap() {
        var low = new Client(stage, "low-works", NOW);
        var cursor = low.cursor();
        stage.pass(Stage.KEPT.plusDays(1));

        var opening =
                stage.gate.open(
                        Stage.request("low-works", Interest.ANYTHING), new Start.From(cursor));

        assertThat(opening).isInstanceOf(Opening.Trimmed.class);
    }

    /// Rules D-6 and L-5.
    @Test
    void listThatGoesOnTellsNoGapAndNothingOfWhatWasRetractedBeforeItBegan() {
        var wrong = stage.press.publish("a", draft(GREEN, "wrong", Lane.ROUTINE, Sector.FINANCE));
        for (var name : new String[] {"b", "c", "d"}) {
            stage.press.publish(name, draft(GREEN, name + name, Lane.ROUTINE, Sector.FINANCE));
        }
        stage.press.end(wrong, Ending.RETRACTED);
        stage.press.publish("e", draft(GREEN, "ee", Lane.ROUTINE, Sector.FINANCE));
        var list = Stage.list("low-works", Interest.ANYTHING);
        var low = new Client(stage, list, new Start.Since(Instant.EPOCH));
        var first = low.turn(new Budget(1, Long.MAX_VALUE, Integer.MAX_VALUE)).getLast();

        var opening = stage.gate.open(list, new Start.From(first.cursor()));
        low.resume(stage.gate, first.cursor());

        assertThat(opening).isInstanceOf(Opening.Opened.class);
        assertThat(low.drain())
                .extracting(Client.Frame::state)
                .containsExactly(State.PUBLISHED, State.PUBLISHED, State.PUBLISHED);
    }

    /// Rule L-5.
    @Test
    void whoReadAnOldTextJustNowIsToldOfItsRetractionThoughNoReceiptTells() {
        var id = stage.press.publish("a", draft(GREEN, "wrong", Lane.ROUTINE, Sector.FINANCE));
        stage.pass(Duration.ofHours(1));
        var low = new Client(stage, "low-works", new Start.Since(Instant.EPOCH));
        var cursor = low.drain().getLast().cursor();
        stage.pass(Duration.ofSeconds(3));
        stage.press.end(id, Ending.RETRACTED);

        low.resume(stage.gate(new Recipients()), cursor);

        assertThat(low.drain())
                .singleElement()
                .satisfies(frame -> assertThat(frame.state()).isEqualTo(State.RETRACTED));
    }

    private static Request list() {
        return Stage.list("low-works", Interest.ANYTHING);
    }

    /// Asks another node for one more by the cursor, as who reads a list does; returns the texts.
    private List<String> page(Client client) {
        client.resume(stage.gate(), client.cursor());
        return client.turn(new Budget(1, Long.MAX_VALUE, Integer.MAX_VALUE)).stream()
                .map(Client.Frame::body)
                .toList();
    }

    private void publishInTwoParts(String reference, String headline, String detail) {
        stage.press.publish(
                reference,
                draft(GREEN, headline, Lane.ROUTINE, Sector.FINANCE),
                detail(SECRET, detail, Lane.ROUTINE));
    }

    private static Marking marking(Requirement... requirements) {
        return new Marking(Set.of(requirements), Set.of());
    }
}
