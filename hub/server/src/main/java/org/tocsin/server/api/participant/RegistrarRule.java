package org.tocsin.server.api.participant;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.ParticipantKind;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.party.Proposal;
import org.tocsin.domain.party.Role;
import org.tocsin.server.problem.Problem;
import org.tocsin.server.problem.ProblemType;
import org.tocsin.server.security.Caller;

/// What a State's registrar may do: enrol and change participants of its own State, itself
/// excepted.
///
/// Roles that reach beyond a State are given when the hub is set up, never by a registrar. What
/// widens rights takes a second person. Source: SPECIFICATION.md S-13, S-15; principle P02.
final class RegistrarRule {
    private static final Set<Role> BEYOND_A_STATE =
            Set.of(
                    Role.REGISTRAR,
                    Role.AUDITOR,
                    Role.INDEPENDENT_REVIEWER,
                    Role.OPERATOR,
                    Role.TAXONOMY_MAINTAINER);
    private static final Set<ParticipantKind> BEYOND_A_STATE_KINDS =
            Set.of(
                    ParticipantKind.STATE_REGISTRAR,
                    ParticipantKind.OVERSIGHT_BODY,
                    ParticipantKind.HUB_OPERATOR);

    private RegistrarRule() {}

    /// Returns why `caller` may not touch `participant`; empty if it may.
    static Optional<Problem> touching(Caller caller, Participant participant) {
        var lacks = caller.lacks(Role.REGISTRAR);
        if (lacks.isPresent()) {
            return lacks;
        }
        if (!Sight.isRegistrarOf(caller, participant)) {
            return forbidden("This is for the registrar of the participant's State.", "state");
        }
        return caller.participant().id().equals(participant.id())
                ? forbidden("A registrar does not change itself.", "id")
                : Optional.empty();
    }

    /// Returns why `caller` may not enrol `fresh`; empty if it may.
    static Optional<Problem> enrolling(Caller caller, Participant fresh) {
        return touching(caller, fresh)
                .or(() ->
                        BEYOND_A_STATE_KINDS.contains(fresh.kind())
                                ? forbidden("This kind is set up with the hub.", "kind")
                                : Optional.empty())
                .or(() -> granting(Optional.empty(), fresh));
    }

    /// Returns why `caller` may not make `before` into `after`; empty if it may.
    static Optional<Problem> changing(Caller caller, Participant before, Participant after) {
        return touching(caller, before)
                .or(() -> touching(caller, after))
                .or(() ->
                        before.kind() == after.kind()
                                ? Optional.empty()
                                : forbidden("The kind does not change.", "kind"))
                .or(() -> granting(Optional.of(before), after));
    }

    /// Returns what somebody is told who may not approve what was asked for.
    static Problem barred(Proposal.Bar bar) {
        return switch (bar) {
            case NOT_A_PERSON ->
                    Problem.of(ProblemType.FORBIDDEN, "Only a person approves what widens rights.");
            case ASKED_FOR_IT ->
                    Problem.of(
                            ProblemType.FORBIDDEN,
                            "It takes another person than whoever asked for any of it.");
        };
    }

    /// Each holder is compared with itself: a role that somebody else there holds is granted anew.
    private static Optional<Problem> granting(Optional<Participant> before, Participant after) {
        var toItself = after.roles().stream().filter(role -> !isHeld(before, role));
        var toPersons =
                after.persons().entrySet().stream()
                        .flatMap(person ->
                                person.getValue().roles().stream()
                                        .filter(role -> !isHeld(before, person.getKey(), role)));
        return Stream.concat(toItself, toPersons).noneMatch(BEYOND_A_STATE::contains)
                ? Optional.empty()
                : forbidden("Such a role is given when the hub is set up.", "roles");
    }

    private static boolean isHeld(Optional<Participant> before, Role role) {
        return before.filter(known -> known.roles().contains(role)).isPresent();
    }

    private static boolean isHeld(Optional<Participant> before, PersonId person, Role role) {
        return before.flatMap(known -> known.person(person))
                .filter(known -> known.roles().contains(role))
                .isPresent();
    }

    private static Optional<Problem> forbidden(String detail, String field) {
        return Optional.of(Problem.of(ProblemType.FORBIDDEN, detail).field(field));
    }
}
