package org.tocsin.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.advisory.Advisory;
import org.tocsin.domain.advisory.Draft;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.Signature;
import org.tocsin.domain.advisory.Status;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.dissemination.Admitter;
import org.tocsin.domain.dissemination.Editions;
import org.tocsin.domain.dissemination.Review;
import org.tocsin.domain.dissemination.SealedEdition;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.party.Enrolment;
import org.tocsin.domain.party.Signing;
import org.tocsin.domain.party.SigningKey;
import org.tocsin.domain.sample.SigningKeys;
import org.tocsin.topology.fact.Enrolled;
import org.tocsin.topology.fact.Release;
import org.tocsin.topology.fact.Submitted;

/// Signed submissions through the steps and stores of a lane. Source: SPECIFICATION.md G-5 to G-8.
final class SignedTopologyTest {
    private static final StateCode HOME = new StateCode("QM");
    private static final DigestSealer SEALER = new DigestSealer("key-1");
    private static final SigningKey OLD = SigningKeys.key(1);
    private static final SigningKey FRESH = SigningKeys.key(2);
    private static final Signing ONE = new Signing(Optional.empty(), List.of(OLD));

    private final World world = new World();
    private final Topics topics = world.topics;
    private final Topic<Submitted> submitted = topics.submitted(Lane.ROUTINE);
    private final Topic<Release> editions = topics.editions(Lane.ROUTINE);
    private final LaneDriver lane = lane(world.admitter());

    @BeforeEach
    void enrol() {
        lane.give(topics.participants(), signing(World.police(), ONE));
        lane.give(topics.participants(), World.bank(2));
    }

    @AfterEach
    void stop() {
        lane.close();
    }

    @Test
    void whatIsSignedGoesOutWithItsSignatures() {
        lane.give(submitted, version(first(OLD)));

        assertThat(sealed()).hasSize(2).allSatisfy(one -> assertThat(key(one)).contains(OLD.id()));
    }

    @Test
    void whatIsSignedByAKeyThatWasRevokedOnTheWayIsRefusedForGood() {
        var revoked = signing(World.police(), ONE.revoked(OLD.id(), World.NOON));
        lane.give(topics.participants(), revoked);

        lane.give(submitted, version(first(OLD)));
        lane.give(submitted, version(first(OLD)));

        assertThat(lane.taken(editions)).isEmpty();
        assertThat(lane.taken(topics.refused()))
                .hasSize(2)
                .allSatisfy(refusal ->
                        assertThat(refusal.objections().getFirst().rule()).isEqualTo("G-5"));
    }

    @Test
    void whatWaitsForAReviewIsRefusedWhenItsKeyIsRevokedMeanwhile() {
        lane.give(topics.participants(), signing(World.policeWithPersons(), ONE));
        lane.give(submitted, version(signed(world.byAda("case-1").submission(), OLD)));
        lane.give(
                topics.participants(),
                signing(World.policeWithPersons(), ONE.revoked(OLD.id(), World.NOON)));

        lane.give(submitted, world.byBram("case-1", Review.Finding.APPROVE));

        assertThat(lane.taken(editions)).isEmpty();
        assertThat(lane.taken(topics.refused()))
                .singleElement()
                .satisfies(refusal ->
                        assertThat(refusal.objections().getFirst().rule()).isEqualTo("G-5"));
    }

    @Test
    void whatWaitedIsSignedAsItWasHandedIn() {
        lane.give(topics.participants(), signing(World.policeWithPersons(), ONE));
        lane.give(submitted, version(signed(world.byAda("case-1").submission(), OLD)));

        lane.give(submitted, world.byBram("case-1", Review.Finding.APPROVE));

        assertThat(sealed()).hasSize(2).allSatisfy(one -> assertThat(key(one)).contains(OLD.id()));
    }

    @Test
    void aCorrectionOfWhatIsHiddenLeavesTheRestUnderItsOldKeyThoughThatWasRevoked() {
        lane.give(submitted, version(first(OLD)));
        var before = sealed().getLast();
        var rotated = ONE.with(FRESH).revoked(OLD.id(), World.NOON);
        lane.give(topics.participants(), signing(World.police(), rotated));

        lane.give(submitted, version(hiddenChange(FRESH)));

        var after = sealed();
        assertThat(after.getLast()).isEqualTo(before);
        assertThat(key(after.getFirst())).contains(FRESH.id());
    }

    @Test
    void aRepeatGetsItsOldSealsThoughTheKeyWasRevoked() {
        lane.give(submitted, version(first(OLD)));
        var before = lane.bytes(editions);
        lane.give(
                topics.participants(), signing(World.police(), ONE.revoked(OLD.id(), World.NOON)));

        lane.give(submitted, version(first(OLD)));

        assertThat(lane.bytes(editions)).containsExactlyElementsOf(before);
    }

    @Test
    void whoSignsItselfIsNotAdmittedUnsigned() {
        lane.give(topics.participants(), signing(World.police(), ONE.requiredSince(World.NOON)));

        lane.give(submitted, world.first("case-1"));

        assertThat(lane.taken(editions)).isEmpty();
        assertThat(lane.taken(topics.refused()))
                .singleElement()
                .satisfies(refusal ->
                        assertThat(refusal.objections().getFirst().rule()).isEqualTo("G-6"));
    }

    private Submission first(SigningKey key) {
        return signed(world.first("case-1").submission(), key);
    }

    private Submission hiddenChange(SigningKey key) {
        var first = world.first("case-1").submission();
        var second = world.submission("case-1", 2, Status.ACTUAL);
        var hidden = first.drafts().getLast();
        var marking = new Marking(Set.of(new Requirement.AtLeast(3)), Set.of());
        return signed(
                second.withDrafts(
                        List.of(
                                first.drafts().getFirst(),
                                new Draft(marking, true, hidden.fragment()))),
                key);
    }

    private static Submission signed(Submission submission, SigningKey key) {
        return submission.withSignatures(
                Editions.of(Advisory.first(submission, HOME)).stream()
                        .map(edition -> DigestSealer.signature(SEALER.statement(edition), key))
                        .toList());
    }

    private static Submitted version(Submission submission) {
        return new Submitted.Version(submission).in(Lane.ROUTINE);
    }

    private static Enrolled signing(Enrolled enrolled, Signing signing) {
        var participant = enrolled.enrolment().participant().withSigning(signing);
        return new Enrolled(
                new Enrolment(participant, enrolled.enrolment().credentials()),
                enrolled.changedAt(),
                enrolled.changedBy());
    }

    private List<SealedEdition> sealed() {
        return lane.taken(editions).stream()
                .map(Release.OfEdition.class::cast)
                .map(Release.OfEdition::edition)
                .toList();
    }

    private static Optional<String> key(SealedEdition sealed) {
        return sealed.seal().signature().map(Signature::key);
    }

    private LaneDriver lane(Admitter admitter) {
        return new LaneDriver(DisseminationTopology.build(topics, Lane.ROUTINE, admitter));
    }
}
