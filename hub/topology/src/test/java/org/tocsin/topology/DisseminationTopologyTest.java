package org.tocsin.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Certainty;
import org.tocsin.domain.advisory.ContentHash;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.EndingRequest;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.Severity;
import org.tocsin.domain.advisory.Status;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.advisory.Urgency;
import org.tocsin.domain.audit.Outcome;
import org.tocsin.domain.audit.OutcomeGroup;
import org.tocsin.domain.dissemination.DecisionId;
import org.tocsin.domain.dissemination.Objection;
import org.tocsin.domain.dissemination.Review;
import org.tocsin.domain.party.Role;
import org.tocsin.domain.sample.Piece;
import org.tocsin.topology.fact.Considered;
import org.tocsin.topology.fact.Decided;
import org.tocsin.topology.fact.Ended;
import org.tocsin.topology.fact.Quarantined;
import org.tocsin.topology.fact.Refusal;
import org.tocsin.topology.fact.Release;
import org.tocsin.topology.fact.Submitted;

final class DisseminationTopologyTest {
    private final World world = new World();
    private final Topics topics = world.topics;
    private final Topic<Submitted> submitted = topics.submitted(Lane.ROUTINE);
    private final Topic<Release> editions = topics.editions(Lane.ROUTINE);
    private LaneDriver lane = lane(Lane.ROUTINE);

    @BeforeEach
    void enrol() {
        lane.give(topics.participants(), World.police());
        lane.give(topics.participants(), World.bank(2));
    }

    @AfterEach
    void stop() {
        lane.close();
    }

    @Test
    void admittedVersionGivesItsEditionsGreatestFirst() {
        lane.give(submitted, world.first("case-1"));

        var released = lane.taken(editions);
        assertThat(released).hasSize(2);
        assertThat(released).extracting(one -> one.envelope().ordinal()).containsExactly(0, 1);
        assertThat(released).allSatisfy(one -> assertThat(one.envelope().count()).isEqualTo(2));
        assertThat(released).extracting(DisseminationTopologyTest::portions).containsExactly(2, 1);
    }

    @Test
    void admittedVersionTellsTheOutcomeForEveryParticipant() {
        lane.give(submitted, world.first("case-1"));

        assertThat(lane.taken(topics.decisions()))
                .singleElement()
                .satisfies(decided -> {
                    assertThat(decided.expiresAt()).contains(World.EXPIRY);
                    assertThat(outcome(decided, World.BANK.value())).contains(Outcome.RELEASED);
                });
    }

    /// Rule L-7.
    @Test
    void admittedVersionTellsWhenEachOfItsEditionsRunsOut() {
        var soon = World.NOON.plusSeconds(600);
        lane.give(submitted, world.overForMostAt(soon, "case-1"));

        assertThat(lane.taken(topics.decisions()))
                .singleElement()
                .satisfies(decided -> {
                    assertThat(decided.expiresAt()).contains(World.EXPIRY);
                    assertThat(decided.obligations().earlierExpiries()).containsExactly(soon);
                });
    }

    @Test
    void repeatGetsTheStoredAnswerAlthoughRightsHaveMoved() {
        lane.give(submitted, world.first("case-1"));
        var before = lane.bytes(editions);
        var decided = lane.taken(topics.decisions());
        lane.give(topics.participants(), World.bank(0));
        lane.give(topics.participants(), World.policeWithoutMandate());

        lane.give(submitted, world.first("case-1"));

        assertThat(lane.bytes(editions)).containsExactlyElementsOf(before);
        assertThat(lane.taken(topics.decisions())).isEqualTo(decided);
        assertThat(lane.taken(topics.refused())).isEmpty();
    }

    @Test
    void refusedVersionStaysRefusedAlthoughRightsHaveMoved() {
        lane.give(topics.participants(), World.policeWithoutMandate());
        lane.give(submitted, world.first("case-1"));
        var refused = lane.taken(topics.refused());
        lane.give(topics.participants(), World.police());

        lane.give(submitted, world.first("case-1"));

        assertThat(refused).singleElement().satisfies(one -> refusedFor(one, "OUT_OF_MANDATE"));
        assertThat(lane.taken(topics.refused())).isEqualTo(refused);
        assertThat(lane.taken(editions)).isEmpty();
    }

