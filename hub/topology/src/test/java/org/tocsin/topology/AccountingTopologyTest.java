package org.tocsin.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.Reference;
import org.tocsin.domain.audit.Outcome;
import org.tocsin.domain.audit.OutcomeGroup;
import org.tocsin.domain.dissemination.DecisionId;
import org.tocsin.domain.dissemination.Objection;
import org.tocsin.domain.dissemination.Revision;
import org.tocsin.domain.marking.Shortfall;
import org.tocsin.domain.party.Enrolment;
import org.tocsin.domain.party.Enrolment.Asking;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.party.Role;
import org.tocsin.domain.party.Signing;
import org.tocsin.domain.party.Standing.Step;
import org.tocsin.domain.sample.SigningKeys;
import org.tocsin.topology.fact.Acknowledgement;
import org.tocsin.topology.fact.Acknowledgement.Answer;
import org.tocsin.topology.fact.AuditEntry;
import org.tocsin.topology.fact.AuditEntry.Kind;
import org.tocsin.topology.fact.Channel;
import org.tocsin.topology.fact.Considered;
import org.tocsin.topology.fact.Decided;
import org.tocsin.topology.fact.Delivery;
import org.tocsin.topology.fact.Ended;
import org.tocsin.topology.fact.Enrolled;
import org.tocsin.topology.fact.Obligations;
import org.tocsin.topology.fact.Receipt;
import org.tocsin.topology.fact.Refusal;
import org.tocsin.topology.fact.Retention;
import org.tocsin.topology.fact.Submitted;
import org.tocsin.topology.fact.Tick;

final class AccountingTopologyTest {
    private static final AdvisoryId ADVISORY = new World().first("case-1").advisory();

    private static final AdvisoryId SOURCE = new World().first("case-2").advisory();
    private static final AdvisoryId LATER = new World().first("case-3").advisory();
    private static final Optional<Reference> REFERENCE = Optional.of(new Reference("case-1"));
    private static final Obligations DUE =
            new Obligations(
                    REFERENCE,
                    Optional.of(World.NOON.plusSeconds(100)),
                    Optional.empty(),
                    List.of());
    private static final Obligations KEPT =
            new Obligations(
                    REFERENCE,
                    Optional.empty(),
                    Optional.of(World.NOON.plusSeconds(100)),
                    List.of());
    private static final Obligations DERIVED =
            new Obligations(REFERENCE, Optional.empty(), Optional.empty(), List.of(SOURCE));

    private final World world = new World();
    private final Topics topics = world.topics;
    private final LaneDriver accounts = new LaneDriver(AccountingTopology.build(topics));

    @AfterEach
    void stop() {
        accounts.close();
    }

    @Test
    void decisionIsOnRecordWithEachOutcome() {
        accounts.give(topics.decisions(), decided(1));

        var entries = accounts.taken(topics.audit());

        assertThat(entries)
                .extracting(AuditEntry::kind)
                .containsExactly(Kind.ADMITTED, Kind.DECIDED, Kind.DECIDED);
        assertThat(entries.get(2).outcome()).isEqualTo("WITHHELD");
        assertThat(entries.get(2).reasons()).containsExactly("LEVEL");
        assertThat(entries.get(2).readers()).containsExactly("qm-bank");
    }

    /// Rule C-1.
    @Test
    void repeatIsNotOnRecordAgain() {
        accounts.give(topics.decisions(), decided(1));
        accounts.give(topics.refused(), new RandomFacts(7).refusal());
        accounts.taken(topics.audit());

        accounts.give(topics.decisions(), decided(1));
        accounts.give(topics.refused(), new RandomFacts(7).refusal());

        assertThat(accounts.taken(topics.audit())).isEmpty();
    }

    /// Rule C-3.
    @Test
    void deliveryIsOnRecordOnceAlthoughItIsReceiptedTwice() {
        accounts.give(topics.receipts(), receipt("d1", "d2"));

        accounts.give(topics.receipts(), receipt("d2", "d3"));
        accounts.give(topics.receipts(), receipt("d1", "d3"));

        assertThat(accounts.taken(topics.audit()))
                .flatExtracting(AuditEntry::deliveries)
                .extracting(Delivery::id)
                .containsExactly("d1", "d2", "d3");
    }

