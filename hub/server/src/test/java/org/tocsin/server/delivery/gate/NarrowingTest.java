package org.tocsin.server.delivery.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.server.testing.Press.detail;
import static org.tocsin.server.testing.Press.draft;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.dissemination.DecisionId;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.sector.Sector;
import org.tocsin.domain.subscription.Interest;
import org.tocsin.server.delivery.gate.Client.Frame;
import org.tocsin.server.delivery.receipt.Recipients;
import org.tocsin.topology.fact.Channel;
import org.tocsin.topology.fact.Delivery;
import org.tocsin.topology.fact.Receipt;

/// What a reader is told when less of what it had is left to it: by its rights, or by time.
class NarrowingTest {
    private static final Marking GREEN = marking(new Requirement.Enrolled());
    private static final Marking SECRET = marking(new Requirement.AtLeast(3));
    private static final Start NOW = new Start.Now();
    private static final Interest FINANCE =
            new Interest(Set.of(Sector.FINANCE), Set.of(), Set.of(), Set.of(), Optional.empty());

    private final Stage stage = new Stage();
    private final Instant begin = stage.clock.instant();

    @BeforeEach
    void enrol() {
        stage.enrol("works", 3);
    }

    /// Rule D-3.
    @Test
    void whoReceivedWhatIsOutOfReachNowIsToldOnceAndWithoutText() {
        var client = new Client(stage, "works", NOW);
        var id = publishSecret("a");
        client.drain();

        stage.enrol("works", 0);

        assertThat(client.drain()).singleElement().satisfies(frame -> assertWithdrawn(frame, id));
        assertThat(client.drain()).isEmpty();
    }

    /// Rule D-3.
    @Test
    void whoReceivedNothingOfItHearsNothing() {
        publishSecret("a");
        var client = new Client(stage, "works", NOW);

        stage.enrol("works", 0);

        assertThat(client.drain()).isEmpty();
    }

    @Test
    void whoResumesByACursorOfEarlierRightsIsTold() {
        var client = new Client(stage, "works", NOW);
        var id = publishSecret("a");
        var cursor = client.drain().getLast().cursor();
        stage.enrol("works", 0);

        client.resume(stage.gate(), cursor);

        assertThat(client.drain()).singleElement().satisfies(frame -> assertWithdrawn(frame, id));
    }

    @Test
    void nodeThatNeverSawTheEarlierRightsTellsByTheRecordOfReceipts() {
        var client = new Client(stage, "works", NOW);
        var id = publishSecret("a");
        stage.press.publish("b", draft(SECRET, "not received", Lane.ROUTINE, Sector.FINANCE));
        var first = client.turn(new Budget(1, 1 << 20, 1_000)).getFirst();
        stage.enrol("works", 0);
        var elsewhere = new Recipients();
        elsewhere.note(receipt(first));

        client.resume(stage.gate(elsewhere), first.cursor());

        assertThat(client.drain()).singleElement().satisfies(frame -> assertWithdrawn(frame, id));
    }

    @Test
    void listThatGoesOnTellsAsAStreamDoes() {
        var client =
                new Client(stage, Stage.list("works", Interest.ANYTHING), new Start.Since(begin));
        var id = publishSecret("a");
        client.drain();
        stage.enrol("works", 0);

        client.resume(stage.gate(), client.cursor());

        assertThat(client.drain()).singleElement().satisfies(frame -> assertWithdrawn(frame, id));
    }

    @Test
    void streamThatBeginsAfterwardsIsToldInTheFirstVersionsPlace() {
        var client = new Client(stage, "works", NOW);
        var id = publishSecret("a");
        client.drain();
        stage.enrol("works", 0);

        var later = new Client(stage, "works", new Start.Since(begin));

        assertThat(later.drain()).singleElement().satisfies(frame -> assertWithdrawn(frame, id));
    }