    @Test
    void firstVersionWhoseLaneIsAnotherOrWasNotClaimedIsRefused() {
        var submission = world.submission("case-1", 1, Status.ACTUAL);

        lane.give(submitted, new Submitted.Version(submission));
        lane.give(submitted, new Submitted.Version(submission).in(Lane.FLASH));

        assertThat(lane.taken(editions)).isEmpty();
        assertThat(lane.taken(topics.refused()))
                .hasSize(2)
                .allSatisfy(one -> refusedFor(one, "OUT_OF_ORDER"));
    }

    /// Source: SPECIFICATION.md L-2.
    @Test
    void firstVersionThatWouldBeLateInItsLaneIsRefused() {
        var calm = world.submission("case-1", 1, Status.ACTUAL);

        lane.give(submitted, urgent(calm).in(Lane.ROUTINE));

        assertThat(lane.taken(topics.refused()))
                .singleElement()
                .satisfies(one -> {
                    refusedFor(one, "NOT_VALID");
                    assertThat(one.objections().getFirst().rule()).isEqualTo("L-2");
                });
        assertThat(lane.taken(editions)).isEmpty();
    }

    @Test
    void correctionFollowsTheFirstVersion() {
        lane.give(submitted, world.first("case-1"));
        lane.taken(editions);

        lane.give(submitted, world.second("case-1"));

        assertThat(lane.taken(editions)).hasSize(2);
    }

    /// Rules L-2 and S-18.
    @Test
    void correctionThatItsNodeFoundNotAdmissibleIsRefusedThoughTheLaneDoesNotKnowWhyYet() {
        lane.give(submitted, world.first("case-1"));
        lane.taken(editions);

        lane.give(submitted, unclaimed(world.second("case-1")));

        assertThat(lane.taken(editions)).isEmpty();
        assertThat(lane.taken(topics.refused()))
                .singleElement()
                .satisfies(one -> refusedFor(one, "OUT_OF_ORDER"));
    }

    /// Rule A-12.
    @Test
    void repeatThatItsNodeFindsNotAdmissibleAnyMoreGetsTheStoredAnswer() {
        lane.give(submitted, world.first("case-1"));
        lane.taken(editions);
        lane.give(submitted, world.second("case-1"));
        var before = lane.bytes(editions);

        lane.give(submitted, unclaimed(world.second("case-1")));

        assertThat(lane.bytes(editions)).containsExactlyElementsOf(before);
        assertThat(lane.taken(topics.refused())).isEmpty();
    }

    /// Rule A-12.
    @Test
    void repeatOfWhatWaitsGoesOnWaitingThoughItsNodeFindsItNotAdmissibleAnyMore() {
        lane.give(topics.participants(), World.policeWithPersons());
        lane.give(submitted, world.byAda("case-1"));
        lane.give(submitted, world.first("case-2"));
        lane.give(submitted, world.correctionByAda("case-2"));
        var before = lane.taken(topics.held());

        lane.give(submitted, unclaimed(world.byAda("case-1")));
        lane.give(submitted, unclaimed(world.correctionByAda("case-2")));

        assertThat(lane.taken(topics.held())).isEqualTo(before);
        assertThat(lane.taken(topics.refused())).isEmpty();
    }

    @Test
    void whatAPersonHandsInWaitsOnATopicOfItsOwn() {
        lane.give(topics.participants(), World.policeWithPersons());

        lane.give(submitted, world.byAda("case-1"));

        assertThat(lane.taken(editions)).isEmpty();
        assertThat(lane.taken(topics.held()))
                .singleElement()
                .satisfies(waiting -> {
                    assertThat(waiting.lane()).isEqualTo(Lane.ROUTINE);
                    assertThat(waiting.held().missing()).containsExactly(Role.RELEASER);
                });
        assertThat(lane.taken(topics.reviews()))
                .extracting(Considered::outcome)
                .containsExactly(Considered.Outcome.HELD);
    }