    /// Rule C-3.
    @Test
    void answerIsOnRecordAgainOnlyWhenItDiffersFromTheReadersLast() {
        answer(1, "", "r1", Answer.ACCEPTED);
        answer(2, "", "r1", Answer.ACCEPTED);
        answer(3, "ann", "r1", Answer.ACCEPTED);
        answer(4, "", "r1", Answer.DECLINED);
        answer(5, "ann", "r1", Answer.ACCEPTED);
        answer(6, "", "r1", Answer.ACCEPTED);
        answer(7, "", "r1", Answer.ACCEPTED);
        answer(8, "", "r2", Answer.ACCEPTED);

        assertThat(accounts.taken(topics.audit()))
                .extracting(AuditEntry::at, AuditEntry::person, AuditEntry::outcome)
                .containsExactly(
                        tuple(World.NOON.plusSeconds(1), "", "ACCEPTED"),
                        tuple(World.NOON.plusSeconds(3), "qm-bank/ann", "ACCEPTED"),
                        tuple(World.NOON.plusSeconds(4), "", "DECLINED"),
                        tuple(World.NOON.plusSeconds(6), "", "ACCEPTED"),
                        tuple(World.NOON.plusSeconds(8), "", "ACCEPTED"));
    }

    private void answer(int second, String person, String revision, Answer answer) {
        var word =
                new Acknowledgement(
                        ADVISORY,
                        World.BANK,
                        person.isEmpty()
                                ? Optional.empty()
                                : Optional.of(new PersonId(World.BANK, person)),
                        new Revision((revision + "x".repeat(22)).substring(0, 22)),
                        answer,
                        "\uD83D\uDEA8".repeat(500),
                        World.NOON.plusSeconds(second));
        accounts.give(topics.acknowledgements(), word);
    }

