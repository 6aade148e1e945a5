package org.tocsin.domain.dissemination;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.domain.advisory.Advisory;
import org.tocsin.domain.advisory.Draft;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.PersonalData;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.marking.Tlp;
import org.tocsin.domain.party.Role;
import org.tocsin.domain.sector.AdvisoryKind;

/// Who has to look at a submission that is admissible before it goes out.
///
/// Source: SPECIFICATION.md, S-17; principles P27, P28, P35,
/// P36, P37, P38 and P48.
final class ReviewRules {
    private static final String SECOND_PERSON = "A-23";

    private final List<TermFinder> terms;

    ReviewRules(Law law) {
        this.terms = law.terms();
    }

    /// Returns why somebody has to look at it; empty when nobody has to. Unmodifiable.
    ///
    /// @param home the originator's State
    List<Concern> concerns(Submission submission, StateCode home) {
        var found = new ArrayList<Concern>();
        if (submission.by().isPresent()) {
            found.add(
                    new Concern(
                            Role.RELEASER,
                            SECOND_PERSON,
                            "",
                            "what a person hands in is released by another"));
        }
        if (concernsPersons(submission)) {
            found.add(
                    new Concern(
                            Role.RIGHTS_REVIEWER, "A-24", "personalData", "it concerns persons"));
        }
        found.addAll(SubjectConcerns.of(submission, home));
        for (int place = 0; place < submission.drafts().size(); place++) {
            wordConcerns(submission.drafts().get(place), "portions[" + place + "].", found);
        }
        return found.stream().distinct().toList();
    }

    /// A report goes to the one authority that it is for, and is published to nobody.
    private static boolean concernsPersons(Submission submission) {
        return submission.kind().concernsPersons()
                || (submission.kind() != AdvisoryKind.ACTIVITY_REPORT
                        && submission.protection().personalData().covers(PersonalData.PERSONAL));
    }

    private void wordConcerns(Draft draft, String field, List<Concern> found) {
        var isClear = draft.marking().label() == Tlp.CLEAR;
        for (var words : Words.of(draft.fragment())) {
            terms.stream()
                    .filter(finder -> isClear || !finder.list().clearOnly())
                    .filter(finder -> finder.isIn(words.tokens()))
                    .map(TermFinder::list)
                    .map(list ->
                            new Concern(
                                    list.role(),
                                    list.rule(),
                                    field + words.field(),
                                    list.explanation()))
                    .forEach(found::add);
        }
    }

    /// Returns why a second person has to look at a correction by a person: it gives words to more
    /// readers than before. Unmodifiable. Source: SPECIFICATION.md S-17.
    static List<Concern> widenings(Submission submission, Advisory before, Advisory after) {
        return submission.by().isEmpty()
                ? List.of()
                : WriteDown.places(before, after).stream()
                        .map(place ->
                                new Concern(
                                        Role.RELEASER,
                                        "S-17",
                                        "portions[" + place + "].marking",
                                        "it is for more readers than before"))
                        .toList();
    }

    /// Says whether it is so urgent, and says so little of persons, that it may go out before
    /// anybody looks.
    static boolean mayGoOutFirst(Submission submission) {
        return submission.lane() == Lane.FLASH
                && submission.protection().personalData() == PersonalData.NONE;
    }

    /// Says whether it goes out at once although somebody has to look at it: what is most urgent,
    /// says nothing of persons and lacks no more than a second person. Source: SPECIFICATION.md
    ///
    static boolean isReviewedAfterwards(Submission submission, List<Concern> concerns) {
        return mayGoOutFirst(submission)
                && concerns.stream().allMatch(concern -> concern.rule().equals(SECOND_PERSON));
    }
}
