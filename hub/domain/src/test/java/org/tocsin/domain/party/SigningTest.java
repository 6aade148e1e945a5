package org.tocsin.domain.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.tocsin.domain.sample.SigningKeys.key;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.party.Enrolment.Asking;
import org.tocsin.domain.party.Proposal.Bar;
import org.tocsin.domain.party.Standing.Step;
import org.tocsin.domain.sample.Party;

/// Keys by which participants sign. Source: SPECIFICATION.md G-6, G-8.
class SigningTest {
    private static final Instant NOON = Instant.parse("2030-05-30T12:00:00Z");
    private static final SigningKey OLD = key(1);
    private static final SigningKey FRESH = key(2);
    private static final Signing ONE = new Signing(Optional.empty(), List.of(OLD));
    private static final Participant AGENCY =
            Party.agency("qm-police").participant().withSigning(ONE);

    @Test
    void aKeySignsFromItsFirstInstantToItsEndUnlessItWasRevoked() {
        var key = new SigningKey(OLD.publicKey(), NOON, Optional.of(NOON.plusSeconds(9)));

        assertThat(key.signsAt(NOON.minusNanos(1))).isFalse();
        assertThat(key.signsAt(NOON)).isTrue();
        assertThat(key.signsAt(NOON.plusSeconds(9))).isFalse();
        assertThat(key.revokedAt(NOON.plusSeconds(20)).signsAt(NOON)).isFalse();
    }