    @Test
    void approvalReleasesWhatWaitedAndEndsItsWaiting() {
        lane.give(topics.participants(), World.policeWithPersons());
        lane.give(submitted, world.byAda("case-1"));
        lane.bytes(topics.held());
        lane.taken(topics.reviews());

        lane.give(submitted, world.byBram("case-1", Review.Finding.APPROVE));

        assertThat(lane.taken(editions)).hasSize(2);
        assertThat(lane.taken(topics.decisions()))
                .singleElement()
                .satisfies(decided ->
                        assertThat(decided.decidedAt()).isEqualTo(World.NOON.plusSeconds(600)));
        assertThat(lane.bytes(topics.held())).containsExactly((byte[]) null);
        assertThat(lane.taken(topics.reviews()))
                .extracting(Considered::outcome)
                .containsExactly(Considered.Outcome.ADMITTED);
    }

    @Test
    void approvalThatComesAgainGivesTheSameAgain() {
        lane.give(topics.participants(), World.policeWithPersons());
        lane.give(submitted, world.byAda("case-1"));
        lane.give(submitted, world.byBram("case-1", Review.Finding.APPROVE));
        var released = lane.bytes(editions);
        var considered = lane.taken(topics.reviews()).getLast();

        lane.give(submitted, world.byBram("case-1", Review.Finding.APPROVE));

        assertThat(lane.bytes(editions)).containsExactlyElementsOf(released);
        assertThat(lane.taken(topics.reviews())).containsExactly(considered);
    }

    /// Source: SPECIFICATION.md.
    @Test
    void repeatOfWhatIsOutTakesNothingFromWhoReviews() {
        lane.give(topics.participants(), World.policeWithPersons());
        lane.give(submitted, world.first("case-1"));
        lane.give(submitted, world.correctionByAda("case-1"));
        lane.bytes(topics.held());
        lane.taken(editions);

        lane.give(submitted, world.first("case-1"));

        assertThat(lane.bytes(topics.held())).isEmpty();
        assertThat(lane.taken(editions)).hasSize(2);
    }

    /// Source: SPECIFICATION.md A-12.
    @Test
    void whatOvertakesWhatWaitsEndsItsWaitingForGood() {
        lane.give(topics.participants(), World.policeWithPersons());
        lane.give(submitted, world.first("case-1"));
        lane.give(submitted, world.correctionByAda("case-1"));
        lane.bytes(topics.held());
        var byMachine = world.second("case-1");

        lane.give(submitted, byMachine);
        lane.give(submitted, byMachine);
        lane.give(submitted, world.correctionByAda("case-1"));

        assertThat(lane.bytes(topics.held())).containsExactly((byte[]) null, (byte[]) null);
        assertThat(lane.taken(topics.refused()))
                .singleElement()
                .satisfies(one -> refusedFor(one, "CONTENT_DIFFERS"));
    }

    /// Source: SPECIFICATION.md A-14.
    @Test
    void whatWaitedIsNotHeldAgainWhenItsAdvisoryHasEnded() {
        lane.give(topics.participants(), World.policeWithPersons());
        lane.give(submitted, world.first("case-1"));
        lane.give(submitted, world.correctionByAda("case-1"));
        lane.give(submitted, world.end("case-1", Ending.CANCELLED));
        lane.bytes(topics.held());

        lane.give(submitted, world.correctionByAda("case-1"));

        assertThat(lane.bytes(topics.held())).isEmpty();
        assertThat(lane.taken(topics.refused()))
                .singleElement()
                .satisfies(one -> refusedFor(one, "ENDED"));
    }

    /// Source: SPECIFICATION.md A-27.
    @Test
    void whatWentOutUnseenIsLookedAtBeforeItsCorrectionWaits() {
        try (var flash = lane(Lane.FLASH)) {
            flash.give(topics.participants(), World.policeWithPersons());
            var inFlash = topics.submitted(Lane.FLASH);
            flash.give(inFlash, urgent(world.byAda("case-1").submission()).in(Lane.FLASH));

            flash.give(inFlash, world.correctionByAda("case-1"));
            flash.give(inFlash, world.byBram("case-1", Review.Finding.REJECT));

            assertThat(flash.taken(topics.refused()))
                    .singleElement()
                    .satisfies(one ->
                            assertThat(one.objections().getFirst().rule()).isEqualTo("A-27"));
            assertThat(flash.taken(topics.reviews()))
                    .extracting(Considered::outcome)
                    .containsExactly(Considered.Outcome.DUE, Considered.Outcome.RETRACTED);
            assertThat(flash.taken(topics.endings()))
                    .extracting(Ended::ending)
                    .containsExactly(Ending.RETRACTED);
        }
    }

