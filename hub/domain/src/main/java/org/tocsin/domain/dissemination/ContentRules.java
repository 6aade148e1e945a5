package org.tocsin.domain.dissemination;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tocsin.domain.advisory.Draft;
import org.tocsin.domain.advisory.Fragment;
import org.tocsin.domain.advisory.Status;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.advisory.Text;
import org.tocsin.domain.area.Area;
import org.tocsin.domain.area.Gazetteer;
import org.tocsin.domain.dissemination.Objection.Code;
import org.tocsin.domain.marking.Tlp;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.sector.AdvisoryKind;

/// The rules on what one submission says, whatever was submitted before it.
///
/// Mandate and payload are looked at only when everything else is right. Source: SPECIFICATION.md
///
final class ContentRules {
    private static final int PORTIONS_MAX = 64;
    private static final int MARKINGS_MAX = Editions.MARKINGS_MAX;
    private static final int ENTRIES_MAX = 512;
    private static final int DRAWN_MAX = 64;

    private final MandateRules mandates;
    private final ProtectionRules protections;

    ContentRules(Gazetteer gazetteer, Law law) {
        this.mandates = new MandateRules(gazetteer);
        this.protections = new ProtectionRules(law);
    }

    List<Objection> objections(Submission submission, Participant originator) {
        var found = new ArrayList<Objection>();
        if (!submission.lawfullyAcquired()) {
            found.add(
                    new Objection(
                            Code.NOT_LAWFUL,
                            "A-11",
                            "lawfullyAcquired",
                            "the originator attests that the information was lawfully acquired"));
        }
        found.addAll(protections.objections(submission, originator));
        countObjections(submission.drafts(), found);
        for (int place = 0; place < submission.drafts().size(); place++) {
            portionObjections(submission, submission.drafts().get(place), place, found);
        }
        wholeObjections(submission.drafts(), found);
        found.addAll(MarkingRules.objections(submission, originator));
        if (found.isEmpty()) {
            found.addAll(mandates.objections(submission, originator));
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
        if (drawn(drafts) > DRAWN_MAX) {
            found.add(
                    new Objection(
                            Code.TOO_MUCH, "A-3", "portions", "at most 64 polygons and routes"));
        }
        if (drafts.stream().noneMatch(draft -> draft.fragment().hasHeadline())) {
            found.add(new Objection(Code.INCOMPLETE, "A-5", "portions", "one has a headline"));
        }
    }

    private static long drawn(List<Draft> drafts) {
        return drafts.stream()
                .flatMap(draft -> MandateRules.places(draft.fragment()).stream())
                .flatMap(coverage -> coverage.areas().stream())
                .filter(Area::isDrawn)
                .distinct()
                .count();
    }

    private static void portionObjections(
            Submission submission, Draft draft, int place, List<Objection> found) {
        var field = "portions[" + place + "]";
        var fragment = draft.fragment();
        if (draft.marking().entries() > ENTRIES_MAX) {
            found.add(
                    new Objection(
                            Code.TOO_MUCH,
                            "A-3",
                            field + ".marking",
                            "at most 512 entries in all lists together"));
        }
        if (fragment.hasHeadline()) {
            headlineObjections(submission, fragment, field, found);
        }
        kindObjections(submission, draft, field, found);
        exerciseObjections(submission, fragment, field, found);
    }

    /// A headline stands by itself: who is concerned, where, until when, and what to do.
    private static void headlineObjections(
            Submission submission, Fragment fragment, String field, List<Objection> found) {
        require(!fragment.sectors().isEmpty(), field + ".sectors", found);
        require(fragment.coverage().isPresent(), field + ".areas", found);
        require(!fragment.categories().isEmpty(), field + ".categories", found);
        require(fragment.expires().isPresent(), field + ".expires", found);
        for (int place = 0; place < fragment.texts().size(); place++) {
            var text = fragment.texts().get(place);
            var at = field + ".texts[" + place + "]";
            require(!Text.isBlank(text.headline()), at + ".headline", found);
            require(!Text.isBlank(text.instruction()), at + ".instruction", found);
        }
        if (fragment.expires().filter(end -> !end.isAfter(submission.submittedAt())).isPresent()) {
            found.add(new Objection(Code.NOT_VALID, "A-5", field + ".expires", "is in the past"));
        }
    }

    private static void kindObjections(
            Submission submission, Draft draft, String field, List<Objection> found) {
        var fragment = draft.fragment();
        var kind = fragment.kind().orElse(submission.kind());
        if (kind != submission.kind() && kind != AdvisoryKind.PUBLIC_NOTICE) {
            found.add(
                    new Objection(
                            Code.NOT_VALID,
                            "A-6",
                            field + ".kind",
                            "the advisory's kind, or public-notice"));
        }
        if (kind != submission.kind() && draft.marking().label() != Tlp.CLEAR) {
            found.add(
                    new Objection(
                            Code.NOT_VALID, "A-6", field + ".kind", "a public notice is CLEAR"));
        }
        if (fragment.payload().filter(payload -> payload.kind() != kind).isPresent()) {
            found.add(new Objection(Code.NOT_VALID, "A-6", field + ".payload", "of another kind"));
        }
    }

    private static void exerciseObjections(
            Submission submission, Fragment fragment, String field, List<Objection> found) {
        var isExercise = submission.status() == Status.EXERCISE;
        var isNamed = fragment.exercise().isPresent();
        var mustBeNamed = isExercise && fragment.hasHeadline();
        if (isNamed ? !isExercise : mustBeNamed) {
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
}