    @Test
    void onlyEd25519KeysAreKeysAndEachHasItsOwnName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SigningKey("MCowBQYDK2VwAyEA", NOON, Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SigningKey("*", NOON, Optional.empty()));
        assertThat(OLD.id()).hasSize(11).isNotEqualTo(FRESH.id());
    }

    @Test
    void anotherKeyAndALongerOneAndTheHubsVouchingAreMore() {
        var ended = AGENCY.withSigning(ONE.ended(OLD.id(), NOON));
        var revoked = AGENCY.withSigning(ONE.revoked(OLD.id(), NOON));
        var required = AGENCY.withSigning(ONE.requiredSince(NOON));

        assertThat(Rights.widenings(AGENCY, AGENCY.withSigning(ONE.with(FRESH))))
                .isEqualTo(Set.of(Widening.SIGNING));
        assertThat(Rights.widens(ended, AGENCY)).isTrue();
        assertThat(Rights.widens(revoked, AGENCY)).isTrue();
        assertThat(Rights.widens(required, AGENCY)).isTrue();
    }

    @Test
    void anEndARevocationAndSigningItselfAreLess() {
        assertThat(Rights.widens(AGENCY, AGENCY.withSigning(ONE.ended(OLD.id(), NOON)))).isFalse();
        assertThat(Rights.widens(AGENCY, AGENCY.withSigning(ONE.revoked(OLD.id(), NOON))))
                .isFalse();
        assertThat(Rights.widens(AGENCY, AGENCY.withSigning(ONE.requiredSince(NOON)))).isFalse();
    }

    @Test
    void noChangeTakesAKeyAway() {
        var narrowed = Rights.narrowed(AGENCY, AGENCY.withSigning(Signing.NONE));

        assertThat(narrowed.signing()).isEqualTo(ONE);
    }

    @Test
    void aNewKeyWaitsForASecondPersonAndActsWhenApproved() {
        var enrolment = new Enrolment(AGENCY, List.of());

        var asked = another(enrolment, asking("qm-police"));

        assertThat(asked.participant()).isEqualTo(AGENCY);
        assertThat(asked.widenings()).contains(Widening.SIGNING);
        assertThat(asked.approved().participant().signing()).isEqualTo(ONE.with(FRESH));
    }

    @Test
    void whatWaitsAlreadyGoesOnWaitingTogetherWithTheKeyAndNoneWhoAskedForAPartApproves() {
        var more = AGENCY.withTier(3);
        var enrolment = new Enrolment(AGENCY, List.of()).asked(more, asking("qm-registry/one"));

        var both = another(enrolment, asking("qm-registry/two"));

        var proposal = both.proposal().orElseThrow();
        assertThat(proposal.wanted()).isEqualTo(more.withSigning(ONE.with(FRESH)));
        assertThat(proposal.askedBy()).isEqualTo("qm-registry/one");
        assertThat(proposal.alsoAskedBy()).containsExactly("qm-registry/two");
        assertThat(bar(proposal, "qm-registry/one")).contains(Bar.ASKED_FOR_IT);
        assertThat(bar(proposal, "qm-registry/two")).contains(Bar.ASKED_FOR_IT);
        assertThat(bar(proposal, "qm-registry/three")).isEmpty();
        assertThat(proposal.id()).isNotEqualTo(enrolment.proposal().orElseThrow().id());
    }

    @Test
    void whoAddsAgainIsBarredAlongWithAllBefore() {
        var one = another(new Enrolment(AGENCY, List.of()), asking("qm-registry/one"));
        var two = one.askedToSign(signing -> signing.with(key(3)), asking("qm-registry/two"));

        var three =
                two.orElseThrow()
                        .askedToSign(signing -> signing.with(key(4)), asking("qm-registry/one"));

        var proposal = three.orElseThrow().proposal().orElseThrow();
        assertThat(proposal.askedBy()).isEqualTo("qm-registry/one");
        assertThat(proposal.alsoAskedBy()).containsExactly("qm-registry/two");
    }

    @Test
    void whoAsksForNothingMoreChangesNothing() {
        var waiting =
                new Enrolment(AGENCY, List.of())
                        .asked(AGENCY.withTier(3), asking("qm-registry/one"));

        assertThat(waiting.askedToSign(Signing::notRequired, asking("qm-registry/two")))
                .contains(waiting);
    }

    @Test
    void whoIsOnlyInvitedGetsAKeyByASecondPersonToo() {
        var invited = Enrolment.invited(AGENCY, asking("qm-registry/one"));
        var refused = invited.refused();

        var asked = another(invited, asking("qm-registry/two"));
        var alone = another(refused, asking("qm-registry/two"));

        assertThat(asked.participant()).isEqualTo(invited.participant());
        assertThat(asked.widenings()).contains(Widening.STANDING, Widening.SIGNING);
        assertThat(asked.proposal().orElseThrow().id())
                .isNotEqualTo(invited.proposal().orElseThrow().id());
        assertThat(alone.participant()).isEqualTo(refused.participant());
        assertThat(alone.widenings()).contains(Widening.SIGNING);
        assertThat(alone.approved().participant().signing()).isEqualTo(ONE.with(FRESH));
    }

    @Test
    void whoHasLeftGetsNoKeyAndWhoCameBackWaits() {
        var left = new Enrolment(AGENCY, List.of()).after(Step.LEAVE, NOON).orElseThrow();
        var back = left.after(Step.CONSENT, NOON).orElseThrow();

        assertThat(left.askedToSign(signing -> signing.with(FRESH), asking("qm-registry/one")))
                .isEmpty();
        assertThat(another(back, asking("qm-registry/one")).participant())
                .isEqualTo(back.participant());
    }

    @Test
    void aRevocationActsAtOnceAndNoApprovalUndoesIt() {
        var waiting = another(new Enrolment(AGENCY, List.of()), asking("qm-police"));

        var revoked = revoked(waiting);
        var again = revoked(revoked);

        assertThat(revoked.participant().signing()).isEqualTo(ONE.revoked(OLD.id(), NOON));
        assertThat(revoked.approved().participant().signing())
                .isEqualTo(ONE.with(FRESH).revoked(OLD.id(), NOON));
        assertThat(revoked.proposal().orElseThrow().id())
                .isNotEqualTo(waiting.proposal().orElseThrow().id());
        assertThat(again.proposal()).isEqualTo(revoked.proposal());
    }

    @Test
    void nothingMoreIsGivenAtOnceWhateverIsCalledLess() {
        var enrolment = new Enrolment(AGENCY, List.of());

        var changed = enrolment.signing(signing -> signing.with(FRESH), UUID.randomUUID());

        assertThat(changed.participant()).isEqualTo(AGENCY);
    }

    private static Enrolment another(Enrolment enrolment, Asking asking) {
        return enrolment.askedToSign(signing -> signing.with(FRESH), asking).orElseThrow();
    }

    private static Enrolment revoked(Enrolment enrolment) {
        return enrolment.signing(signing -> signing.revoked(OLD.id(), NOON), UUID.randomUUID());
    }

    private static Optional<Bar> bar(Proposal proposal, String person) {
        return proposal.bar(Optional.of(PersonId.parse(person)));
    }

    private static Asking asking(String by) {
        return new Asking(UUID.randomUUID(), by, NOON, NOON.plusSeconds(60));
    }
}