    /// Source: SPECIFICATION.md A-27.
    @Test
    void cancellationTakesNothingThatWentOutUnseenFromWhoLooks() {
        try (var flash = lane(Lane.FLASH)) {
            flash.give(topics.participants(), World.policeWithPersons());
            var inFlash = topics.submitted(Lane.FLASH);
            flash.give(inFlash, urgent(world.byAda("case-1").submission()).in(Lane.FLASH));
            flash.give(inFlash, world.end("case-1", Ending.CANCELLED));
            flash.give(inFlash, world.end("case-1", Ending.CANCELLED));
            var waiting = flash.taken(topics.held());

            flash.give(inFlash, world.byBram("case-1", Review.Finding.REJECT));

            assertThat(waiting).hasSize(3).containsOnly(waiting.getFirst());
            assertThat(flash.bytes(topics.held())).isNotEmpty().containsOnly((byte[]) null);
            assertThat(flash.taken(topics.reviews()))
                    .extracting(Considered::outcome)
                    .endsWith(Considered.Outcome.DUE, Considered.Outcome.RETRACTED);
            assertThat(flash.taken(topics.endings()))
                    .extracting(Ended::ending)
                    .containsExactly(Ending.CANCELLED, Ending.CANCELLED, Ending.RETRACTED);
        }
    }

    /// Source: SPECIFICATION.md A-27.
    @Test
    void whatWasTakenBackOrConfirmedWaitsNoMoreThoughItIsCancelled() {
        for (var finding : Review.Finding.values()) {
            try (var flash = lane(Lane.FLASH)) {
                flash.give(topics.participants(), World.policeWithPersons());
                var inFlash = topics.submitted(Lane.FLASH);
                flash.give(inFlash, urgent(world.byAda("case-1").submission()).in(Lane.FLASH));
                flash.give(inFlash, world.byBram("case-1", finding));
                flash.bytes(topics.held());

                flash.give(inFlash, world.end("case-1", Ending.CANCELLED));

                assertThat(flash.bytes(topics.held())).containsExactly((byte[]) null);
            }
        }
    }

    /// Source: SPECIFICATION.md A-27.
    @Test
    void whatItsPublisherTakesBackWaitsForNobody() {
        try (var flash = lane(Lane.FLASH)) {
            flash.give(topics.participants(), World.policeWithPersons());
            var inFlash = topics.submitted(Lane.FLASH);
            flash.give(inFlash, urgent(world.byAda("case-1").submission()).in(Lane.FLASH));
            flash.give(inFlash, world.end("case-1", Ending.CANCELLED));
            flash.bytes(topics.held());

            flash.give(inFlash, world.end("case-1", Ending.RETRACTED));

            assertThat(flash.bytes(topics.held())).containsExactly((byte[]) null);
        }
    }

    @Test
    void rejectionRefusesWhatWaited() {
        lane.give(topics.participants(), World.policeWithPersons());
        lane.give(submitted, world.byAda("case-1"));

        lane.give(submitted, world.byBram("case-1", Review.Finding.REJECT));

        assertThat(lane.taken(editions)).isEmpty();
        assertThat(lane.taken(topics.refused()))
                .singleElement()
                .satisfies(one -> refusedFor(one, "REJECTED"));
    }

    @Test
    void reviewOfWhatDoesNotWaitChangesNothing() {
        lane.give(topics.participants(), World.policeWithPersons());

        lane.give(submitted, world.byBram("case-1", Review.Finding.APPROVE));

        assertThat(lane.taken(editions)).isEmpty();
        assertThat(lane.taken(topics.reviews()))
                .extracting(Considered::outcome)
                .containsExactly(Considered.Outcome.UNHEARD);
    }

