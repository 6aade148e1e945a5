package org.tocsin.topology.fact;

import java.time.Instant;
import java.util.Optional;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.EndingRequest;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.dissemination.DecisionId;
import org.tocsin.domain.dissemination.Review;
import org.tocsin.domain.party.ParticipantId;

/// What was handed in: a version of an advisory, what a person finds of it, or the word that it
/// ends.
public sealed interface Submitted {

    /// A version.
    ///
    /// @param submission the version
    /// @param claimed the lane that was claimed for the advisory; empty when the node that took the
    ///   version found it not admissible
    record Version(Submission submission, Optional<Lane> claimed) implements Submitted {
        /// Makes one for whose advisory no lane was claimed.
        public Version(Submission submission) {
            this(submission, Optional.empty());
        }

        /// Returns this for an advisory that takes `lane`.
        public Version in(Lane lane) {
            return new Version(submission, Optional.of(lane));
        }
    }

    /// What a person finds of a version that waits.
    ///
    /// @param review what
    /// @param lane the lane in which it waits
    record Reviewed(Review review, Lane lane) implements Submitted {}

    /// The word that an advisory ends.
    ///
    /// @param request the word
    record End(EndingRequest request) implements Submitted {}

    /// The word of the hub itself that an advisory ends: what it was made from fell, or the time
    /// for which it is kept is over.
    ///
    /// @param request the word, in the originator's name
    record ByHub(EndingRequest request) implements Submitted {}

    /// A version whose words were erased as they were written, or since: the key of its advisory is
    /// destroyed, so that was purged. Nobody hands it in as such.
    ///
    /// @param left the version without its portions
    record Erased(Submission left) implements Submitted {}

    /// Returns the advisory that it is about.
    default AdvisoryId advisory() {
        return switch (this) {
            case Version(var submission, var _) -> submission.id();
            case Erased(var left) -> left.id();
            case Reviewed(var review, var _) -> review.advisory();
            case End(var request) -> request.id();
            case ByHub(var request) -> request.id();
        };
    }

    /// Returns who handed it in.
    default ParticipantId originator() {
        return switch (this) {
            case Version(var submission, var _) -> submission.originator();
            case Erased(var left) -> left.originator();
            case Reviewed(var review, var _) -> review.by().participant();
            case End(var request) -> request.originator();
            case ByHub(var request) -> request.originator();
        };
    }

    /// Returns the version; 0 for an ending.
    default int version() {
        return switch (this) {
            case Version(var submission, var _) -> submission.version();
            case Erased(var left) -> left.version();
            case Reviewed(var review, var _) -> review.version();
            case End _, ByHub _ -> 0;
        };
    }

    /// Returns when it reached the hub, UTC.
    default Instant submittedAt() {
        return switch (this) {
            case Version(var submission, var _) -> submission.submittedAt();
            case Erased(var left) -> left.submittedAt();
            case Reviewed(var review, var _) -> review.at();
            case End(var request) -> request.submittedAt();
            case ByHub(var request) -> request.submittedAt();
        };
    }

    /// Returns the id of the one decision on it; a repeat has the same.
    default DecisionId decision() {
        return switch (this) {
            case Version(var submission, var _) -> DecisionId.of(submission);
            case Erased(var left) -> DecisionId.of(left);
            case Reviewed(var review, var _) -> DecisionId.of(review);
            case End(var request) -> DecisionId.of(request);
            case ByHub(var request) -> DecisionId.of(request);
        };
    }
}
