package org.tocsin.domain.party;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.tocsin.domain.party.Standing.Step;

/// A participant together with the credentials that prove it, and with what is asked for it: the
/// value of `participants.v1`.
///
/// Of what a registrar asks, that acts at once which gives nothing more; the rest waits for a
/// second person. At most one thing waits for a participant: whatever a registrar changes takes the
/// place of it. Source: SPECIFICATION.md S-12 to S-15.
///
/// @param participant the participant as it is
/// @param credentials of the participant's machine and of its persons, at most one for each client
///   id. Unmodifiable
/// @param proposal what waits for a second person; absent when nothing does
public record Enrolment(
        Participant participant, List<Credential> credentials, Optional<Proposal> proposal) {

    /// Who asks for a change, and until when it can be approved.
    ///
    /// @param id of the proposal that it may become
    /// @param by a participant's id for its machines, or `participant/name`
    /// @param at when, UTC
    /// @param expiresAt the first instant at which it can no longer be approved, UTC
    public record Asking(UUID id, String by, Instant at, Instant expiresAt) {
        Proposal forThis(Participant wanted, Set<String> secretsOf) {
            return new Proposal(id, by, Set.of(), at, expiresAt, wanted, secretsOf);
        }
    }

    public Enrolment {
        credentials = List.copyOf(credentials);
        var clients = new HashSet<String>();
        for (var credential : credentials) {
            if (!isOf(participant, credential.clientId())) {
                throw new IllegalArgumentException("a credential proves the own participant");
            }
            if (!clients.add(credential.clientId())) {
                throw new IllegalArgumentException("one credential for each client id");
            }
        }
        if (proposal.filter(asked -> !asked.wanted().id().equals(participant.id())).isPresent()) {
            throw new IllegalArgumentException("what is asked for is of the own participant");
        }
    }

    /// Makes an enrolment for which nothing is asked.
    public Enrolment(Participant participant, List<Credential> credentials) {
        this(participant, credentials, Optional.empty());
    }

    /// Returns a participant that is new: invited, with everything written down and nothing that
    /// counts, and its approval waiting for a second person. It has no credentials yet.
    public static Enrolment invited(Participant wanted, Asking asking) {
        var invited = wanted.withStanding(new Standing.Invited());
        return new Enrolment(invited, List.of())
                .with(asking.forThis(wanted.withStanding(new Standing.Approved()), Set.of()));
    }

    /// Returns what comes of a registrar's wish that the participant be as `wanted` says, but for
    /// its standing; of a participant that is not approved it asks for approval too.
    public Enrolment changed(Participant wanted, Asking asking) {
        return asked(wanted.withStanding(approvedAt(asking.at())), asking);
    }

    /// Returns what comes of a registrar's wish that the participant be as `wanted` says; persons
    /// who are new are to get a secret.
    public Enrolment asked(Participant wanted, Asking asking) {
        var kept = new Enrolment(participant, credentials);
        return kept.narrowed(Rights.narrowed(participant, wanted))
                .with(asking.forThis(wanted, newPersons(wanted)));
    }

    /// Returns what comes of a key that is ended or revoked, or of the word that the participant
    /// signs itself: it acts at once, in what is asked for the participant too. Source:
    /// SPECIFICATION.md G-8.
    ///
    /// @param narrowing gives nothing more
    /// @param id of what is asked for then, if that changes
    public Enrolment signing(UnaryOperator<Signing> narrowing, UUID id) {
        var signing = narrowing.apply(participant.signing());
        return new Enrolment(
                participant.withSigning(participant.signing().narrowed(signing)),
                credentials,
                proposal.map(asked -> asked.with(narrowing, id)));
    }

    /// Returns what comes of the wish for another key, or that the participant need not sign
    /// itself: it waits, together with whatever waits already, so that a participant who asks for
    /// it learns nothing of that. None who asked for a part approves the whole. Empty when the
    /// participant has left; unchanged when it is so, or asked for, already. Source:
    /// SPECIFICATION.md G-8, S-15.
    ///
    /// @param widening gives more
    public Optional<Enrolment> askedToSign(UnaryOperator<Signing> widening, Asking asking) {
        if (participant.standing() instanceof Standing.Left) {
            return Optional.empty();
        }
        var waiting = openAt(asking.at());
        var known = waiting.map(Proposal::wanted).orElse(participant);
        var wanted = known.withSigning(widening.apply(known.signing()));
        if (wanted.equals(known)) {
            return Optional.of(this);
        }
        var asked =
                waiting.map(one -> one.joined(asking, wanted))
                        .orElseGet(() -> asking.forThis(wanted, Set.of()));
        return Optional.of(new Enrolment(participant, credentials).with(asked));
    }

    /// Returns what comes of a step that the participant makes itself; empty when it is not
    /// possible from where it stands. What is asked for it goes on waiting, unless it leaves.
    public Optional<Enrolment> after(Step step, Instant at) {
        var waiting =
                step == Step.LEAVE
                        ? Optional.<Proposal>empty()
                        : proposal.map(asked -> asked.after(step, at));
        return participant
                .standing()
                .after(step, at)
                .map(next -> new Enrolment(participant.withStanding(next), credentials, waiting));
    }

    /// Returns what comes of a registrar's wish that a client has another secret: none from now on,
    /// and a new one when a second person approves, or at once while it is only invited.
    public Enrolment withoutSecret(String clientId, Asking asking) {
        var others =
                credentials.stream().filter(held -> !held.clientId().equals(clientId)).toList();
        return new Enrolment(participant, others)
                .waiting(
                        asking.forThis(
                                participant.withStanding(approvedAt(asking.at())),
                                Set.of(clientId)));
    }

    /// Returns the participant as it was asked to be, with nothing waiting any more; unchanged when
    /// nothing was.
    public Enrolment approved() {
        return new Enrolment(proposal.map(Proposal::wanted).orElse(participant), credentials);
    }

    /// Returns the participant as it is, with nothing waiting any more.
    public Enrolment refused() {
        return new Enrolment(participant, credentials);
    }

    /// Returns this enrolment with other credentials.
    public Enrolment withCredentials(List<Credential> others) {
        return new Enrolment(participant, others, proposal);
    }

    /// Returns what waits for a second person and can still be approved.
    public Optional<Proposal> openAt(Instant instant) {
        return proposal.filter(asked -> asked.isOpenAt(instant));
    }

    /// Returns in what the thing asked for has more than what is, in declaration order; empty when
    /// nothing is asked for. Unmodifiable.
    public Set<Widening> widenings() {
        return proposal.map(asked -> widenings(asked.wanted())).orElse(Set.of());
    }

    /// Returns the client ids that get a secret without a second person, sorted: those without one
    /// of a participant that is only invited, to consent by. Unmodifiable; empty for everybody
    /// else, or an approval could make a secret count that one person alone was given. Source:
    /// SPECIFICATION.md S-14.
    public Set<String> secretsAtOnce() {
        return participant.standing() instanceof Standing.Invited
                ? Collections.unmodifiableSet(clientsWithoutSecret(participant))
                : Set.of();
    }

    /// Returns the client ids that get a secret when what waits is approved, sorted: those for
    /// which it asks one. Others stay without, or who had ended a secret could be given the next by
    /// approving what another asked for. Unmodifiable; may be empty. Source: SPECIFICATION.md S-15.
    public Set<String> secretsAsked() {
        return proposal.map(this::secretsAsked).orElse(Set.of());
    }

    private Set<Widening> widenings(Participant wanted) {
        var found = new TreeSet<>(Rights.widenings(participant, wanted));
        if (!secretsAsked().isEmpty()) {
            found.add(Widening.CREDENTIALS);
        }
        return Collections.unmodifiableSet(found);
    }

    private Set<String> secretsAsked(Proposal asked) {
        var clients = clientsWithoutSecret(asked.wanted());
        clients.retainAll(asked.secretsOf());
        return Collections.unmodifiableSet(clients);
    }

    private Set<String> newPersons(Participant wanted) {
        return wanted.persons().keySet().stream()
                .filter(person -> participant.person(person).isEmpty())
                .map(PersonId::toString)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> clientsWithoutSecret(Participant of) {
        var clients = new TreeSet<String>();
        clients.add(of.id().value());
        of.persons().keySet().forEach(person -> clients.add(person.toString()));
        credentials.forEach(held -> clients.remove(held.clientId()));
        return clients;
    }

    /// Persons who are gone take their credentials with them.
    private Enrolment narrowed(Participant after) {
        var persons =
                after.persons().keySet().stream()
                        .map(PersonId::toString)
                        .collect(Collectors.toSet());
        return new Enrolment(
                after,
                credentials.stream()
                        .filter(held ->
                                held.clientId().equals(after.id().value())
                                        || persons.contains(held.clientId()))
                        .toList());
    }

    private Standing approvedAt(Instant at) {
        var standing = participant.standing();
        return standing.after(Step.APPROVE, at).orElse(standing);
    }

    private Enrolment with(Proposal asked) {
        return Rights.widens(participant, asked.wanted()) ? waiting(asked) : this;
    }

    private Enrolment waiting(Proposal asked) {
        return new Enrolment(participant, credentials, Optional.of(asked));
    }

    private static boolean isOf(Participant participant, String clientId) {
        var id = participant.id().value();
        return clientId.equals(id) || clientId.startsWith(id + "/");
    }
}
