package org.tocsin.server.api.participant;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.tocsin.domain.party.Enrolment;
import org.tocsin.domain.party.Role;
import org.tocsin.server.api.participant.Changes.Change;
import org.tocsin.server.api.participant.Changes.Result;
import org.tocsin.server.security.Caller;
import org.tocsin.server.security.Directory;

/// Lets a second person decide on what would widen rights. Methods block.
///
/// Source: SPECIFICATION.md S-15.
@Singleton
final class Approvals {
    private final Changes changes;

    Approvals(Changes changes) {
        this.changes = changes;
    }

    /// Approves what another person asked for, and gives the secrets that it asks for.
    Result approve(Caller by, UUID proposal) {
        return withProposal(
                by,
                proposal,
                (caller, known) ->
                        known.openAt(changes.now())
                                .flatMap(asked -> asked.bar(caller.person()))
                                .map(bar -> Changes.refused(RegistrarRule.barred(bar)))
                                .orElseGet(() ->
                                        changes.keep(
                                                caller, known.approved(), known.secretsAsked())));
    }

    /// Refuses what was asked for, or takes back what one asked for oneself.
    Result refuse(Caller by, UUID proposal) {
        return withProposal(by, proposal, (caller, known) -> changes.keep(caller, known.refused()));
    }

    /// To everybody but the registrar who may touch the participant, a proposal is not there.
    private Result withProposal(Caller by, UUID proposal, Change change) {
        return changes.settled(
                by,
                (caller, directory) ->
                        caller.lacks(Role.REGISTRAR)
                                .map(Changes::refused)
                                .orElseGet(() ->
                                        directory.entries().values().stream()
                                                .map(Directory.Entry::enrolment)
                                                .filter(known -> waits(known, proposal, caller))
                                                .findFirst()
                                                .map(known -> change.of(caller, known))
                                                .orElseGet(
                                                        () -> Changes.refused(Changes.absent()))));
    }

    private boolean waits(Enrolment known, UUID proposal, Caller caller) {
        return known.openAt(changes.now()).filter(asked -> asked.id().equals(proposal)).isPresent()
                && RegistrarRule.touching(caller, known.participant()).isEmpty();
    }
}