    @Test
    void whatThePurgeLeavesIsNothingThatWasSaid() {
        lane.give(submitted, world.kept("case-1", 1, World.EXPIRY));
        lane.taken(editions);

        lane.give(submitted, purge("case-1", World.EXPIRY));
        lane.give(submitted, world.first("case-1"));
        lane.give(submitted, world.second("case-1"));

        assertThat(lane.taken(editions))
                .singleElement()
                .isInstanceOfSatisfying(
                        Release.OfEnding.class,
                        release -> assertThat(release.ending()).isEqualTo(Ending.PURGED));
        assertThat(lane.taken(topics.endings()))
                .singleElement()
                .satisfies(ended -> assertThat(ended.ending()).isEqualTo(Ending.PURGED));
        assertThat(lane.taken(topics.refused()))
                .singleElement()
                .satisfies(one -> refusedFor(one, "ENDED"));
    }

    /// Who keeps the dates had not heard of the second. Source: SPECIFICATION.md L-13.
    @Test
    void whatIsKeptLongerByItsLatestVersionIsPurgedAtThatDate() {
        var later = World.EXPIRY.plusSeconds(10);
        lane.give(submitted, world.kept("case-1", 1, World.EXPIRY));
        lane.give(submitted, world.kept("case-1", 2, later));
        lane.taken(editions);

        lane.give(submitted, purge("case-1", World.EXPIRY));
        var tooEarly = lane.taken(topics.endings());
        lane.give(submitted, purge("case-1", later));

        assertThat(tooEarly).isEmpty();
        assertThat(lane.taken(topics.endings()))
                .extracting(Ended::ending)
                .containsExactly(Ending.PURGED);
        assertThat(lane.taken(editions)).hasSize(1);
    }

    /// Source: SPECIFICATION.md G-20.
    @Test
    void whatWasRefusedPurgesNothingThatWasLetInMeanwhile() {
        lane.give(submitted, world.first("case-1"));

        lane.give(submitted, purge("case-1", World.EXPIRY));

        assertThat(lane.taken(topics.endings())).isEmpty();
    }

    /// Its own date is not told again. Source: SPECIFICATION.md G-20.
    @Test
    void whatWaitsIsPurgedWithWhatWasRefusedBesideIt() {
        lane.give(topics.participants(), World.policeWithPersons());
        lane.give(submitted, world.keptByAda("case-1", World.EXPIRY.plusSeconds(10)));
        lane.bytes(topics.held());

        lane.give(submitted, purge("case-1", World.EXPIRY));

        assertThat(lane.taken(topics.endings()))
                .extracting(Ended::ending)
                .containsExactly(Ending.PURGED);
        assertThat(lane.bytes(topics.held())).containsExactly((byte[]) null);
    }

    private Submitted.ByHub purge(String reference, Instant at) {
        var request = world.end(reference, Ending.PURGED).request();
        return new Submitted.ByHub(
                new EndingRequest(
                        request.id(),
                        request.originator(),
                        request.by(),
                        request.reference(),
                        Ending.PURGED,
                        at));
    }

    /// Source: SPECIFICATION.md A-14, C-1, G-2.
    @Test
    void whatIsErasedAsItIsWrittenIsRefusedForItsAdvisoryHasEnded() {
        var first = world.ofPersons("case-1", content(1));
        lane.give(submitted, first);
        lane.give(submitted, purge("case-1", World.EXPIRY));
        world.keys.destroy(first.advisory());
        lane.taken(topics.refused());
        lane.taken(editions);

        var mended = world.ofPersons("case-1", content(2));
        lane.give(submitted, mended);
        lane.give(submitted, mended);

        assertThat(lane.taken(topics.quarantine())).isEmpty();
        assertThat(lane.taken(editions)).isEmpty();
        assertThat(lane.taken(topics.refused()))
                .hasSize(2)
                .allSatisfy(one -> {
                    refusedFor(one, "ENDED");
                    assertThat(one.decision()).isEqualTo(mended.decision());
                    assertThat(one.originator()).isEqualTo(World.POLICE);
                    assertThat(one.version()).isEqualTo(1);
                });
    }