    /// Rule D-3.
    @Test
    void whoHadMoreIsOfferedTheLessThatIsLeft() {
        var client = new Client(stage, "works", NOW);
        publishInTwoParts("a", "tank farm", "gate four");
        client.drain();

        stage.enrol("works", 0);

        assertThat(client.drain())
                .singleElement()
                .satisfies(frame ->
                        assertThat(frame.body()).contains("tank farm").doesNotContain("gate four"));
        assertThat(client.drain()).isEmpty();
    }

    @Test
    void whoHadMoreIsOfferedTheRestEvenIfItWouldNotHaveAskedForThat() {
        var client = new Client(stage, Stage.request("works", FINANCE), NOW);
        stage.press.publish(
                "a",
                draft(GREEN, "for travellers", Lane.ROUTINE, Sector.TOURISM),
                draft(SECRET, "for banks", Lane.ROUTINE, Sector.FINANCE));
        client.drain();

        stage.enrol("works", 0);

        assertThat(client.drain())
                .singleElement()
                .satisfies(frame ->
                        assertThat(frame.body())
                                .contains("for travellers")
                                .doesNotContain("for banks"));
    }

    @Test
    void whatWasNeverReceivedIsNotOfferedAgainBecauseRightsNarrow() {
        publishInTwoParts("a", "tank farm", "gate four");
        var client = new Client(stage, "works", NOW);

        stage.enrol("works", 0);

        assertThat(client.drain()).isEmpty();
    }

    @Test
    void correctionThatComesAfterTheNarrowingAddsNoSecondNotice() {
        var client = new Client(stage, "works", NOW);
        var id = publishSecret("a");
        var cursor = client.drain().getLast().cursor();
        stage.enrol("works", 0);
        publishSecret("a");

        client.resume(stage.gate(), cursor);

        assertThat(client.drain()).singleElement().satisfies(frame -> assertWithdrawn(frame, id));
    }

    @Test
    void correctionOfWhichAPartIsLeftGivesThatPart() {
        var client = new Client(stage, Stage.request("works", FINANCE), NOW);
        publishSecret("a");
        client.drain();
        stage.enrol("works", 0);
        assertThat(client.drain()).extracting(Frame::state).containsExactly(State.WITHDRAWN);

        stage.press.publish(
                "a",
                draft(GREEN, "what all may know", Lane.ROUTINE, Sector.TOURISM),
                draft(SECRET, "secret", Lane.ROUTINE, Sector.FINANCE));

        assertThat(client.drain())
                .singleElement()
                .satisfies(frame -> assertThat(frame.body()).contains("what all may know"));
    }

    @Test
    void correctionThatTakesTheRestAwayAfterANarrowingGivesANotice() {
        var client = new Client(stage, "works", NOW);
        publishInTwoParts("a", "tank farm", "gate four");
        client.drain();
        stage.enrol("works", 0);
        client.drain();

        publishSecret("a");

        assertThat(client.drain()).extracting(Frame::state).containsExactly(State.WITHDRAWN);
    }

    @Test
    void lapseOfAPortionOffersWhatIsLeft() {
        var client = new Client(stage, "works", NOW);
        var lapse = marking(new Requirement.NotAfter(begin.plusSeconds(60)));
        stage.press.publish(
                "a",
                draft(GREEN, "tank farm", Lane.ROUTINE, Sector.FINANCE),
                detail(lapse, "until noon", Lane.ROUTINE));
        client.drain();

        stage.pass(Duration.ofSeconds(61));

        assertThat(client.drain())
                .singleElement()
                .satisfies(frame ->
                        assertThat(frame.body())
                                .contains("tank farm")
                                .doesNotContain("until noon"));
        assertThat(client.drain()).isEmpty();
    }

    @Test
    void lapseOfEverythingIsToldByANotice() {
        var client = new Client(stage, "works", NOW);
        var lapse = marking(new Requirement.NotAfter(begin.plusSeconds(60)));
        var id = stage.press.publish("a", draft(lapse, "till noon", Lane.ROUTINE, Sector.FINANCE));
        client.drain();

        stage.pass(Duration.ofSeconds(61));

        assertThat(client.drain()).singleElement().satisfies(frame -> assertWithdrawn(frame, id));
        assertThat(client.drain()).isEmpty();
    }

