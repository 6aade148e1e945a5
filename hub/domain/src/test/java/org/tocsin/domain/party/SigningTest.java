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

        var asked = enrolment.askedToSign(signing -> signing.with(FRESH), asking("qm-police"));

        assertThat(asked.participant()).isEqualTo(AGENCY);
        assertThat(asked.widenings()).contains(Widening.SIGNING);
        assertThat(asked.approved().participant().signing()).isEqualTo(ONE.with(FRESH));
    }

    @Test
    void whatWaitsAlreadyGoesOnWaitingTogetherWithTheKeyUnderWhoeverAskedFirst() {
        var more = AGENCY.withTier(3);
        var enrolment = new Enrolment(AGENCY, List.of()).asked(more, asking("qm-registry/one"));

        var both = enrolment.askedToSign(signing -> signing.with(FRESH), asking("qm-police"));

        var proposal = both.proposal().orElseThrow();
        assertThat(proposal.wanted()).isEqualTo(more.withSigning(ONE.with(FRESH)));
        assertThat(proposal.askedBy()).isEqualTo("qm-registry/one");
        assertThat(proposal.id()).isNotEqualTo(enrolment.proposal().orElseThrow().id());
    }

    @Test
    void aRevocationActsAtOnceAndNoApprovalUndoesIt() {
        var waiting =
                new Enrolment(AGENCY, List.of())
                        .askedToSign(signing -> signing.with(FRESH), asking("qm-police"));

        var revoked = waiting.signing(signing -> signing.revoked(OLD.id(), NOON));

        assertThat(revoked.participant().signing()).isEqualTo(ONE.revoked(OLD.id(), NOON));
        assertThat(revoked.approved().participant().signing())
                .isEqualTo(ONE.with(FRESH).revoked(OLD.id(), NOON));
    }

    @Test
    void nothingMoreIsGivenAtOnceWhateverIsCalledLess() {
        var enrolment = new Enrolment(AGENCY, List.of());

        var changed = enrolment.signing(signing -> signing.with(FRESH));

        assertThat(changed.participant()).isEqualTo(AGENCY);
    }

    private static Asking asking(String by) {
        return new Asking(UUID.randomUUID(), by, NOON, NOON.plusSeconds(60));
    }
}
