package org.tocsin.server.api.review;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.ContentHash;
import org.tocsin.domain.dissemination.DecisionId;
import org.tocsin.domain.dissemination.Review;
import org.tocsin.domain.party.Role;
import org.tocsin.formats.Canonical;
import org.tocsin.formats.Parsed;
import org.tocsin.formats.Writing;
import org.tocsin.formats.json.ReviewJson;
import org.tocsin.server.config.DecisionSettings;
import org.tocsin.server.kafka.Answer;
import org.tocsin.server.kafka.Publishing;
import org.tocsin.server.problem.Problem;
import org.tocsin.server.problem.ProblemType;
import org.tocsin.server.problem.Problems;
import org.tocsin.server.review.ReviewRoom;
import org.tocsin.server.security.AuditLog;
import org.tocsin.server.security.Caller;
import org.tocsin.topology.fact.AuditEntry;
import org.tocsin.topology.fact.Submitted;

/// Shows persons what waits for their look, and takes what they find.
///
/// Nothing tells what waits for others from what does not wait at all; who reads what waits is on
/// record. Source: SPECIFICATION.md, C-22, S-5.
@Controller("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.VIRTUAL)
final class ReviewController {
    private final ReviewRoom room;
    private final Publishing publishing;
    private final DecisionSettings settings;
    private final AuditLog audit;
    private final Clock clock;

    ReviewController(
            ReviewRoom room,
            Publishing publishing,
            DecisionSettings settings,
            AuditLog audit,
            Clock clock) {
        this.room = room;
        this.publishing = publishing;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /// Lists what waits for the caller, the longest waiting first.
    @Get("/reviews")
    HttpResponse<?> list(Caller caller) {
        return HttpResponse.ok(
                ReviewJson.list(
                        room.tasks(caller.reader(), clock.instant()).stream()
                                .map(task -> ReviewJson.entry(task.waiting().held(), task.roles()))
                                .toList()));
    }

    /// Shows what waits of one advisory, with its text.
    @Get("/reviews/{id}")
    HttpResponse<?> show(Caller caller, @PathVariable String id) {
        return task(caller, id)
                .<HttpResponse<?>>map(task -> show(caller, task))
                .orElseGet(ReviewController::absent);
    }

    private HttpResponse<?> show(Caller caller, ReviewRoom.Task task) {
        note(caller, task);
        return HttpResponse.ok(ReviewJson.whole(task.waiting().held(), task.roles()));
    }

    private void note(Caller caller, ReviewRoom.Task task) {
        var submission = task.waiting().held().submission();
        audit.note(
                caller.entry(AuditEntry.Kind.INSPECTED, clock.instant())
                        .about(
                                submission.id().toString(),
                                submission.version(),
                                DecisionId.of(submission).value())
                        .with("", task.roles().stream().map(Role::code).sorted().toList()));
    }

    /// Takes what the caller finds of what waits.
    @Post("/advisories/{id}/reviews")
    @Consumes(MediaType.APPLICATION_JSON)
    HttpResponse<?> review(Caller caller, @PathVariable String id, @Body byte[] body) {
        return switch (ReviewJson.parse(body)) {
            case Parsed.Malformed<ReviewJson>(var faults) -> Problems.malformed(faults).response();
            case Parsed.Read<ReviewJson>(var word) ->
                    task(caller, id)
                            .filter(task -> task.roles().contains(word.as()))
                            .filter(task -> version(task) == word.version())
                            .<HttpResponse<?>>map(task ->
                                    content(task).equals(word.content())
                                            ? review(caller, task, word)
                                            : outdated())
                            .orElseGet(ReviewController::absent);
        };
    }

    private Optional<ReviewRoom.Task> task(Caller caller, String id) {
        return AdvisoryId.read(id)
                .flatMap(advisory -> room.task(advisory, caller.reader(), clock.instant()));
    }

    private static int version(ReviewRoom.Task task) {
        return task.waiting().held().submission().version();
    }

    private static ContentHash content(ReviewRoom.Task task) {
        return task.waiting().held().submission().content();
    }

    private HttpResponse<?> review(Caller caller, ReviewRoom.Task task, ReviewJson word) {
        var review =
                new Review(
                        task.waiting().advisory(),
                        word.version(),
                        word.content(),
                        caller.person().orElseThrow(),
                        word.as(),
                        word.finding(),
                        word.reasons(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
        var submitted = new Submitted.Reviewed(review, task.waiting().lane());
        return switch (publishing.submit(submitted, settings.waitMax())) {
            case Answer.Reviewed(var considered) ->
                    switch (considered.outcome()) {
                        case UNHEARD -> absent();
                        case HELD, DUE, WAITS, ADMITTED, REFUSED, REJECTED, CONFIRMED, RETRACTED ->
                                HttpResponse.ok(state(review, considered.outcome().name()));
                    };
            case Answer.Accepted _, Answer.Held _, Answer.Admitted _, Answer.Refused _ ->
                    HttpResponse.accepted().body(state(review, "ACCEPTED"));
            case Answer.Unavailable(var retryAfter) -> Problems.away(retryAfter).response();
        };
    }

    private static byte[] state(Review review, String state) {
        return Canonical.bytes(
                new Writing()
                        .text("id", review.advisory().toString())
                        .text("decision", review.finding().name())
                        .text("state", state)
                        .done());
    }

    private static HttpResponse<?> outdated() {
        return Problem.of(ProblemType.CONFLICT, "What waits now says something else; look again.")
                .response();
    }

    private static HttpResponse<?> absent() {
        return Problem.of(ProblemType.NOT_FOUND, "Nothing waits here for this caller.").response();
    }
}
