package org.tocsin.domain.advisory;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.marking.Addressee;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.sector.AdvisoryKind;

/// One admitted version of an advisory. Nothing but the hub ever sees it whole.
///
/// @param id the public id
/// @param version 1 or more
/// @param originator the agency it came from
/// @param kind what kind of advisory
/// @param status whether it is real
/// @param lane the way it takes, fixed at version 1. Source: SPECIFICATION.md L-2
/// @param personalData how much the publisher says that it says of persons
/// @param portions in the publisher's order; at least one with a headline. Unmodifiable
public record Advisory(
        AdvisoryId id,
        int version,
        ParticipantId originator,
        AdvisoryKind kind,
        Status status,
        Lane lane,
        PersonalData personalData,
        List<Portion> portions) {
    public Advisory {
        portions = List.copyOf(portions);
        if (portions.stream().noneMatch(Portion::isHeadline)) {
            throw new IllegalArgumentException("an advisory has a headline");
        }
    }

    /// Returns the first version that `submission` makes, its markings completed.
    ///
    /// Source: SPECIFICATION.md.
    ///
    /// @param home the originator's State, to which a level without a list is confined
    public static Advisory first(Submission submission, StateCode home) {
        return made(submission, home, submission.lane(), List.of());
    }

    /// Returns the first version that `submission` makes as far as its originator knows it: with
    /// the markings as they were written.
    public static Advisory asWritten(Submission submission) {
        return made(
                submission,
                submission.drafts().stream()
                        .map(draft -> portion(draft, submission, draft.marking()))
                        .toList(),
                submission.lane());
    }

    /// Returns the version that `submission` makes of this one.
    ///
    /// Portions that say what they said before keep the instant since which they say it, so that an
    /// edition made of such portions alone stays the same to the last byte. Source:
    /// SPECIFICATION.md E-5.
    public Advisory corrected(Submission submission, StateCode home) {
        return made(submission, home, lane, portions);
    }

    private static Advisory made(
            Submission submission, StateCode home, Lane lane, List<Portion> before) {
        var portions =
                submission.drafts().stream()
                        .map(draft ->
                                portion(
                                        draft,
                                        submission,
                                        completed(draft.marking(), submission.originator(), home)))
                        .map(portion -> kept(portion, before))
                        .toList();
        return made(submission, portions, lane);
    }

    private static Advisory made(Submission submission, List<Portion> portions, Lane lane) {
        return new Advisory(
                submission.id(),
                submission.version(),
                submission.originator(),
                submission.kind(),
                submission.status(),
                lane,
                submission.protection().personalData(),
                portions);
    }

    private static Portion kept(Portion portion, List<Portion> before) {
        return before.stream().filter(portion::saysTheSameAs).findFirst().orElse(portion);
    }

    private static Portion portion(Draft draft, Submission submission, Marking marking) {
        return new Portion(marking, submission.submittedAt(), told(draft, submission));
    }

    /// A headline tells its readers the kind and, if attributed, the originator; the rest does not.
    private static Fragment told(Draft draft, Submission submission) {
        var fragment = draft.fragment();
        if (!fragment.hasHeadline()) {
            return fragment.told(fragment.kind(), Optional.empty());
        }
        var kind = fragment.kind().or(() -> Optional.of(submission.kind()));
        return draft.attributed()
                ? fragment.told(kind, Optional.of(submission.originator()))
                : fragment.told(kind, Optional.empty());
    }

    /// Adds the originator to who is addressed, and its State to a level that has no list.
    ///
    /// The originator's clients are not added: TLP:AMBER extends to clients of who is addressed.
    private static Marking completed(Marking marking, ParticipantId originator, StateCode home) {
        var requirements = new HashSet<Requirement>();
        for (var requirement : marking.requirements()) {
            requirements.add(addressedTo(requirement, originator));
        }
        var hasLevel = requirements.stream().anyMatch(Requirement.AtLeast.class::isInstance);
        var hasList = requirements.stream().anyMatch(Requirement.ReleasableTo.class::isInstance);
        if (hasLevel && !hasList) {
            requirements.add(new Requirement.ReleasableTo(Set.of(new Addressee.OfState(home))));
        }
        return new Marking(requirements, marking.duties());
    }

    private static Requirement addressedTo(Requirement requirement, ParticipantId originator) {
        return switch (requirement) {
            case Requirement.AddressedOrClient(var addressees) ->
                    new Requirement.AddressedOrClient(with(addressees, originator));
            case Requirement.Addressed(var addressees) ->
                    new Requirement.Addressed(with(addressees, originator));
            case Requirement.Enrolled _,
                    Requirement.NamedPerson _,
                    Requirement.AtLeast _,
                    Requirement.Holds _,
                    Requirement.ReleasableTo _,
                    Requirement.NotReleasableTo _,
                    Requirement.LeavesBy _,
                    Requirement.NotBefore _,
                    Requirement.NotAfter _,
                    Requirement.NotUnderstood _ ->
                    requirement;
        };
    }

    private static Set<Addressee> with(Set<Addressee> addressees, ParticipantId originator) {
        if (addressees.contains(new Addressee.Organisation(originator))) {
            return addressees;
        }
        var all = new HashSet<>(addressees);
        all.add(new Addressee.OrganisationAlone(originator));
        return all;
    }

    @Override
    public String toString() {
        return "Advisory[" + id + " v" + version + "]";
    }
}