    /// Rules C-4 and L-7.
    @Test
    void advisoryExpiresAtTheFirstTickThatSaysSo() {
        accounts.give(topics.decisions(), decided(1));
        accounts.taken(topics.audit());

        accounts.give(topics.ticks(), new Tick(World.EXPIRY.minusSeconds(1)));
        assertThat(kinds()).containsExactly(Kind.EXPIRING);
        accounts.give(topics.ticks(), new Tick(World.EXPIRY));
        accounts.give(topics.ticks(), new Tick(World.EXPIRY.plusSeconds(1)));

        assertThat(accounts.taken(topics.audit()))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.kind()).isEqualTo(Kind.EXPIRED);
                    assertThat(entry.advisory()).isEqualTo(ADVISORY.toString());
                    assertThat(entry.at()).isEqualTo(World.EXPIRY);
                });
    }

    /// Rule L-7.
    @Test
    void correctedAdvisoryExpiresWithItsLatestVersion() {
        accounts.give(topics.decisions(), decided(1));
        accounts.give(topics.decisions(), decided(2));
        accounts.give(topics.decisions(), decided(1));
        accounts.taken(topics.audit());

        accounts.give(topics.ticks(), new Tick(World.EXPIRY.plusSeconds(10)));

        assertThat(accounts.taken(topics.audit()))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.version()).isEqualTo(2));
    }

    @Test
    void originatorIsWarnedWhenAFifthOfTheTimeIsLeft() {
        accounts.give(topics.decisions(), decided(1));
        accounts.taken(topics.audit());

        accounts.give(topics.ticks(), new Tick(World.NOON.plusSeconds(2_879)));
        assertThat(kinds()).isEmpty();
        accounts.give(topics.ticks(), new Tick(World.NOON.plusSeconds(2_880)));
        accounts.give(topics.ticks(), new Tick(World.NOON.plusSeconds(2_881)));

        assertThat(kinds()).containsExactly(Kind.EXPIRING);
    }

    /// Rules L-7 and L-11.
    @Test
    void whatRunsOutForSomeReadersFirstIsToldOfEach() {
        accounts.give(topics.decisions(), obliged(earlier(1_000, 2_000)));
        accounts.taken(topics.audit());

        IntStream.of(799, 800, 1_000, 1_600, 2_000, 2_880, 3_600, 3_601)
                .mapToObj(World.NOON::plusSeconds)
                .forEach(now -> accounts.give(topics.ticks(), new Tick(now)));

        var told = accounts.taken(topics.audit());
        assertThat(told)
                .extracting(AuditEntry::kind, AuditEntry::outcome, this::second)
                .containsExactly(
                        tuple(Kind.EXPIRING, "FOR_SOME", 800L),
                        tuple(Kind.EXPIRED, "FOR_SOME", 1_000L),
                        tuple(Kind.EXPIRING, "FOR_SOME", 1_600L),
                        tuple(Kind.EXPIRED, "FOR_SOME", 2_000L),
                        tuple(Kind.EXPIRING, "EXPIRING", 2_880L),
                        tuple(Kind.EXPIRED, "EXPIRED", 3_600L));
        assertThat(told).extracting(AuditEntry::id).doesNotHaveDuplicates();
    }

    /// Rule L-7.
    @Test
    void whatIsCorrectedOrEndedRunsOutForNoneOfItsReaders() {
        accounts.give(topics.decisions(), obliged(ADVISORY, 1, earlier(1_000)));
        accounts.give(topics.decisions(), obliged(ADVISORY, 2, earlier(2_000)));
        accounts.give(topics.ticks(), new Tick(World.NOON.plusSeconds(1_500)));
        accounts.give(topics.decisions(), ended());
        accounts.taken(topics.audit());

        accounts.give(topics.ticks(), new Tick(World.NOON.plusSeconds(2_500)));

        assertThat(kinds()).isEmpty();
    }

    private long second(AuditEntry entry) {
        return Duration.between(World.NOON, entry.at()).toSeconds();
    }

    private static Obligations earlier(int... seconds) {
        return new Obligations(
                REFERENCE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                IntStream.of(seconds).mapToObj(World.NOON::plusSeconds).toList(),
                List.of());
    }

    /// Rule L-12.
    @Test
    void reviewThatIsMissedIsOnRecordOnce() {
        accounts.give(topics.decisions(), obliged(DUE));
        accounts.taken(topics.audit());

        accounts.give(topics.ticks(), new Tick(World.NOON.plusSeconds(99)));
        assertThat(kinds()).isEmpty();
        accounts.give(topics.ticks(), new Tick(World.NOON.plusSeconds(100)));
        accounts.give(topics.ticks(), new Tick(World.NOON.plusSeconds(101)));

        assertThat(kinds()).containsExactly(Kind.REVIEW_MISSED);
    }

    @Test
    void reviewThatIsMadeInTimeIsNotMissed() {
        accounts.give(topics.decisions(), obliged(DUE));
        accounts.give(topics.reviews(), considered(Considered.Outcome.CONFIRMED));
        assertThat(kinds()).contains(Kind.REVIEWED);

        accounts.give(topics.ticks(), new Tick(World.NOON.plusSeconds(100)));

        assertThat(kinds()).isEmpty();
    }

    /// Rule L-12.
    @Test
    void reviewThatWasMadeIsNotMissedWhenWhatHasEndedIsHandedInAgain() {
        accounts.give(topics.decisions(), obliged(DUE));
        accounts.give(topics.reviews(), considered(Considered.Outcome.CONFIRMED));
        accounts.give(topics.ticks(), new Tick(World.NOON.plusSeconds(100)));
        accounts.give(topics.decisions(), ended());
        accounts.taken(topics.audit());

        accounts.give(topics.decisions(), obliged(DUE));
        accounts.give(topics.ticks(), new Tick(World.NOON.plusSeconds(200)));

        assertThat(kinds()).isEmpty();
    }

    /// Rule L-13.
    @Test
    void whatIsNoLongerKeptIsArchivedAndPurged() {
        accounts.give(topics.decisions(), obliged(KEPT));
        accounts.taken(topics.audit());

        accounts.give(topics.ticks(), new Tick(World.NOON.plusSeconds(100)));
        accounts.give(topics.ticks(), new Tick(World.NOON.plusSeconds(101)));
        var asked = kinds();
        accounts.give(topics.decisions(), purged(100));
        accounts.give(topics.decisions(), purged(100));

        assertThat(asked).isEmpty();
        assertPurged(Lane.ROUTINE);
        assertThat(accounts.taken(topics.audit()))
                .filteredOn(entry -> entry.kind() != Kind.ENDED)
                .hasSize(2)
                .allSatisfy(entry -> {
                    assertThat(entry.participant()).isEqualTo(World.POLICE.value());
                    assertThat(entry.version()).isEqualTo(1);
                    assertThat(entry.at()).isEqualTo(World.NOON.plusSeconds(100));
                })
                .extracting(AuditEntry::kind)
                .containsExactly(Kind.ARCHIVED, Kind.PURGED);
    }

    /// Rule L-13.
    @Test
    void whatIsLetInBeforeThePurgeIsToldAndKeptLongerHasADateOfItsOwn() {
        accounts.give(topics.decisions(), obliged(KEPT));
        accounts.give(topics.ticks(), new Tick(World.NOON.plusSeconds(120)));
        accounts.taken(topics.submitted(Lane.ROUTINE));
        accounts.taken(topics.audit());

        var longer = Optional.of(World.NOON.plusSeconds(200));
        var second = new Obligations(REFERENCE, Optional.empty(), longer, List.of());
        accounts.give(topics.decisions(), obliged(ADVISORY, 2, second));
        accounts.give(topics.ticks(), new Tick(World.NOON.plusSeconds(200)));
        accounts.give(topics.decisions(), purged(200));

        assertPurged(Lane.ROUTINE);
        assertThat(accounts.taken(topics.audit()))
                .filteredOn(entry -> entry.kind() == Kind.PURGED)
                .singleElement()
                .satisfies(entry -> assertThat(entry.version()).isEqualTo(2));
    }

    /// Returns the word of a lane that the advisory is purged.
    private static Decided purged(int second) {
        return new Decided(
                new DecisionId("cccccccccccccccccccccccccccccccc"),
                ADVISORY,
                0,
                World.POLICE,
                Lane.ROUTINE,
                Optional.of(Ending.PURGED),
                World.NOON.plusSeconds(second),
                Optional.empty(),
                List.of());
    }

    /// Rule L-30.
    @Test
    void listingThatIsNotLookedAtAgainInTimeIsToldOnceOfItsOriginator() {
        accounts.give(topics.decisions(), obliged(listing(100)));
        accounts.taken(topics.audit());

        accounts.give(topics.ticks(), new Tick(World.NOON.plusSeconds(100)));
        accounts.give(topics.ticks(), new Tick(World.NOON.plusSeconds(101)));

        assertThat(accounts.taken(topics.audit()))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.kind()).isEqualTo(Kind.REVIEW_DATE_MISSED);
                    assertThat(entry.participant()).isEqualTo(World.POLICE.value());
                });
    }

    /// Rule L-30.
    @Test
    void listingThatWasLookedAtAgainOrTakenBackIsNotTold() {
        accounts.give(topics.decisions(), obliged(ADVISORY, 1, listing(100)));
        accounts.give(topics.decisions(), obliged(ADVISORY, 2, listing(200)));
        accounts.give(topics.ticks(), new Tick(World.NOON.plusSeconds(100)));
        accounts.give(topics.decisions(), ended());
        accounts.taken(topics.audit());

        accounts.give(topics.ticks(), new Tick(World.NOON.plusSeconds(200)));

        assertThat(kinds()).isEmpty();
    }

    private static Obligations listing(int seconds) {
        return new Obligations(
                REFERENCE,
                Optional.empty(),
                Optional.empty(),
                Optional.of(World.NOON.plusSeconds(seconds)),
                List.of(),
                List.of());
    }

    /// Rule G-20.
    @Test
    void whatWaitsIsPurgedWhenItsTimeIsOver() {
        accounts.give(topics.reviews(), held(World.NOON.plusSeconds(100)));
        accounts.taken(topics.audit());

        accounts.give(topics.ticks(), new Tick(World.NOON.plusSeconds(99)));
        var early = kinds();
        accounts.give(topics.ticks(), new Tick(World.NOON.plusSeconds(100)));
        accounts.give(topics.ticks(), new Tick(World.NOON.plusSeconds(101)));

        accounts.give(topics.decisions(), purged(100));

        assertThat(early).isEmpty();
        assertThat(kinds()).containsExactlyInAnyOrder(Kind.ENDED, Kind.PURGED);
        assertPurged(Lane.PRIORITY);
    }

    /// Rule G-20.
    @Test
    void whatWasRefusedIsPurgedWhenItsTimeIsOverUnlessItCameInLater() {
        accounts.give(topics.refused(), refused(World.NOON.plusSeconds(100)));
        accounts.give(topics.refused(), refused(World.NOON.plusSeconds(50)));
        accounts.taken(topics.audit());

        accounts.give(topics.ticks(), new Tick(World.NOON.plusSeconds(60)));
        accounts.give(topics.decisions(), purged(50));

        assertThat(kinds()).containsExactlyInAnyOrder(Kind.ENDED, Kind.PURGED);
        assertPurged(Lane.PRIORITY);
    }

    /// Rule G-20.
    @Test
    void whatCameInAfterAllKeepsItsOwnDate() {
        accounts.give(topics.refused(), refused(World.NOON.plusSeconds(50)));
        accounts.give(topics.reviews(), held(World.NOON.plusSeconds(60)));
        accounts.give(topics.decisions(), obliged(KEPT));
        accounts.taken(topics.audit());

        accounts.give(topics.ticks(), new Tick(World.NOON.plusSeconds(99)));

        assertThat(kinds()).isEmpty();
    }

    /// Rules G-20 and L-4.
    @Test
    void whatWasLetInAndIsCancelledIsNotPurgedForACorrectionThatWasNot() {
        accounts.give(topics.decisions(), decided(1));
        accounts.give(topics.refused(), refused(World.NOON.plusSeconds(50)));
        accounts.give(topics.decisions(), ended());
        accounts.taken(topics.audit());

        accounts.give(topics.ticks(), new Tick(World.NOON.plusSeconds(60)));

        assertThat(kinds()).isEmpty();
        assertThat(accounts.taken(topics.submitted(Lane.PRIORITY))).isEmpty();
    }

    /// Rules A-12, L-4.
    @Test
    void repeatAfterTheEndPurgesNothingByTheDateOfAnEarlierVersion() {
        var date = Optional.of(World.NOON.plusSeconds(50));
        var first = obliged(new Obligations(REFERENCE, Optional.empty(), date, List.of()));
        accounts.give(topics.decisions(), first);
        accounts.give(topics.decisions(), decided(2));
        accounts.give(topics.decisions(), ended());
        accounts.give(topics.decisions(), first);
        accounts.taken(topics.audit());

        accounts.give(topics.ticks(), new Tick(World.NOON.plusSeconds(60)));

        assertThat(kinds()).isEmpty();
        assertThat(accounts.taken(topics.submitted(Lane.ROUTINE))).isEmpty();
    }

    private void assertPurged(Lane lane) {
        assertThat(accounts.taken(topics.submitted(lane)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Submitted.ByHub.class,
                        order -> {
                            assertThat(order.request().id()).isEqualTo(ADVISORY);
                            assertThat(order.request().originator()).isEqualTo(World.POLICE);
                            assertThat(order.request().reference())
                                    .isEqualTo(REFERENCE.orElseThrow());
                            assertThat(order.request().ending()).isEqualTo(Ending.PURGED);
                        });
    }

    private static Considered held(Instant until) {
        return new Considered(
                new DecisionId("ffffffffffffffffffffffffffffffff"),
                ADVISORY,
                1,
                World.POLICE,
                Lane.PRIORITY,
                Considered.Outcome.HELD,
                Optional.empty(),
                Optional.empty(),
                Set.of(Role.RIGHTS_REVIEWER),
                List.of("A-24"),
                World.NOON,
                Optional.of(new Retention(REFERENCE.orElseThrow(), Lane.PRIORITY, until)));
    }

    private static Refusal refused(Instant until) {
        return new Refusal(
                new DecisionId("%032d".formatted(until.getEpochSecond())),
                ADVISORY,
                World.POLICE,
                1,
                World.NOON,
                List.of(new Objection(Objection.Code.INCOMPLETE, "A-19", "purpose", "is missing")),
                Optional.of(new Retention(REFERENCE.orElseThrow(), Lane.PRIORITY, until)));
    }

    @Test
    void whatHasEndedIsPurgedAllTheSame() {
        accounts.give(topics.decisions(), obliged(KEPT));
        accounts.give(topics.decisions(), ended());
        accounts.taken(topics.audit());

        accounts.give(topics.ticks(), new Tick(World.NOON.plusSeconds(100)));
        accounts.give(topics.decisions(), purged(100));

        assertThat(kinds()).containsExactlyInAnyOrder(Kind.ENDED, Kind.ARCHIVED, Kind.PURGED);
    }

    /// Rule L-13.
    @Test
    void whatIsToldAfterItsEndIsPurgedAllTheSame() {
        accounts.give(topics.decisions(), ended());
        accounts.give(topics.decisions(), obliged(KEPT));
        accounts.taken(topics.audit());

        accounts.give(topics.ticks(), new Tick(World.NOON.plusSeconds(100)));
        accounts.give(topics.decisions(), purged(100));

        assertThat(kinds()).containsExactlyInAnyOrder(Kind.ENDED, Kind.ARCHIVED, Kind.PURGED);
    }

    @Test
    void whatIsMadeFromWhatIsRetractedFallsWhicheverIsToldFirst() {
        accounts.give(topics.decisions(), obliged(DERIVED));
        accounts.give(topics.endings(), retracted(SOURCE));
        accounts.give(topics.endings(), retracted(LATER));
        accounts.give(topics.decisions(), derived(ADVISORY, 2, LATER));

        assertThat(accounts.taken(topics.submitted(Lane.FLASH)))
                .hasSize(2)
                .allSatisfy(fallen -> assertThat(fallen.advisory()).isEqualTo(ADVISORY));
        assertThat(kinds()).containsOnlyOnce(Kind.FALLEN);
    }

    @Test
    void circlesFallOnce() {
        accounts.give(topics.decisions(), derived(ADVISORY, 1, SOURCE));
        accounts.give(topics.decisions(), derived(SOURCE, 1, ADVISORY));

        accounts.give(topics.endings(), retracted(SOURCE));
        accounts.give(topics.endings(), retracted(ADVISORY));
        accounts.give(topics.endings(), retracted(SOURCE));

        assertThat(accounts.taken(topics.submitted(Lane.FLASH)))
                .extracting(Submitted::advisory)
                .containsExactly(ADVISORY, SOURCE);
    }

    @Test
    void whatIsMadeFromWhatIsCancelledStays() {
        accounts.give(topics.decisions(), obliged(DERIVED));

        accounts.give(topics.endings(), ended(SOURCE, Ending.CANCELLED));

        assertThat(accounts.taken(topics.submitted(Lane.FLASH))).isEmpty();
    }

    @Test
    void endedAdvisoryDoesNotExpire() {
        accounts.give(topics.decisions(), decided(1));
        accounts.give(topics.decisions(), ended());
        accounts.taken(topics.audit());

        accounts.give(topics.ticks(), new Tick(World.EXPIRY.plusSeconds(10)));

        assertThat(accounts.taken(topics.audit())).isEmpty();
    }

    /// Rule C-3.
    @Test
    void changeOfRightsIsOnRecordByWhatChanged() {
        accounts.give(topics.participants(), World.bank(1));

        accounts.give(topics.participants(), World.bank(2));

        assertThat(accounts.taken(topics.audit()))
                .extracting(AuditEntry::reasons)
                .containsExactly(List.of("ENROLLED"), List.of("CLEARANCE"));
    }

    /// Rule C-3.
    @Test
    void changeOfKeysIsOnRecordAsOne() {
        var bank = World.bank(1).enrolment();
        var signing = Signing.NONE.with(SigningKeys.key(1));
        var keyed = new Enrolment(bank.participant().withSigning(signing), bank.credentials());

        give(1, "qm-registrar/edda", bank);
        give(2, "qm-registrar/finn", keyed);
        give(
                3,
                "qm-bank",
                keyed.signing(
                        held -> held.revoked(SigningKeys.key(1).id(), World.NOON), new UUID(0, 1)));

        assertThat(accounts.taken(topics.audit()))
                .extracting(AuditEntry::reasons)
                .containsExactly(List.of("ENROLLED"), List.of("SIGNING"), List.of("SIGNING"));
    }

    /// Rule C-3.
    @Test
    void joiningAskingApprovingAndLeavingAreOnRecordWithWhoDidIt() {
        var wanted = World.bank(1).enrolment().participant();
        var edda =
                new Asking(
                        new UUID(0, 1), "qm-registrar/edda", World.NOON, World.NOON.plusSeconds(9));
        var invited = Enrolment.invited(wanted, edda);
        var consented = invited.after(Step.CONSENT, World.NOON).orElseThrow();
        var left = consented.approved().after(Step.LEAVE, World.NOON).orElseThrow();

        give(1, "qm-registrar/edda", invited);
        give(2, "qm-bank", consented);
        give(3, "qm-registrar/finn", consented.approved());
        give(4, "qm-registrar/edda", consented.approved().changed(wanted.withTier(2), edda));
        give(5, "qm-bank", left);

        assertThat(accounts.taken(topics.audit()))
                .extracting(AuditEntry::outcome, AuditEntry::reasons)
                .containsExactly(
                        tuple("qm-registrar/edda", List.of("ENROLLED")),
                        tuple("qm-bank", List.of("CONSENTED")),
                        tuple("qm-registrar/finn", List.of("SETTLED", "ACTIVE")),
                        tuple("qm-registrar/edda", List.of("PROPOSED")),
                        tuple("qm-bank", List.of("SETTLED", "LEFT")));
    }

    private void give(int second, String by, Enrolment enrolment) {
        var at = World.NOON.plusSeconds(second);
        accounts.give(topics.participants(), new Enrolled(enrolment, at, by));
    }

    @Test
    void garbageIsSetAsideAndOnRecord() {
        accounts.give(topics.receipts(), "x".getBytes(UTF_8), "garbage".getBytes(UTF_8));

        assertThat(accounts.taken(topics.audit()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.kind()).isEqualTo(Kind.QUARANTINED));
    }

    @Test
    void garbageInTheQuarantineItselfIsLeftThere() {
        accounts.give(topics.quarantine(), "x".getBytes(UTF_8), "garbage".getBytes(UTF_8));

        assertThat(accounts.taken(topics.audit())).isEmpty();
        assertThat(accounts.bytes(topics.quarantine())).isEmpty();
    }

    private static Decided decided(int version) {
        return new Decided(
                new DecisionId("0123456789abcdef0123456789abcde" + version),
                ADVISORY,
                version,
                World.POLICE,
                Lane.ROUTINE,
                Optional.empty(),
                World.NOON,
                Optional.of(World.EXPIRY),
                List.of(
                        new OutcomeGroup(Outcome.RELEASED, Set.of(), List.of("qm-police")),
                        new OutcomeGroup(
                                Outcome.WITHHELD, Set.of(Shortfall.LEVEL), List.of("qm-bank"))));
    }

    private List<Kind> kinds() {
        return accounts.taken(topics.audit()).stream().map(AuditEntry::kind).toList();
    }

    private static Decided derived(AdvisoryId advisory, int version, AdvisoryId source) {
        return obliged(
                advisory,
                version,
                new Obligations(REFERENCE, Optional.empty(), Optional.empty(), List.of(source)));
    }

    private static Decided obliged(Obligations obligations) {
        return obliged(ADVISORY, 1, obligations);
    }

    private static Decided obliged(AdvisoryId advisory, int version, Obligations obligations) {
        return new Decided(
                new DecisionId("0123456789abcdef0123456789abcde" + version),
                advisory,
                version,
                World.POLICE,
                Lane.ROUTINE,
                Optional.empty(),
                World.NOON,
                Optional.of(World.EXPIRY),
                List.of(),
                obligations);
    }

    private static Considered considered(Considered.Outcome outcome) {
        return new Considered(
                new DecisionId("ffffffffffffffffffffffffffffffff"),
                ADVISORY,
                1,
                World.POLICE,
                Lane.ROUTINE,
                outcome,
                Optional.of(World.BRAM),
                Optional.of(Role.RELEASER),
                Set.of(),
                List.of("A-23"),
                World.NOON,
                Optional.empty());
    }

    private static Ended retracted(AdvisoryId advisory) {
        return ended(advisory, Ending.RETRACTED);
    }

    private static Ended ended(AdvisoryId advisory, Ending ending) {
        return new Ended(
                new DecisionId("dddddddddddddddddddddddddddddddd"),
                advisory,
                World.POLICE,
                ending,
                World.NOON.plusSeconds(5));
    }

    private static Decided ended() {
        return new Decided(
                new DecisionId("eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"),
                ADVISORY,
                0,
                World.POLICE,
                Lane.FLASH,
                Optional.of(Ending.CANCELLED),
                World.NOON,
                Optional.empty(),
                List.of());
    }

    private static Receipt receipt(String... ids) {
        var decision = new DecisionId("0123456789abcdef0123456789abcde1");
        return new Receipt(
                World.BANK,
                Optional.empty(),
                Channel.STREAM,
                World.NOON,
                List.of(ids).stream()
                        .map(id -> new Delivery(id, ADVISORY, decision, Optional.empty()))
                        .toList());
    }
}
