package org.tocsin.domain.dissemination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tocsin.domain.advisory.Draft;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.dissemination.Objection.Code;
import org.tocsin.domain.marking.Addressee;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Reader;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.party.Clearance;
import org.tocsin.domain.party.Participant;

/// Whether each portion is marked so that somebody may read it, and not above its publisher.
///
/// Source: SPECIFICATION.md.
final class MarkingRules {
    private MarkingRules() {}

    static List<Objection> objections(Submission submission, Participant originator) {
        var found = new ArrayList<Objection>();
        for (int place = 0; place < submission.drafts().size(); place++) {
            var field = "portions[" + place + "].marking";
            Draft draft = submission.drafts().get(place);
            if (isForNobody(draft.marking())) {
                found.add(
                        new Objection(
                                Code.NOT_VALID,
                                "A-8",
                                field,
                                "names nobody, or asks something that is not known"));
            }
            if (isAbove(submission, originator, draft.marking())) {
                found.add(
                        new Objection(
                                Code.NOT_CLEARED,
                                "A-16",
                                field,
                                "above the clearance of who hands it in"));
            }
        }
        return found;
    }

    private static boolean isForNobody(Marking marking) {
        return marking.requirements().stream().anyMatch(MarkingRules::isForNobody)
                || isLapsedBeforeItBegins(marking.requirements());
    }

    private static boolean isForNobody(Requirement requirement) {
        return switch (requirement) {
            case Requirement.AddressedOrClient(var addressees) -> isNoAudience(addressees);
            case Requirement.Addressed(var addressees) -> isNoAudience(addressees);
            case Requirement.NamedPerson(var persons) -> persons.isEmpty();
            case Requirement.ReleasableTo(var list) -> list.isEmpty();
            case Requirement.NotUnderstood _ -> true;
            case Requirement.Enrolled _,
                    Requirement.AtLeast _,
                    Requirement.Holds _,
                    Requirement.NotReleasableTo _,
                    Requirement.LeavesBy _,
                    Requirement.NotBefore _,
                    Requirement.NotAfter _ ->
                    false;
        };
    }

    /// AMBER is addressed to organisations and groups; a person among them would not get it.
    private static boolean isNoAudience(Set<Addressee> addressees) {
        return addressees.isEmpty()
                || addressees.stream().anyMatch(Addressee.Named.class::isInstance);
    }

    private static boolean isLapsedBeforeItBegins(Set<Requirement> requirements) {
        var start = Instant.MIN;
        var end = Instant.MAX;
        for (var requirement : requirements) {
            if (requirement instanceof Requirement.NotBefore(Instant instant)) {
                start = instant;
            }
            if (requirement instanceof Requirement.NotAfter(Instant instant)) {
                end = instant;
            }
        }
        return !end.isAfter(start);
    }

    /// What was marked above its writer could not be held by its writer.
    private static boolean isAbove(Submission submission, Participant originator, Marking marking) {
        Reader writer =
                submission
                        .by()
                        .flatMap(originator::person)
                        .<Reader>map(person -> new Reader.Individual(originator, person))
                        .orElseGet(() -> new Reader.Organisation(originator));
        var own = writer.at(submission.submittedAt()).clearance();
        return marking.requirements().stream().anyMatch(asked -> isAbove(own, asked));
    }

    private static boolean isAbove(Clearance own, Requirement asked) {
        return switch (asked) {
            case Requirement.AtLeast(int level) -> own.level() < level;
            case Requirement.Holds(String compartment) -> !own.compartments().contains(compartment);
            case Requirement.Enrolled _,
                    Requirement.AddressedOrClient _,
                    Requirement.Addressed _,
                    Requirement.NamedPerson _,
                    Requirement.ReleasableTo _,
                    Requirement.NotReleasableTo _,
                    Requirement.LeavesBy _,
                    Requirement.NotBefore _,
                    Requirement.NotAfter _,
                    Requirement.NotUnderstood _ ->
                    false;
        };
    }
}
