package org.tocsin.domain.dissemination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tocsin.domain.advisory.Draft;
import org.tocsin.domain.advisory.Fragment;
import org.tocsin.domain.advisory.Status;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.advisory.Text;
import org.tocsin.domain.area.Coverage;
import org.tocsin.domain.area.Gazetteer;
import org.tocsin.domain.dissemination.Objection.Code;
import org.tocsin.domain.marking.Egress;
import org.tocsin.domain.marking.Reader;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.marking.Shortfall;
import org.tocsin.domain.marking.Subject;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;

/// The rules on what one submission says, whatever was submitted before it.
///
/// Source: SPECIFICATION.md.
final class ContentRules {
    private static final int PORTIONS_MAX = 64;
    private static final int MARKINGS_MAX = 6;

    private final Gazetteer gazetteer;

    ContentRules(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    List<Objection> objections(Submission submission, Participant originator) {
        var found = new ArrayList<Objection>();
        var drafts = submission.drafts();
        if (!submission.lawfullyAcquired()) {
            found.add(
                    new Objection(
                            Code.NOT_LAWFUL,
                            "A-11",
                            "lawfullyAcquired",
                            "the originator attests that the information was lawfully acquired"));
        }
        countObjections(drafts, found);
        for (int place = 0; place < drafts.size(); place++) {
            portionObjections(submission, drafts.get(place), "portions[" + place + "]", found);
            clearanceObjections(
                    drafts.get(place), originator, submission.submittedAt(), place, found);
        }
        wholeObjections(drafts, found);
        if (found.isEmpty()) {
            mandateObjections(submission, originator, found);
            found.addAll(PayloadRules.objections(submission));
        }
        return found;
    }

    private static void countObjections(List<Draft> drafts, List<Objection> found) {
        if (drafts.isEmpty() || drafts.size() > PORTIONS_MAX) {
            found.add(new Objection(Code.TOO_MUCH, "A-3", "portions", "1 to 64 portions"));
        }
        if (drafts.stream().map(Draft::marking).distinct().count() > MARKINGS_MAX) {
            found.add(new Objection(Code.TOO_MUCH, "A-3", "portions", "at most 6 markings"));
        }
        if (drafts.stream().noneMatch(draft -> draft.fragment().hasHeadline())) {
            found.add(new Objection(Code.INCOMPLETE, "A-5", "portions", "one has a headline"));
        }
    }

    private static void portionObjections(
            Submission submission, Draft draft, String field, List<Objection> found) {
        for (var requirement : draft.marking().requirements()) {
            if (isEmptyOrUnknown(requirement)) {
                found.add(
                        new Objection(
                                Code.NOT_VALID,
                                "A-8",
                                field + ".marking",
                                "names nobody, or asks something that is not known"));
            }
        }
        var fragment = draft.fragment();
        if (fragment.hasHeadline()) {
            headlineObjections(submission, fragment, field, found);
        }
        var kind = fragment.kind().orElse(submission.kind());
        if (kind != submission.kind() && kind != AdvisoryKind.PUBLIC_NOTICE) {
            found.add(
                    new Objection(
                            Code.NOT_VALID,
                            "A-6",
                            field + ".kind",
                            "the advisory's kind, or public-notice"));
        }
        if (fragment.payload().isPresent() && fragment.payload().get().kind() != kind) {
            found.add(new Objection(Code.NOT_VALID, "A-6", field + ".payload", "of another kind"));
        }
    }

    private static boolean isEmptyOrUnknown(Requirement requirement) {
        return switch (requirement) {
            case Requirement.AddressedOrClient(var addressees) -> addressees.isEmpty();
            case Requirement.Addressed(var addressees) -> addressees.isEmpty();
            case Requirement.NamedPerson(var persons) -> persons.isEmpty();
            case Requirement.ReleasableTo(var list) -> list.isEmpty();
            case Requirement.NotUnderstood(var _) -> true;
            case Requirement.Enrolled(),
                    Requirement.AtLeast(var _),
                    Requirement.Holds(var _),
                    Requirement.NotReleasableTo(var _),
                    Requirement.LeavesBy(var _),
                    Requirement.NotBefore(var _),
                    Requirement.NotAfter(var _) ->
                    false;
        };
    }

    /// A headline stands by itself: who is concerned, where, until when, and what to do.
    private static void headlineObjections(
            Submission submission, Fragment fragment, String field, List<Objection> found) {
        require(!fragment.sectors().isEmpty(), field + ".sectors", found);
        require(fragment.coverage().isPresent(), field + ".areas", found);
        require(!fragment.categories().isEmpty(), field + ".categories", found);
        require(fragment.expires().isPresent(), field + ".expires", found);
        for (int place = 0; place < fragment.texts().size(); place++) {
            Text text = fragment.texts().get(place);
            var at = field + ".texts[" + place + "]";
            require(!text.headline().isBlank(), at + ".headline", found);
            require(!text.instruction().isBlank(), at + ".instruction", found);
        }
        if (fragment.expires().filter(end -> !end.isAfter(submission.submittedAt())).isPresent()) {
            found.add(new Objection(Code.NOT_VALID, "A-5", field + ".expires", "is in the past"));
        }
        if ((submission.status() == Status.EXERCISE) != fragment.exercise().isPresent()) {
            found.add(
                    new Objection(
                            Code.NOT_VALID,
                            "A-7",
                            field + ".exercise",
                            "named exactly when the status is EXERCISE"));
        }
    }

    private static void require(boolean present, String field, List<Objection> found) {
        if (!present) {
            found.add(
                    new Objection(Code.INCOMPLETE, "A-5", field, "every headline portion has it"));
        }
    }

    private static void wholeObjections(List<Draft> drafts, List<Objection> found) {
        somewhere(drafts, Fragment::gravity, "urgency", found);
        somewhere(drafts, Fragment::cause, "cause", found);
        somewhere(drafts, Fragment::grade, "reliability", found);
    }

    private static <T> void somewhere(
            List<Draft> drafts,
            Function<Fragment, Optional<T>> part,
            String field,
            List<Objection> found) {
        if (drafts.stream().map(Draft::fragment).map(part).noneMatch(Optional::isPresent)) {
            found.add(new Objection(Code.INCOMPLETE, "A-5", field, "some portion has it"));
        }
    }

    /// Nobody publishes above the own clearance, or what it was marked with could not be held.
    private static void clearanceObjections(
            Draft draft, Participant originator, Instant at, int place, List<Objection> found) {
        var subject = new Subject(new Reader.Organisation(originator), Egress.OWN_SCREEN, at);
        var missing = EnumSet.noneOf(Shortfall.class);
        missing.addAll(draft.marking().shortfalls(subject));
        missing.retainAll(EnumSet.of(Shortfall.LEVEL, Shortfall.COMPARTMENT));
        if (!missing.isEmpty()) {
            found.add(
                    new Objection(
                            Code.NOT_CLEARED,
                            "A-9",
                            "portions[" + place + "].marking",
                            "above the originator's own clearance"));
        }
    }

    private void mandateObjections(
            Submission submission, Participant originator, List<Objection> found) {
        var sectors = new HashSet<Sector>();
        submission.drafts().forEach(draft -> sectors.addAll(draft.fragment().sectors()));
        var places =
                submission.drafts().stream()
                        .flatMap(draft -> draft.fragment().coverage().stream())
                        .reduce(Coverage::union)
                        .orElseThrow();
        var covered =
                sectors.stream()
                        .allMatch(
                                sector -> mandated(originator, submission.kind(), sector, places));
        if (!covered) {
            found.add(
                    new Objection(
                            Code.OUT_OF_MANDATE,
                            "A-4",
                            "",
                            "no mandate for this kind in all sectors and areas named"));
        }
    }

    private boolean mandated(
            Participant originator, AdvisoryKind kind, Sector sector, Coverage places) {
        return originator.mandates().stream()
                .anyMatch(mandate -> mandate.covers(kind, sector, places, gazetteer));
    }
}
