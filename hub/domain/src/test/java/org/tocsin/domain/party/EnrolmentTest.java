package org.tocsin.domain.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.domain.sample.SigningKeys.key;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.party.Enrolment.Asking;
import org.tocsin.domain.party.Standing.Step;
import org.tocsin.domain.sample.Party;

/// What acts at once and what waits for a second person. Source: SPECIFICATION.md S-12 to S-15.
class EnrolmentTest {
    private static final Instant NOW = Instant.parse("2030-06-01T12:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(7));
    private static final Asking EDDA = new Asking(new UUID(0, 1), "qm-registrar/edda", NOW, LATER);
    private static final Asking MACHINE =
            new Asking(new UUID(0, 2), "quayside-terminal", NOW, LATER);
    private static final PersonId EDDA_MOSS = PersonId.parse("qm-registrar/edda");
    private static final PersonId FINN = PersonId.parse("qm-registrar/finn");
    private static final Participant TERMINAL =
            Party.business("quayside-terminal").cleared(1, "harbour").with("rhea", 1).participant();
    private static final Enrolment KNOWN =
            new Enrolment(
                    TERMINAL,
                    List.of(credential("quayside-terminal"), credential("quayside-terminal/rhea")));

    @Test
    void whoIsNewIsInvitedAndWaitsForASecondPersonAndForItself() {
        var fresh = Enrolment.invited(TERMINAL, EDDA);

        var consented = fresh.after(Step.CONSENT, NOW).orElseThrow();

        assertThat(fresh.participant().standing()).isEqualTo(new Standing.Invited());
        assertThat(fresh.widenings()).containsExactly(Widening.STANDING);
        assertThat(fresh.approved().participant().takesPart()).isFalse();
        assertThat(consented.participant().takesPart()).isFalse();
        assertThat(consented.approved().participant().takesPart()).isTrue();
    }

    @Test
    void anApprovalAndAConsentAddUpWhicheverComesFirst() {
        var fresh = Enrolment.invited(TERMINAL, EDDA);

        var one = fresh.approved().after(Step.CONSENT, NOW).orElseThrow();
        var other = fresh.after(Step.CONSENT, NOW).orElseThrow().approved();

        assertThat(one.participant()).isEqualTo(other.participant());
        assertThat(one.participant().takesPart()).isTrue();
    }

    @Test
    void whatGivesMoreWaitsAndWhatGivesLessActs() {
        var wanted = TERMINAL.withClearance(new Clearance(3, Set.of())).withTier(2);

        var asked = KNOWN.changed(wanted, EDDA);

        assertThat(asked.participant().clearance()).isEqualTo(new Clearance(1, Set.of()));
        assertThat(asked.participant().tier()).isZero();
        assertThat(asked.widenings()).containsExactly(Widening.CLEARANCE, Widening.TIER);
        assertThat(asked.approved().participant()).isEqualTo(wanted);
        assertThat(asked.refused().participant()).isEqualTo(asked.participant());
        assertThat(asked.refused().proposal()).isEmpty();
    }

    @Test
    void whatOnlyNarrowsActsAndLeavesNothingWaiting() {
        var asked = KNOWN.changed(TERMINAL.withTier(3), EDDA);

        var suspended = asked.asked(TERMINAL.withSuspended(true), EDDA);

        assertThat(asked.proposal()).isPresent();
        assertThat(suspended.participant().suspended()).isTrue();
        assertThat(suspended.proposal()).isEmpty();
    }

    @Test
    void aSuspensionIsLiftedByTwo() {
        var suspended = KNOWN.asked(TERMINAL.withSuspended(true), EDDA);

        var asked = suspended.asked(TERMINAL, EDDA);

        assertThat(asked.participant().suspended()).isTrue();
        assertThat(asked.widenings()).containsExactly(Widening.STANDING);
        assertThat(asked.approved().participant()).isEqualTo(TERMINAL);
    }

    @Test
    void aPersonWhoIsGoneTakesTheCredentialAlong() {
        var asked = KNOWN.changed(TERMINAL.withPersons(Map.of()), EDDA);

        assertThat(asked.credentials()).containsExactly(credential("quayside-terminal"));
        assertThat(asked.proposal()).isEmpty();
    }

    @Test
    void aSecretThatTheRegistrarRenewsIsNoneUntilASecondPersonApproves() {
        var asked = KNOWN.withoutSecret("quayside-terminal/rhea", EDDA);

        assertThat(asked.credentials()).containsExactly(credential("quayside-terminal"));
        assertThat(asked.widenings()).containsExactly(Widening.CREDENTIALS);
        assertThat(asked.secretsAsked()).containsExactly("quayside-terminal/rhea");
        assertThat(asked.participant()).isEqualTo(TERMINAL);
        assertThat(asked.asked(TERMINAL.withSuspended(true), EDDA).proposal()).isEmpty();
    }

    @Test
    void whatIsAskedForWithoutASecretGivesNoneThatIsLacking() {
        var lacking = KNOWN.withoutSecret("quayside-terminal/rhea", EDDA).refused();

        var key = lacking.askedToSign(signing -> signing.with(key(1)), MACHINE).orElseThrow();
        var tier = lacking.changed(TERMINAL.withTier(3), EDDA);

        assertThat(key.secretsAsked()).isEmpty();
        assertThat(key.widenings()).containsExactly(Widening.SIGNING);
        assertThat(tier.secretsAsked()).isEmpty();
        assertThat(tier.widenings()).containsExactly(Widening.TIER);
    }

    @Test
    void aKeyThatIsAddedToAWishForASecretLeavesItAsked() {
        var asked = KNOWN.withoutSecret("quayside-terminal/rhea", EDDA);

        var joined = asked.askedToSign(signing -> signing.with(key(1)), MACHINE).orElseThrow();

        assertThat(joined.secretsAsked()).containsExactly("quayside-terminal/rhea");
        assertThat(joined.proposal().orElseThrow().bar(Optional.of(EDDA_MOSS)))
                .contains(Proposal.Bar.ASKED_FOR_IT);
    }

    @Test
    void onlyWhoIsInvitedGetsSecretsAtOnce() {
        var invited = Enrolment.invited(TERMINAL, EDDA);
        var consented = invited.after(Step.CONSENT, NOW).orElseThrow();
        var left = consented.after(Step.LEAVE, NOW).orElseThrow();

        assertThat(invited.secretsAtOnce())
                .containsExactly("quayside-terminal", "quayside-terminal/rhea");
        assertThat(consented.secretsAtOnce()).isEmpty();
        assertThat(left.secretsAtOnce()).isEmpty();
        assertThat(invited.approved().secretsAtOnce()).isEmpty();
        assertThat(consented.approved().secretsAtOnce()).isEmpty();
    }

    @Test
    void theSecretOfWhoHasConsentedWaitsWithItsApproval() {
        var consented = KNOWN.after(Step.LEAVE, NOW).flatMap(left -> left.after(Step.CONSENT, NOW));

        var asked = consented.orElseThrow().withoutSecret("quayside-terminal", EDDA);

        assertThat(asked.widenings()).containsExactly(Widening.STANDING, Widening.CREDENTIALS);
        assertThat(asked.secretsAsked()).containsExactly("quayside-terminal");
    }

    @Test
    void secretsAreAskedForPersonsWhoAreNew() {
        var wanted = new Party(TERMINAL).with("ines", 1).participant();

        var asked = KNOWN.changed(wanted, EDDA);

        assertThat(asked.secretsAsked()).containsExactly("quayside-terminal/ines");
        assertThat(asked.widenings()).containsExactly(Widening.PERSONS, Widening.CREDENTIALS);
    }

    @Test
    void whoLeavesTakesAlongWhatWasAskedFor() {
        var asked = KNOWN.changed(TERMINAL.withTier(3), EDDA);

        var left = asked.after(Step.LEAVE, NOW).orElseThrow();

        assertThat(left.participant().standing()).isEqualTo(new Standing.Left());
        assertThat(left.proposal()).isEmpty();
        assertThat(left.after(Step.LEAVE, NOW)).isEmpty();
    }

    @Test
    void whoComesBackNeedsAnApprovalAnew() {
        var left = KNOWN.after(Step.LEAVE, NOW).orElseThrow();

        var back = left.after(Step.CONSENT, NOW).orElseThrow();
        var asked = back.changed(TERMINAL, EDDA);

        assertThat(back.participant().takesPart()).isFalse();
        assertThat(asked.participant().takesPart()).isFalse();
        assertThat(asked.approved().participant().takesPart()).isTrue();
    }

    @Test
    void nobodyApprovesWhatTheyAskedForAndNoMachineApproves() {
        var proposal = KNOWN.changed(TERMINAL.withTier(3), EDDA).proposal().orElseThrow();

        assertThat(proposal.bar(Optional.of(EDDA_MOSS))).contains(Proposal.Bar.ASKED_FOR_IT);
        assertThat(proposal.bar(Optional.empty())).contains(Proposal.Bar.NOT_A_PERSON);
        assertThat(proposal.bar(Optional.of(FINN))).isEmpty();
    }

    @Test
    void whatWaitsTooLongWaitsNoMore() {
        var asked = KNOWN.changed(TERMINAL.withTier(3), EDDA);

        assertThat(asked.openAt(LATER.minusNanos(1))).isPresent();
        assertThat(asked.openAt(LATER)).isEmpty();
    }

    @Test
    void whatIsAskedForIsOfTheOwnParticipant() {
        var other = Party.business("hotel-halcyon").participant();
        var foreign = KNOWN.changed(TERMINAL.withTier(3), EDDA).proposal();

        assertThatThrownBy(() -> new Enrolment(other, List.of(), foreign))
                .hasMessageContaining("own participant");
    }

    private static Credential credential(String clientId) {
        return new Credential(clientId, "ab".repeat(32), NOW);
    }
}
