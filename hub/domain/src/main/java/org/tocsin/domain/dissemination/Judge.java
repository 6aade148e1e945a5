package org.tocsin.domain.dissemination;

import java.util.Optional;
import java.util.function.Predicate;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Happening;
import org.tocsin.domain.dissemination.Objection.Code;
import org.tocsin.domain.marking.Reader;
import org.tocsin.domain.party.Participant;

/// Decides what comes of a review.
///
/// What all have let pass is admitted by the rules that hold then, as if it had been handed in at
/// that moment. A review counts for the words that were looked at: what took their place waits to
/// be looked at itself. The same review given again has the same result. Source: SPECIFICATION.md
///
public final class Judge {
    private final Admitter admitter;
    private final Predicate<AdvisoryId> isRetracted;

    /// Creates a judge who admits by `admitter`.
    ///
    /// @param isRetracted whether an advisory was retracted
    public Judge(Admitter admitter, Predicate<AdvisoryId> isRetracted) {
        this.admitter = admitter;
        this.isRetracted = isRetracted;
    }

    /// Returns what comes of `review`.
    ///
    /// @param precedent what was decided on the advisory before
    /// @param originator the advisory's originator; empty when the hub does not know it
    /// @param reviewer who reviews, with the rights that are in force
    public Judgement judge(
            Review review, Precedent precedent, Optional<Participant> originator, Reader reviewer) {
        return precedent
                .held()
                .filter(held -> held.submission().version() == review.version())
                .filter(held -> held.submission().content().equals(review.content()))
                .map(held ->
                        held.reviews().contains(review)
                                ? again(held, precedent)
                                : judged(held, review, precedent, originator, reviewer))
                .orElseGet(Judge::unheard);
    }

    private Judgement judged(
            Held held,
            Review review,
            Precedent precedent,
            Optional<Participant> originator,
            Reader reviewer) {
        if (!held.waits() || !held.rolesOf(reviewer, review.at()).contains(review.as())) {
            return unheard();
        }
        var now = held.with(review);
        return switch (review.finding()) {
            case REJECT -> rejected(now, review);
            case APPROVE ->
                    now.missing().isEmpty()
                            ? approved(now, review, precedent, originator)
                            : new Judgement.Waits(now);
        };
    }

    private static Judgement rejected(Held held, Review review) {
        return held.isOut()
                ? new Judgement.TakenBack(held.after(Happening.RETRACT))
                : new Judgement.Rejected(held.after(Happening.REJECT), objection(review));
    }

    private Judgement approved(
            Held held, Review review, Precedent precedent, Optional<Participant> originator) {
        var approved = held.at(review.at()).after(Happening.APPROVE);
        if (held.isOut()) {
            return new Judgement.Confirmed(approved.after(Happening.PUBLISH));
        }
        var admission = admission(approved, precedent, originator);
        return new Judgement.Passed(
                approved.after(
                        admission instanceof Admission.Admitted
                                ? Happening.PUBLISH
                                : Happening.REJECT),
                admission);
    }

    /// What it is made from can have been retracted while it waited. Source: SPECIFICATION.md L-10.
    private Admission admission(
            Held approved, Precedent precedent, Optional<Participant> originator) {
        var tainted = admitter.objections(approved.submission(), isRetracted);
        return tainted.isEmpty()
                ? admitter.reviewed(approved.submission(), precedent, originator)
                : new Admission.Refused(tainted);
    }

    private Judgement again(Held held, Precedent precedent) {
        var refusals = Optional.ofNullable(precedent.refusals().get(held.submission().content()));
        return switch (held.stage()) {
            case IN_REVIEW -> new Judgement.Waits(held);
            case PUBLISHED ->
                    held.isOut()
                            ? new Judgement.Confirmed(held)
                            : new Judgement.Passed(
                                    held, admitter.stored(held.submission(), precedent));
            case RETRACTED -> new Judgement.TakenBack(held);
            case DRAFT ->
                    refusals.<Judgement>map(objections ->
                                    new Judgement.Passed(held, new Admission.Refused(objections)))
                            .orElseGet(Judge::unheard);
            case APPROVED, SUPERSEDED, CANCELLED, EXPIRED, ARCHIVED, PURGED -> unheard();
        };
    }

    private static Objection objection(Review review) {
        var said = review.reasons().isBlank() ? "rejected in review" : review.reasons();
        return new Objection(Code.REJECTED, "A-26", "", said);
    }

    private static Judgement unheard() {
        return new Judgement.Unheard(
                new Objection(
                        Code.NOT_A_REVIEWER,
                        "A-25",
                        "",
                        "nothing waits here for this person in this role"));
    }
}