    /// A store that was lost knows of no purge. Source: SPECIFICATION.md A-14, G-3.
    @Test
    void whatIsErasedIsRefusedWhateverIsKeptOfItsAdvisory() {
        var version = world.ofPersons("case-1", content(1));
        var record = submitted.record(version);
        world.keys.destroy(version.advisory());

        lane.give(submitted, record.key(), record.value());

        assertThat(lane.taken(editions)).isEmpty();
        assertThat(lane.taken(topics.refused()))
                .singleElement()
                .satisfies(one -> refusedFor(one, "ENDED"));
    }

    /// Source: SPECIFICATION.md A-12, C-1.
    @Test
    void whatWasLetInIsAccountedForAsBeforeWhenItIsErasedSince() {
        var version = world.kept("case-1", 1, World.EXPIRY);
        lane.give(submitted, version);
        var decided = lane.taken(topics.decisions());
        lane.give(submitted, purge("case-1", World.EXPIRY));
        lane.taken(topics.decisions());
        lane.taken(editions);
        world.keys.destroy(version.advisory());

        lane.give(submitted, world.ofPersons("case-1", version.submission().content()));

        assertThat(lane.taken(topics.decisions())).isEqualTo(decided);
        assertThat(lane.taken(topics.refused())).isEmpty();
        assertThat(lane.taken(editions)).isEmpty();
    }

    /// Source: SPECIFICATION.md A-25, G-20.
    @Test
    void reviewWhoseReasonsAreErasedDoesNotCount() {
        var waiting = world.byAda("case-1");
        lane.give(topics.participants(), World.policeWithPersons());
        lane.give(submitted, waiting);
        lane.give(submitted, purge("case-1", World.EXPIRY));
        world.keys.destroy(waiting.advisory());
        lane.taken(topics.reviews());

        lane.give(submitted, world.byBram("case-1", Review.Finding.APPROVE, "It names nobody."));

        assertThat(lane.taken(topics.quarantine())).isEmpty();
        assertThat(lane.taken(topics.reviews()))
                .extracting(Considered::outcome)
                .containsExactly(Considered.Outcome.UNHEARD);
        assertThat(lane.taken(topics.decisions())).extracting(Decided::version).containsOnly(0);
    }

    /// Source: SPECIFICATION.md L-10, L-13.
    @Test
    void whatIsMadeFromWhatWasRetractedIsRefusedWhenThatIsPurgedSince() {
        var source = world.first("case-2");
        try (var flash = lane(Lane.FLASH)) {
            flash.give(topics.participants(), World.police());
            flash.give(topics.submitted(Lane.FLASH), world.end("case-2", Ending.RETRACTED));
            flash.taken(topics.endings()).forEach(ended -> lane.give(topics.endings(), ended));
        }
        lane.give(submitted, purge("case-2", World.EXPIRY));
        lane.give(submitted, purge("case-2", World.EXPIRY));

        lane.give(submitted, world.derived("case-1", source.advisory()));

        assertThat(lane.taken(topics.endings()))
                .hasSize(2)
                .allSatisfy(ended -> {
                    assertThat(ended.ending()).isEqualTo(Ending.PURGED);
                    assertThat(ended.isRetracted()).isTrue();
                });
        assertThat(lane.taken(topics.refused()))
                .singleElement()
                .satisfies(one -> refusedFor(one, "NOT_LAWFUL"));
    }

    @Test
    void whatIsMadeFromWhatWasRetractedIsRefused() {
        var source = world.first("case-2").submission();
        lane.give(topics.endings(), ended(source.id(), Ending.RETRACTED));

        lane.give(submitted, world.derived("case-1", source.id()));

        assertThat(lane.taken(editions)).isEmpty();
        assertThat(lane.taken(topics.refused()))
                .singleElement()
                .satisfies(one -> refusedFor(one, "NOT_LAWFUL"));
    }

