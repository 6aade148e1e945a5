package org.tocsin.server.api.audit;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.audit.Outcome;
import org.tocsin.domain.marking.Egress;
import org.tocsin.domain.marking.Subject;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.Role;
import org.tocsin.server.audit.AuditBook;
import org.tocsin.server.audit.MaskedBook;
import org.tocsin.server.audit.Outlook;
import org.tocsin.server.audit.ReminderSeal;
import org.tocsin.server.audit.RevisionMask;
import org.tocsin.server.security.Caller;
import org.tocsin.server.security.Identity;
import org.tocsin.server.security.Participants;
import org.tocsin.topology.fact.AuditEntry;

/// Decides who is told what of what is on record. Whoever is told nothing cannot tell that from
/// there being nothing.
@Singleton
final class Accounting {
    private final AuditBook book;
    private final AuditBook masked;
    private final Outlook outlook;
    private final Participants participants;
    private final Clock clock;
    private final ReminderSeal seal;

    Accounting(
            AuditBook book,
            RevisionMask mask,
            ReminderSeal seal,
            Outlook outlook,
            Participants participants,
            Clock clock) {
        this.book = book;
        this.masked = new MaskedBook(book, mask);
        this.seal = seal;
        this.outlook = outlook;
        this.participants = participants;
        this.clock = clock;
    }

    /// Returns what became of an advisory, for who accounts for the hub and for its originator.
    ///
    /// @param from how many events to leave out, the earliest
    /// @param most how many to tell
    Optional<Trace> trace(Caller caller, String advisory, int from, int most) {
        return AdvisoryId.read(advisory)
                .filter(_ -> mayBeEntitled(caller))
                .map(id -> Excerpt.of(book(caller), id, from, most))
                .filter(excerpt -> excerpt.total() > 0)
                .filter(excerpt -> isEntitled(caller, new Account(excerpt)))
                .map(Trace::of);
    }

    /// Returns what a participant did and got, for who accounts for the hub.
    ///
    /// Each machine and person of the participant is told of itself alone: what another of them may
    /// read is not here for it. Source: SPECIFICATION.md E-1, M-5.
    Optional<Trace> traceOf(Caller caller, String participant, int most) {
        return Identity.parse(participant)
                .map(Identity::participant)
                .filter(id -> accounts(caller) || id.equals(caller.participant().id()))
                .filter(id -> participants.snapshot().participant(id).isPresent())
                .map(id -> Trace.of(id, entries(caller, id, most)));
    }

    /// Returns what a publisher has to know of its own advisories: that their time runs out, that
    /// somebody has to look, what fell or is purged. Source: SPECIFICATION.md L-11, L-30.
    ///
    /// @param from the place on record where it begins
    /// @param since of that instant or later
    Optional<Trace> reminders(Caller caller, Map<Integer, Long> from, Instant since, int most) {
        var originator = caller.participant().id();
        return Optional.of(originator)
                .filter(_ -> caller.is(Role.PUBLISHER))
                .map(id -> book.reminders(id, from, since, most))
                .map(found ->
                        Trace.of(originator, found.entries())
                                .goingOn(seal.sealed(originator, found.next())));
    }

    /// Returns the place on record that a cursor names, the beginning if it is empty; empty when it
    /// was not made for the caller.
    Optional<Map<Integer, Long>> place(Caller caller, String cursor) {
        return cursor.isEmpty()
                ? Optional.of(Map.of())
                : seal.opened(caller.participant().id(), cursor);
    }

    private List<AuditEntry> entries(Caller caller, ParticipantId participant, int most) {
        return accounts(caller) ? masked.of(participant, most) : book.of(caller.identity(), most);
    }

    /// Returns who has received an advisory, for who accounts for the hub and for its originator.
    Optional<List<Account.Reached>> readers(Caller caller, String advisory) {
        return account(caller, advisory).map(Account::reached);
    }

    /// Returns how far an advisory has reached in each State, for who accounts for the hub and for
    /// its originator.
    Optional<Coverage> coverage(Caller caller, String advisory) {
        var known = participants.snapshot();
        return account(caller, advisory)
                .map(account ->
                        Coverage.of(
                                account,
                                id ->
                                        known.participant(new ParticipantId(id))
                                                .map(Participant::state)));
    }

    private Optional<Account> account(Caller caller, String advisory) {
        return AdvisoryId.read(advisory)
                .filter(_ -> mayBeEntitled(caller))
                .map(id -> new Account(Excerpt.of(book(caller), id, _ -> true)))
                .filter(Account::isAdmitted)
                .filter(account -> isEntitled(caller, account));
    }

    /// Returns what a reader was to get of an advisory and why.
    Optional<Explanation> explain(Caller caller, String advisory, String reader) {
        var identity = Identity.parse(reader).filter(participants.snapshot()::knows);
        return AdvisoryId.read(advisory)
                .flatMap(id -> identity.flatMap(who -> explain(caller, id, who)));
    }

    private Optional<Explanation> explain(Caller caller, AdvisoryId advisory, Identity who) {
        var now = outlook.of(advisory, subject(who));
        var own =
                now.filter(decided -> decided.outcome() != Outcome.WITHHELD)
                        .filter(_ -> caller.identity().equals(who) && participants.isLeased());
        if (own.isEmpty() && !mayBeEntitled(caller)) {
            return Optional.empty();
        }
        var account =
                new Account(
                        Excerpt.of(
                                book(caller),
                                advisory,
                                entry -> Account.reader(entry).equals(who.clientId())));
        if (!account.isAdmitted()) {
            return Optional.empty();
        }
        if (isEntitled(caller, account)) {
            return Optional.of(
                    Explanation.whole(advisory.toString(), who.clientId(), account, now));
        }
        return own.map(_ -> Explanation.own(advisory.toString(), who.clientId(), account));
    }

    private Subject subject(Identity who) {
        var now = clock.instant();
        return new Subject(participants.snapshot().reader(who, now), Egress.STREAM, now);
    }

    /// Whoever accounts for the hub is told which revisions are the same, and not which they are.
    private AuditBook book(Caller caller) {
        return accounts(caller) ? masked : book;
    }

    /// Says whether the record is to be read at all: how long it is, is not to be told by how long
    /// an answer takes that tells nothing.
    private static boolean mayBeEntitled(Caller caller) {
        return accounts(caller) || caller.is(Role.PUBLISHER);
    }

    private static boolean isEntitled(Caller caller, Account account) {
        return accounts(caller) || isOriginator(caller, account);
    }

    private static boolean accounts(Caller caller) {
        return caller.is(Role.AUDITOR) || caller.is(Role.OPERATOR);
    }

    private static boolean isOriginator(Caller caller, Account account) {
        return caller.is(Role.PUBLISHER) && account.isFrom(caller.participant().id().value());
    }
}
