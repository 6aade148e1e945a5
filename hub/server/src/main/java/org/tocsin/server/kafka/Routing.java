package org.tocsin.server.kafka;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.BiFunction;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.dissemination.Admitter;
import org.tocsin.server.security.Participants;
import org.tocsin.topology.fact.Submitted;

/// Which lane decides on a version, and whether more than a repeat can be let in there.
///
/// The steps of a lane hear of a change of rights in their own time; this node acts by it when it
/// is confirmed. Source: SPECIFICATION.md L-2, S-18.
@OnKafka
@Singleton
final class Routing {
    private final LaneBook lanes;
    private final Admitter admitter;
    private final Participants participants;

    /// Where a version goes.
    ///
    /// @param version with the lane that it claims, if it does
    /// @param lane the lane that decides on it
    record Route(Submitted.Version version, Lane lane) {}

    Routing(LaneBook lanes, Admitter admitter, Participants participants) {
        this.lanes = lanes;
        this.admitter = admitter;
        this.participants = participants;
    }

    /// Returns where a version goes; empty when its lane cannot be claimed now.
    ///
    /// A correction takes the lane of what it corrects. What is not admissible by the rights that
    /// this node knows claims none, and is refused in its lane unless that knows it already; where
    /// this node is not sure of rights, the lane decides on a correction by those that it knows.
    ///
    /// @param claims gives the lane that is an advisory's, which may be another than the one that
    ///   is claimed; empty when nobody knows
    Optional<Route> route(
            Submitted.Version version, BiFunction<AdvisoryId, Lane, Optional<Lane>> claims) {
        var submission = version.submission();
        var known = lanes.lane(submission.id());
        var isJudged = known.isEmpty() || participants.isLeased();
        if (isJudged && !isAdmissible(submission)) {
            return Optional.of(new Route(version, known.orElseGet(submission::lane)));
        }
        return known.or(() ->
                        submission.version() == 1
                                ? claims.apply(submission.id(), submission.lane())
                                : Optional.of(submission.lane()))
                .map(lane -> new Route(version.in(lane), lane));
    }

    private boolean isAdmissible(Submission submission) {
        var originator = participants.snapshot().participant(submission.originator());
        return admitter.objections(submission, originator).isEmpty();
    }
}
