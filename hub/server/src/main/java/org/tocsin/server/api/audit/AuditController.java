package org.tocsin.server.api.audit;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.formats.Json;
import org.tocsin.formats.JsonDocument;
import org.tocsin.formats.Scalars;
import org.tocsin.server.audit.AuditBook;
import org.tocsin.server.problem.Parameters;
import org.tocsin.server.problem.Problem;
import org.tocsin.server.problem.ProblemType;
import org.tocsin.server.security.Caller;

/// Tells who may know it what became of advisories and who got what, and why.
@Controller("/v1")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuditController {
    private static final String EVER = "1970-01-01T00:00:00Z";

    private final Accounting accounting;

    /// Who has received an advisory.
    ///
    /// @param readers in the order in which they first did
    @Serdeable
    record Readers(List<Account.Reached> readers) {}

    AuditController(Accounting accounting) {
        this.accounting = accounting;
    }

    /// Tells what became of an advisory, to auditors, operators and its originator.
    ///
    /// @param from how many entries to leave out, the earliest
    /// @param limit the most entries
    @Get("/audit/advisories/{id}{?from,limit}")
    HttpResponse<?> trace(
            Caller caller,
            HttpRequest<?> http,
            @PathVariable String id,
            @QueryValue(defaultValue = "0") int from,
            @QueryValue(defaultValue = "1000") int limit) {
        var refusal = refusal(caller, http, "from", "limit");
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (from < 0) {
            return Problem.of(ProblemType.BAD_QUERY, "Leave out 0 entries or more.")
                    .field("from")
                    .response();
        }
        return isWithin(limit) ? answer(accounting.trace(caller, id, from, limit)) : beyond();
    }

    /// Tells what a participant did and got lately, to auditors and operators; to a machine or a
    /// person of the participant, what it did and got itself.
    ///
    /// @param limit the most entries; the latest count
    @Get("/audit/participants/{id}{?limit}")
    HttpResponse<?> traceOf(
            Caller caller,
            HttpRequest<?> http,
            @PathVariable String id,
            @QueryValue(defaultValue = "100") int limit) {
        var refusal = refusal(caller, http, "limit");
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return isWithin(limit) ? answer(accounting.traceOf(caller, id, limit)) : beyond();
    }

    /// Tells a publisher what it has to know of its own advisories, as it came on record.
    ///
    /// @param since from which instant on
    /// @param cursor that of the answer before; goes before `since`
    /// @param limit the most entries
    @Get("/reminders{?since,cursor,limit}")
    HttpResponse<?> reminders(
            Caller caller,
            HttpRequest<?> http,
            @QueryValue(defaultValue = EVER) String since,
            @QueryValue(defaultValue = "") String cursor,
            @QueryValue(defaultValue = "1000") int limit) {
        var refusal = refusal(caller, http, "since", "cursor", "limit");
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var from = instant(cursor.isEmpty() ? since : EVER);
        if (from.isEmpty()) {
            return Problem.of(
                            ProblemType.BAD_QUERY, "Give an instant such as 2030-01-01T00:00:00Z.")
                    .field("since")
                    .response();
        }
        var place = accounting.place(caller, cursor);
        if (place.isEmpty()) {
            return Problem.of(ProblemType.BAD_CURSOR, "Begin again without the cursor.")
                    .field("cursor")
                    .response();
        }
        return isWithin(limit)
                ? answer(accounting.reminders(caller, place.get(), from.get(), limit))
                : beyond();
    }

    private static Optional<Instant> instant(String text) {
        return JsonDocument.read(Json.text(text), Scalars.INSTANT).found();
    }

    /// Explains what a participant or person was to get of an advisory, to auditors, operators and
    /// its originator; to a reader about itself, if the advisory is one that it can read.
    @Get("/audit/explain{?advisory,participant}")
    HttpResponse<?> explain(
            Caller caller,
            HttpRequest<?> http,
            @QueryValue String advisory,
            @QueryValue String participant) {
        var refusal = refusal(caller, http, "advisory", "participant");
        return refusal.isPresent()
                ? refusal.get()
                : answer(accounting.explain(caller, advisory, participant));
    }

    /// Lists who has received an advisory and what they answered, to its originator, auditors and
    /// operators.
    @Get("/advisories/{id}/readers")
    HttpResponse<?> readers(Caller caller, HttpRequest<?> http, @PathVariable String id) {
        var refusal = refusal(caller, http);
        return refusal.isPresent()
                ? refusal.get()
                : answer(accounting.readers(caller, id).map(Readers::new));
    }

    /// Tells how far an advisory has reached in each State, to its originator, auditors and
    /// operators.
    @Get("/advisories/{id}/coverage")
    HttpResponse<?> coverage(Caller caller, HttpRequest<?> http, @PathVariable String id) {
        var refusal = refusal(caller, http);
        return refusal.isPresent() ? refusal.get() : answer(accounting.coverage(caller, id));
    }

    /// While rights are not sure nobody is told anything, whatever there is.
    private static Optional<HttpResponse<?>> refusal(
            Caller caller, HttpRequest<?> http, String... known) {
        var unsure = caller.unsure();
        return unsure.isPresent() ? Optional.of(unsure.get().response()) : unknown(http, known);
    }

    private static Optional<HttpResponse<?>> unknown(HttpRequest<?> http, String... known) {
        var faults = Parameters.unknown(http.getParameters().names(), Set.of(known));
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Problem.of(ProblemType.BAD_QUERY, "See what is wrong with the query.")
                                .faults(faults)
                                .response());
    }

    private static boolean isWithin(int limit) {
        return limit >= 1 && limit <= AuditBook.ENTRIES_MAX;
    }

    private static HttpResponse<?> beyond() {
        return Problem.of(ProblemType.BAD_QUERY, "Ask for 1 to 1000 entries.")
                .field("limit")
                .limit("1000")
                .response();
    }

    private static HttpResponse<?> answer(Optional<?> told) {
        return told.isPresent()
                ? HttpResponse.ok(told.get())
                : Problem.of(
                                ProblemType.NOT_FOUND,
                                "Check the address; what you may not see is not here either.")
                        .response();
    }
}
