package org.tocsin.domain.dissemination;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.advisory.PersonalData;
import org.tocsin.domain.advisory.Protection;
import org.tocsin.domain.advisory.PublicNotice;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.party.Participant;

/// Whether what is said of persons is said by right, for a purpose and for a time.
///
/// Source: SPECIFICATION.md, L-10; principles P28, P34 and P39.
final class ProtectionRules {
    private final Law law;

    ProtectionRules(Law law) {
        this.law = law;
    }

    List<Objection> objections(Submission submission, Participant originator) {
        var found = new ArrayList<Objection>();
        classObjections(submission, found);
        groundObjections(submission, found);
        proportionObjections(submission, found);
        basisObjections(submission, originator, found);
        retentionObjections(submission, found);
        sourceObjections(submission, found);
        return found;
    }

    /// What the payload says of persons cannot be said to be less.
    private static void classObjections(Submission submission, List<Objection> found) {
        if (!submission.protection().personalData().covers(submission.personalData())) {
            found.add(
                    new Objection(
                            Objection.Code.NOT_LAWFUL,
                            "A-18",
                            "personalData",
                            "the payload says more of persons"));
        }
    }

    private static void groundObjections(Submission submission, List<Objection> found) {
        var protection = submission.protection();
        if (protection.personalData() == PersonalData.NONE) {
            return;
        }
        require(protection.legalBasis().isPresent(), "legalBasis", found);
        require(protection.purpose().isPresent(), "purpose", found);
        require(protection.retainUntil().isPresent(), "retainUntil", found);
    }

    private static void proportionObjections(Submission submission, List<Objection> found) {
        if (SubjectConcerns.namesCharity(submission)
                && submission.protection().proportionality().isEmpty()) {
            found.add(
                    new Objection(
                            Objection.Code.NOT_LAWFUL,
                            "A-41",
                            "proportionality",
                            "what names somebody of the charity sector has it"));
        }
    }

    private static void require(boolean present, String field, List<Objection> found) {
        if (!present) {
            found.add(
                    new Objection(
                            Objection.Code.NOT_LAWFUL,
                            "A-19",
                            field,
                            "what is said of persons has it"));
        }
    }

    private void basisObjections(
            Submission submission, Participant originator, List<Objection> found) {
        var day = LocalDate.ofInstant(submission.submittedAt(), ZoneOffset.UTC);
        if (submission
                .protection()
                .legalBasis()
                .filter(basis -> !allows(basis, originator, day))
                .isPresent()) {
            found.add(
                    new Objection(
                            Objection.Code.NOT_LAWFUL,
                            "A-20",
                            "legalBasis",
                            "no instrument in force for the originator"));
        }
    }

    private boolean allows(Code basis, Participant originator, LocalDate day) {
        return law.allows(basis, originator.state(), day);
    }

    private static void retentionObjections(Submission submission, List<Objection> found) {
        var now = submission.submittedAt();
        if (submission.protection().retainUntil().filter(end -> !isWithin(now, end)).isPresent()) {
            found.add(
                    new Objection(
                            Objection.Code.NOT_VALID,
                            "A-21",
                            "retainUntil",
                            "after now, and at most ten years on"));
        }
        expiryObjections(submission, found);
    }

    /// Nothing counts for longer than it can be kept.
    private static void expiryObjections(Submission submission, List<Objection> found) {
        var latest = submission.submittedAt().plus(Protection.KEPT_MAX);
        var drafts = submission.drafts();
        for (int place = 0; place < drafts.size(); place++) {
            if (drafts.get(place).fragment().expires().filter(latest::isBefore).isPresent()) {
                found.add(
                        new Objection(
                                Objection.Code.NOT_VALID,
                                "A-21",
                                "portions[" + place + "].expires",
                                "at most ten years on"));
            }
        }
    }

    private static boolean isWithin(Instant now, Instant end) {
        return end.isAfter(now) && !end.isAfter(now.plus(Protection.KEPT_MAX));
    }

    /// Returns what stands against a submission that is made from what was retracted.
    ///
    /// @param isRetracted whether an advisory was
    static List<Objection> tainted(Submission submission, Predicate<AdvisoryId> isRetracted) {
        return submission.derivedFrom().stream().anyMatch(isRetracted)
                ? List.of(
                        new Objection(
                                Objection.Code.NOT_LAWFUL,
                                "L-10",
                                "derivedFrom",
                                "a source was retracted"))
                : List.of();
    }

    private static void sourceObjections(Submission submission, List<Objection> found) {
        if (submission.derivedFrom().contains(submission.id())) {
            found.add(
                    new Objection(
                            Objection.Code.NOT_VALID,
                            "A-22",
                            "derivedFrom",
                            "nothing is its own source"));
        }
        if (!submission.derivedFrom().containsAll(namedSources(submission))) {
            found.add(
                    new Objection(
                            Objection.Code.NOT_VALID,
                            "L-10",
                            "derivedFrom",
                            "what a public notice comes from is among its sources"));
        }
    }

    /// What falls is found by the submission's own list.
    private static List<AdvisoryId> namedSources(Submission submission) {
        return submission.drafts().stream()
                .flatMap(draft -> draft.fragment().payload().stream())
                .filter(PublicNotice.class::isInstance)
                .map(PublicNotice.class::cast)
                .flatMap(notice -> notice.derivedFrom().stream())
                .toList();
    }
}