    /// Rules D-1 and D-3.
    @Test
    void lapseIsToldInThePlaceOfWhatWasReceivedAndNotOfWhatWasHiddenBefore() {
        stage.enrol("works", 2);
        var client = new Client(stage, "works", NOW);
        var lapse = marking(new Requirement.NotAfter(begin.plusSeconds(60)));
        publishSecret("a");
        stage.press.publish("b", draft(GREEN, "between", Lane.ROUTINE, Sector.FINANCE));
        stage.press.publish("a", draft(lapse, "till noon", Lane.ROUTINE, Sector.FINANCE));
        client.drain();
        stage.pass(Duration.ofSeconds(61));
        client.drain();

        var later = new Client(stage, "works", new Start.Since(begin));

        assertThat(later.drain())
                .extracting(Frame::state)
                .containsExactly(State.PUBLISHED, State.WITHDRAWN);
    }

    @Test
    void lapseOfWhatWasToldBeforeTheReaderWasDoneIsNoticedByItsCursor() {
        var window =
                marking(
                        new Requirement.NotBefore(begin.plusSeconds(20)),
                        new Requirement.NotAfter(begin.plusSeconds(60)));
        var client = new Client(stage, "works", NOW);
        stage.press.publish(
                "a",
                draft(GREEN, "tank farm", Lane.ROUTINE, Sector.FINANCE),
                detail(window, "for a while", Lane.ROUTINE));
        client.drain();
        stage.pass(Duration.ofSeconds(30));
        stage.press.publish("b", draft(GREEN, "next", Lane.ROUTINE, Sector.FINANCE));
        stage.press.publish("c", draft(GREEN, "last", Lane.ROUTINE, Sector.FINANCE));
        var cursor = client.turn(new Budget(2, 1 << 20, 1_000)).getLast().cursor();
        stage.pass(Duration.ofSeconds(60));

        client.resume(stage.gate(), cursor);

        assertThat(client.drain())
                .anySatisfy(frame ->
                        assertThat(frame.body())
                                .contains("tank farm")
                                .doesNotContain("for a while"));
    }

    @Test
    void eachTurnOfRightsIsToldUnderAnIdOfItsOwn() {
        var client = new Client(stage, "works", NOW);
        publishSecret("a");
        publishInTwoParts("b", "tank farm", "gate four");
        client.drain();

        for (var times = 3; times > 0; times--) {
            stage.enrol("works", 0);
            client.drain();
            stage.enrol("works", 3);
            client.drain();
        }

        assertThat(client.frames).hasSize(14);
        assertThat(client.frames).extracting(Frame::delivery).doesNotHaveDuplicates();
    }

    @Test
    void sameTellingHasTheSameIdByAnOlderCursorAndOnAnotherNode() {
        var client = new Client(stage, "works", NOW);
        publishSecret("a");
        publishInTwoParts("b", "tank farm", "gate four");
        client.drain();
        stage.enrol("works", 0);
        client.drain();
        stage.enrol("works", 3);
        var cursor = client.drain().getLast().cursor();
        stage.enrol("works", 0);
        var told = client.drain();
        var elsewhere = new Recipients();
        client.frames.forEach(frame -> elsewhere.note(receipt(frame)));
        var behind = new Recipients();
        client.frames.subList(0, 6).forEach(frame -> behind.note(receipt(frame)));

        for (var known : List.of(stage.recipients, elsewhere, behind)) {
            client.resume(stage.gate(known), cursor);
            assertThat(client.drain())
                    .extracting(Frame::delivery)
                    .containsExactlyInAnyOrderElementsOf(
                            told.stream().map(Frame::delivery).toList());
        }
    }

