package org.tocsin.domain.dissemination;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import java.util.stream.Stream;
import org.tocsin.domain.advisory.Draft;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.area.Gazetteer;
import org.tocsin.domain.marking.Addressee;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;

/// Puts the States themselves in the place of "the neighbours of a State" in lists of readers.
///
/// So what a marking asks does not change when a list of borders does. Source: SPECIFICATION.md
/// T-13.
///
/// @param gazetteer knows the neighbours
record Neighbourhoods(Gazetteer gazetteer) {

    /// Returns the submission with its lists of readers spelled out.
    Submission resolved(Submission submission) {
        return submission.withDrafts(submission.drafts().stream().map(this::resolved).toList());
    }

    private Draft resolved(Draft draft) {
        var marking = draft.marking();
        var requirements =
                marking.requirements().stream().map(this::resolved).collect(toUnmodifiableSet());
        return new Draft(
                new Marking(requirements, marking.duties()), draft.attributed(), draft.fragment());
    }

    private Requirement resolved(Requirement requirement) {
        return switch (requirement) {
            case Requirement.AddressedOrClient(var addressees) ->
                    new Requirement.AddressedOrClient(resolved(addressees));
            case Requirement.Addressed(var addressees) ->
                    new Requirement.Addressed(resolved(addressees));
            case Requirement.ReleasableTo(var list) -> new Requirement.ReleasableTo(resolved(list));
            case Requirement.Enrolled _,
                    Requirement.NamedPerson _,
                    Requirement.AtLeast _,
                    Requirement.Holds _,
                    Requirement.NotReleasableTo _,
                    Requirement.LeavesBy _,
                    Requirement.NotBefore _,
                    Requirement.NotAfter _,
                    Requirement.NotUnderstood _ ->
                    requirement;
        };
    }

    private Set<Addressee> resolved(Set<Addressee> list) {
        return list.stream().flatMap(this::resolved).collect(toUnmodifiableSet());
    }

    private Stream<Addressee> resolved(Addressee entry) {
        return entry instanceof Addressee.NeighboursOf(var state)
                ? gazetteer.neighbours(state).stream().map(Addressee.OfState::new)
                : Stream.of(entry);
    }
}