    /// Source: SPECIFICATION.md A-26, L-10.
    @Test
    void approvalLetsNothingInThatIsMadeFromWhatWasRetractedMeanwhile() {
        var source = world.first("case-2").submission();
        lane.give(topics.participants(), World.policeWithPersons());
        lane.give(submitted, world.derivedByAda("case-1", source.id()));
        lane.taken(topics.reviews());
        lane.bytes(topics.held());
        lane.give(topics.endings(), ended(source.id(), Ending.RETRACTED));

        lane.give(submitted, world.byBram("case-1", Review.Finding.APPROVE));

        assertThat(lane.taken(editions)).isEmpty();
        assertThat(lane.taken(topics.decisions())).isEmpty();
        assertThat(lane.taken(topics.refused()))
                .singleElement()
                .satisfies(one -> refusedFor(one, "NOT_LAWFUL"));
        assertThat(lane.taken(topics.reviews()))
                .extracting(Considered::outcome)
                .containsExactly(Considered.Outcome.REFUSED);
        assertThat(lane.bytes(topics.held())).containsExactly((byte[]) null);
    }

    private static Submitted.Version unclaimed(Submitted.Version version) {
        return new Submitted.Version(version.submission());
    }

    private static Ended ended(AdvisoryId advisory, Ending ending) {
        return new Ended(
                new DecisionId("dddddddddddddddddddddddddddddddd"),
                advisory,
                World.POLICE,
                ending,
                World.NOON);
    }

    @Test
    void versionThatComesTooEarlyIsRefused() {
        lane.give(submitted, world.second("case-1"));

        assertThat(lane.taken(topics.refused()))
                .singleElement()
                .satisfies(one -> refusedFor(one, "OUT_OF_ORDER"));
    }

    @Test
    void repeatOfAnOvertakenVersionReleasesNothingButIsAccountedFor() {
        lane.give(submitted, world.first("case-1"));
        var first = lane.taken(topics.decisions());
        lane.give(submitted, world.second("case-1"));
        lane.taken(topics.decisions());
        lane.taken(editions);

        lane.give(submitted, world.first("case-1"));

        assertThat(lane.taken(editions)).isEmpty();
        assertThat(lane.taken(topics.decisions())).isEqualTo(first);
    }

    /// Rule L-4.
    @Test
    void endingIsToldToReadersAndToEveryLane() {
        lane.give(submitted, world.first("case-1"));
        lane.taken(editions);

        lane.give(submitted, world.end("case-1", Ending.RETRACTED));

        assertThat(lane.taken(editions))
                .singleElement()
                .isInstanceOfSatisfying(
                        Release.OfEnding.class,
                        notice -> assertThat(notice.ending()).isEqualTo(Ending.RETRACTED));
        assertThat(lane.taken(topics.endings()))
                .singleElement()
                .satisfies(ended -> assertThat(ended.ending()).isEqualTo(Ending.RETRACTED));
    }

    /// Rule L-6.
    @Test
    void nothingIsAdmittedAfterTheEnd() {
        lane.give(submitted, world.first("case-1"));
        lane.give(submitted, world.end("case-1", Ending.CANCELLED));
        lane.taken(editions);

        lane.give(submitted, world.second("case-1"));
        lane.give(submitted, world.first("case-1"));

        assertThat(lane.taken(editions)).isEmpty();
        assertThat(lane.taken(topics.refused()))
                .singleElement()
                .satisfies(one -> refusedFor(one, "ENDED"));
    }

    @Test
    void endingInOneLaneHoldsInTheOthers() {
        try (var flash = lane(Lane.FLASH)) {
            flash.give(topics.participants(), World.police());
            flash.give(topics.submitted(Lane.FLASH), world.end("case-1", Ending.CANCELLED));
            flash.taken(topics.endings()).forEach(ended -> lane.give(topics.endings(), ended));
        }

        lane.give(submitted, world.first("case-1"));

        assertThat(lane.taken(topics.refused()))
                .singleElement()
                .satisfies(one -> refusedFor(one, "ENDED"));
        assertThat(lane.taken(editions)).isEmpty();
    }

