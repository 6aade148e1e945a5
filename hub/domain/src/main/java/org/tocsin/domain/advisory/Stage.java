package org.tocsin.domain.advisory;

import org.tocsin.domain.advisory.Transition.Refused;
import org.tocsin.domain.advisory.Transition.Stays;
import org.tocsin.domain.advisory.Transition.To;

/// Where a version of an advisory stands in its life.
///
/// A correction is a version of its own: it begins as a draft, and once it is published the one
/// before it is superseded. Source: SPECIFICATION.md L-9.
public enum Stage {
    /// Handed in, or sent back; nobody but its originator has it.
    DRAFT,
    /// Held until those who have to look at it have.
    IN_REVIEW,
    /// Looked at by all who had to, and not out yet.
    APPROVED,
    /// Out.
    PUBLISHED,
    /// The next version has taken its place.
    SUPERSEDED,
    /// It no longer applies; what was said stays readable.
    CANCELLED,
    /// It was wrong or unlawful; what was said is readable by nobody.
    RETRACTED,
    /// Its time ran out.
    EXPIRED,
    /// The time for which it is kept ran out; it is served no more.
    ARCHIVED,
    /// What it said is destroyed.
    PURGED;

    /// Returns what comes of `happening` at this stage. Total: every pair has an answer.
    public Transition on(Happening happening) {
        return switch (this) {
            case DRAFT -> handedIn(happening);
            case IN_REVIEW -> held(happening);
            case APPROVED -> approved(happening);
            case PUBLISHED -> out(happening);
            case EXPIRED -> happening == Happening.EXPIRE ? new Stays() : out(happening);
            case SUPERSEDED -> kept(happening);
            case CANCELLED -> cancelled(happening);
            case RETRACTED -> retracted(happening);
            case ARCHIVED -> archived(happening);
            case PURGED -> happening == Happening.PURGE ? new Stays() : new Refused();
        };
    }

    /// An end that overtakes its advisory keeps it out.
    private static Transition handedIn(Happening happening) {
        return switch (happening) {
            case HOLD -> new To(IN_REVIEW);
            case PUBLISH -> new To(PUBLISHED);
            case CANCEL -> new To(CANCELLED);
            case RETRACT -> new To(RETRACTED);
            case ARCHIVE -> new To(ARCHIVED);
            case APPROVE, REJECT, SUPERSEDE, EXPIRE, PURGE -> new Refused();
        };
    }

    /// What is held can be kept too long as well.
    private static Transition held(Happening happening) {
        return switch (happening) {
            case HOLD -> new Stays();
            case APPROVE -> new To(APPROVED);
            case REJECT -> new To(DRAFT);
            case CANCEL -> new To(CANCELLED);
            case RETRACT -> new To(RETRACTED);
            case ARCHIVE -> new To(ARCHIVED);
            case PUBLISH, SUPERSEDE, EXPIRE, PURGE -> new Refused();
        };
    }

    /// What was approved and is no longer admissible when its turn comes goes back.
    private static Transition approved(Happening happening) {
        return switch (happening) {
            case APPROVE -> new Stays();
            case PUBLISH -> new To(PUBLISHED);
            case REJECT -> new To(DRAFT);
            case CANCEL -> new To(CANCELLED);
            case RETRACT -> new To(RETRACTED);
            case ARCHIVE -> new To(ARCHIVED);
            case HOLD, SUPERSEDE, EXPIRE, PURGE -> new Refused();
        };
    }

    private static Transition out(Happening happening) {
        return switch (happening) {
            case PUBLISH -> new Stays();
            case SUPERSEDE -> new To(SUPERSEDED);
            case CANCEL -> new To(CANCELLED);
            case RETRACT -> new To(RETRACTED);
            case EXPIRE -> new To(EXPIRED);
            case ARCHIVE -> new To(ARCHIVED);
            case HOLD, APPROVE, REJECT, PURGE -> new Refused();
        };
    }

    private static Transition kept(Happening happening) {
        return switch (happening) {
            case PUBLISH, SUPERSEDE -> new Stays();
            case ARCHIVE -> new To(ARCHIVED);
            case HOLD, APPROVE, REJECT, CANCEL, RETRACT, EXPIRE, PURGE -> new Refused();
        };
    }

    private static Transition cancelled(Happening happening) {
        return switch (happening) {
            case CANCEL -> new Stays();
            case RETRACT -> new To(RETRACTED);
            case ARCHIVE -> new To(ARCHIVED);
            case HOLD, APPROVE, REJECT, PUBLISH, SUPERSEDE, EXPIRE, PURGE -> new Refused();
        };
    }

    /// What is retracted stays so, whatever is said of it later.
    private static Transition retracted(Happening happening) {
        return switch (happening) {
            case CANCEL, RETRACT -> new Stays();
            case ARCHIVE -> new To(ARCHIVED);
            case HOLD, APPROVE, REJECT, PUBLISH, SUPERSEDE, EXPIRE, PURGE -> new Refused();
        };
    }

    private static Transition archived(Happening happening) {
        return switch (happening) {
            case ARCHIVE -> new Stays();
            case PURGE -> new To(PURGED);
            case HOLD, APPROVE, REJECT, PUBLISH, SUPERSEDE, CANCEL, RETRACT, EXPIRE ->
                    new Refused();
        };
    }
}
