package org.tocsin.server.api.publish;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.EndingRequest;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.dissemination.Objection;
import org.tocsin.domain.party.Role;
import org.tocsin.server.kafka.Answer;
import org.tocsin.server.kafka.Publishing;
import org.tocsin.server.problem.Problems;
import org.tocsin.topology.fact.Submitted;

/// Hands what publishers send to the log, and turns what became of it into an answer.
@Singleton
final class Handing {
    private final Publishing publishing;

    Handing(Publishing publishing) {
        this.publishing = publishing;
    }

    /// What a publisher is told of a version.
    ///
    /// @param id the advisory's public id
    /// @param reference the publisher's own reference
    /// @param version which version
    /// @param lane the way it takes
    /// @param state `ACCEPTED`: kept and not yet decided; `HELD`: not out before somebody has
    ///   looked at it; `ADMITTED`: on its way to its readers
    /// @param waitsFor of what is held: the roles in which somebody has to look
    @Serdeable
    record Version(
            String id,
            String reference,
            int version,
            String lane,
            String state,
            List<String> waitsFor) {}

    /// What a publisher is told of an ending.
    ///
    /// @param id the advisory's public id
    /// @param state `ACCEPTED`: kept and not yet decided; otherwise how the advisory ended
    @Serdeable
    record End(String id, String state) {}

    HttpResponse<?> submit(Submission submission, Duration wait) {
        var submitted = new Submitted.Version(submission);
        return switch (publishing.submit(submitted, wait)) {
            case Answer.Accepted(var lane) ->
                    accepted(version(submission, lane, "ACCEPTED", Set.of()));
            case Answer.Held(var considered) ->
                    accepted(version(submission, considered.lane(), "HELD", considered.missing()));
            case Answer.Reviewed _ -> throw new IllegalStateException("a version is no review");
            case Answer.Admitted(var decided) ->
                    HttpResponse.created(version(submission, decided.lane(), "ADMITTED", Set.of()))
                            .header(HttpHeaders.LOCATION, path(submission.id()));
            case Answer.Refused(var refusal) -> refused(refusal.objections());
            case Answer.Unavailable(var retryAfter) -> Problems.away(retryAfter).response();
        };
    }

    HttpResponse<?> end(EndingRequest request, Duration wait) {
        return switch (publishing.submit(new Submitted.End(request), wait)) {
            case Answer.Held _, Answer.Reviewed _ ->
                    throw new IllegalStateException("an ending waits for nobody");
            case Answer.Accepted _ ->
                    HttpResponse.accepted().body(new End(request.id().toString(), "ACCEPTED"));
            case Answer.Admitted(var decided) ->
                    HttpResponse.ok(
                            new End(
                                    request.id().toString(),
                                    decided.ending().orElse(request.ending()).name()));
            case Answer.Refused(var refusal) -> refused(refusal.objections());
            case Answer.Unavailable(var retryAfter) -> Problems.away(retryAfter).response();
        };
    }

    private static HttpResponse<?> accepted(Version version) {
        return HttpResponse.accepted(HttpResponse.uri("/v1/advisories/" + version.id()))
                .body(version);
    }

    private static Version version(
            Submission submission, Lane lane, String state, Set<Role> waitsFor) {
        return new Version(
                submission.id().toString(),
                submission.reference().value(),
                submission.version(),
                lane.name(),
                state,
                waitsFor.stream().map(Role::code).sorted().toList());
    }

    private static String path(AdvisoryId id) {
        return "/v1/advisories/" + id;
    }

    private static HttpResponse<?> refused(List<Objection> objections) {
        return Problems.refused(objections).response();
    }
}