    /// Rules L-5 and L-6.
    @Test
    void retractionIsNotSoftenedByALaterCancellation() {
        lane.give(submitted, world.end("case-1", Ending.RETRACTED));

        lane.give(submitted, world.end("case-1", Ending.CANCELLED));

        assertThat(lane.taken(topics.endings()))
                .allSatisfy(ended -> assertThat(ended.ending()).isEqualTo(Ending.RETRACTED));
    }

    @Test
    void endingByAnybodyElseIsRefused() {
        var foreign = world.end("case-1", Ending.CANCELLED).request();
        var stolen =
                new EndingRequest(
                        foreign.id(),
                        World.BANK,
                        Optional.empty(),
                        foreign.reference(),
                        Ending.CANCELLED,
                        World.NOON);

        lane.give(submitted, new Submitted.End(stolen));

        assertThat(lane.taken(topics.endings())).isEmpty();
        assertThat(lane.taken(topics.refused()))
                .singleElement()
                .satisfies(one -> refusedFor(one, "NOT_YOURS"));
    }

    /// Rules L-8 and A-13.
    @Test
    void exerciseStaysAnExercise() {
        lane.give(
                submitted,
                new Submitted.Version(world.submission("drill", 1, Status.EXERCISE))
                        .in(Lane.ROUTINE));

        assertThat(lane.taken(editions))
                .hasSize(2)
                .allSatisfy(one -> assertThat(status(one)).isEqualTo(Status.EXERCISE));
    }

    /// Rule R-4.
    @Test
    void whatCannotBeReadGoesToTheQuarantineAsItWas() {
        var garbage = "not a record".getBytes(UTF_8);

        lane.give(submitted, "key".getBytes(UTF_8), garbage);

        assertThat(lane.taken(topics.quarantine()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.topic()).isEqualTo("submitted.routine.v1");
                    assertThat(one.reason()).isEqualTo("NOT_FRAMED");
                    assertThat(one.value().orElseThrow()).isEqualTo(garbage);
                });
        assertThat(lane.taken(topics.refused())).isEmpty();
    }

    /// Rule R-4.
    @Test
    void recordUnderAnotherKeyGoesToTheQuarantine() {
        var record = submitted.record(world.first("case-1"));

        lane.give(submitted, "another".getBytes(UTF_8), record.value());

        assertThat(lane.taken(topics.quarantine()))
                .extracting(Quarantined::reason)
                .containsExactly("OTHER_KEY");
        assertThat(lane.taken(editions)).isEmpty();
    }

    @Test
    void participantThatCannotBeReadHasNoRights() {
        lane.give(topics.participants(), World.POLICE.value().getBytes(UTF_8), new byte[] {1});

        lane.give(submitted, world.first("case-1"));

        assertThat(lane.taken(topics.refused()))
                .singleElement()
                .satisfies(one -> refusedFor(one, "NOT_A_PUBLISHER"));
    }

    private LaneDriver lane(Lane which) {
        return new LaneDriver(DisseminationTopology.build(topics, which, world.admitter()));
    }

    private static Submitted.Version urgent(Submission calm) {
        var urgent =
                Piece.describing("It is under way.")
                        .gravity(Urgency.IMMEDIATE, Severity.EXTREME, Certainty.OBSERVED)
                        .draft();
        return new Submitted.Version(
                calm.withDrafts(
                        List.of(calm.drafts().getFirst(), calm.drafts().getLast(), urgent)));
    }

    private ContentHash content(int which) {
        return world.submission("case-1", which, Status.ACTUAL).content();
    }

    private static int portions(Release release) {
        return release instanceof Release.OfEdition(var _, var sealed)
                ? sealed.edition().portions().size()
                : 0;
    }

    private static Status status(Release release) {
        return ((Release.OfEdition) release).edition().edition().status();
    }

    private static Optional<Outcome> outcome(Decided decided, String reader) {
        return decided.outcomes().stream()
                .filter(group -> group.readers().contains(reader))
                .map(OutcomeGroup::outcome)
                .findFirst();
    }

    private static void refusedFor(Refusal refusal, String code) {
        assertThat(refusal.objections())
                .extracting(Objection::code)
                .extracting(Enum::name)
                .isEqualTo(List.of(code));
    }
}