    @Test
    void whatIsOfferedBetweenTwoChangesOfRightsIsSetRightByTheSecond() {
        var client = new Client(stage, "works", NOW);
        for (var at = 0; at < 6; at++) {
            publishInTwoParts("a" + at, "tank farm", "gate four");
        }
        client.drain();
        stage.enrol("works", 0);
        stage.press.publish(
                "f",
                draft(GREEN, "rail yard", Lane.FLASH, Sector.FINANCE),
                detail(SECRET, "signal box", Lane.FLASH));
        client.turn(new Budget(3, 1 << 20, 1_000));

        stage.enrol("works", 3);
        client.drain();

        assertEachLastHas(client, "gate four", "signal box");
    }

    @Test
    void whatIsOfferedBetweenTwoChangesOfRightsIsSetRightByACursorToo() {
        var client = new Client(stage, "works", NOW);
        for (var at = 0; at < 6; at++) {
            publishInTwoParts("a" + at, "tank farm", "gate four");
        }
        client.drain();
        stage.enrol("works", 0);
        var cursor = client.turn(new Budget(3, 1 << 20, 1_000)).getLast().cursor();
        stage.enrol("works", 3);

        client.resume(stage.gate(), cursor);
        client.drain();

        assertEachLastHas(client, "gate four");
    }

    @Test
    void retractionAfterANoticeIsToldAsWell() {
        var client = new Client(stage, "works", NOW);
        var id = publishSecret("a");
        client.drain();
        stage.enrol("works", 0);
        var notice = client.drain().getFirst();

        stage.press.end(id, Ending.RETRACTED);

        assertThat(client.drain())
                .singleElement()
                .satisfies(frame -> {
                    assertThat(frame.state()).isEqualTo(State.RETRACTED);
                    assertThat(frame.delivery()).isNotEqualTo(notice.delivery());
                });
    }

    @Test
    void noticeIsTheSameWhateverPutTheTextOutOfReach() {
        var notices =
                List.of(withdrawnByLevel(new Stage()), withdrawnByCompartment(new Stage())).stream()
                        .map(frame -> frame.delivery() + frame.state() + frame.body())
                        .distinct();

        assertThat(notices).hasSize(1);
    }

    private static Frame withdrawnByLevel(Stage stage) {
        stage.enrol("works", 3);
        var client = new Client(stage, "works", NOW);
        stage.press.publish("a", draft(SECRET, "secret", Lane.ROUTINE, Sector.FINANCE));
        stage.press.publish("a", draft(SECRET, "secret", Lane.ROUTINE, Sector.FINANCE));
        client.drain();
        stage.enrol("works", 0);
        return client.drain().getFirst();
    }

    private static Frame withdrawnByCompartment(Stage stage) {
        stage.enrol("works", 0, "orchid");
        var client = new Client(stage, "works", NOW);
        var marking = marking(new Requirement.Holds("orchid"));
        stage.press.publish("a", draft(marking, "orchids", Lane.ROUTINE, Sector.FINANCE));
        client.drain();
        stage.enrol("works", 0);
        return client.drain().getFirst();
    }

    private static void assertEachLastHas(Client client, String... words) {
        var last = new LinkedHashMap<AdvisoryId, Frame>();
        client.frames.forEach(frame -> last.put(frame.advisory(), frame));
        assertThat(last.values())
                .allSatisfy(frame -> assertThat(frame.body()).containsAnyOf(words));
    }

    private static void assertWithdrawn(Frame frame, AdvisoryId id) {
        assertThat(frame.advisory()).isEqualTo(id);
        assertThat(frame.state()).isEqualTo(State.WITHDRAWN);
        assertThat(frame.body()).isEmpty();
    }

    private static Receipt receipt(Frame frame) {
        var decision = new DecisionId("0".repeat(32));
        return new Receipt(
                Stage.machine("works").participant(),
                Optional.empty(),
                Channel.STREAM,
                Instant.EPOCH,
                List.of(
                        new Delivery(
                                frame.delivery(), frame.advisory(), decision, frame.revision())));
    }

    private AdvisoryId publishSecret(String reference) {
        return stage.press.publish(
                reference, draft(SECRET, "secret", Lane.ROUTINE, Sector.FINANCE));
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
