package org.tocsin.server.api.read;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Instant;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.marking.Egress;
import org.tocsin.domain.party.Role;
import org.tocsin.server.delivery.Pages;
import org.tocsin.server.delivery.Query;
import org.tocsin.server.delivery.gate.Filter;
import org.tocsin.server.delivery.gate.Order;
import org.tocsin.server.delivery.gate.Request;
import org.tocsin.server.delivery.gate.Start;
import org.tocsin.server.problem.Problem;
import org.tocsin.server.problem.ProblemType;
import org.tocsin.server.security.Caller;

/// Advisories as the caller may read them.
///
/// One that is not there and one that the caller may not see get the same answer to the last byte.
@Controller("/v1/advisories")
@Produces(MediaType.APPLICATION_JSON)
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.VIRTUAL)
final class AdvisoriesController {
    private static final Start BEGINNING = new Start.Since(Instant.EPOCH);

    private final Pages pages;

    AdvisoriesController(Pages pages) {
        this.pages = pages;
    }

    /// Lists what the caller may read and the query asks for, newest last.
    @Get
    HttpResponse<?> advisories(Caller caller, HttpRequest<?> http) {
        var query = new Query(http.getParameters());
        var filter = new Filter(query.interest(), query.states());
        var since = query.since(BEGINNING);
        var start = query.cursor().orElse(since);
        var limit = query.limit();
        var problem = query.problem();
        if (problem.isPresent()) {
            return problem.get().response();
        }
        var request = new Request(caller.identity(), Egress.OWN_SCREEN, filter, Order.OLDEST_FIRST);
        return answer(pages.page(request, start, limit, asked(http)));
    }

    /// Gives one advisory.
    @Get("/{id}")
    HttpResponse<?> advisory(Caller caller, @PathVariable String id, HttpRequest<?> http) {
        return AdvisoryId.read(id)
                .map(advisory -> pages.single(caller.identity(), advisory, asked(http)))
                .map(single -> answer(caller, single))
                .map(answer -> sized(answer, http))
                .orElseGet(() -> absent().response());
    }

    /// Says how long the text would be, where only the head is asked for.
    private static MutableHttpResponse<byte[]> sized(
            MutableHttpResponse<byte[]> answer, HttpRequest<?> http) {
        if (asked(http) == Pages.Asked.HEAD && answer.getContentType().isEmpty()) {
            answer.contentType(MediaType.APPLICATION_JSON_TYPE);
        }
        if (asked(http) == Pages.Asked.HEAD) {
            answer.getBody().ifPresent(text -> answer.contentLength(text.length));
        }
        return answer;
    }

    private static Pages.Asked asked(HttpRequest<?> http) {
        return http.getMethod() == HttpMethod.HEAD ? Pages.Asked.HEAD : Pages.Asked.TEXT;
    }

    private static MutableHttpResponse<byte[]> answer(Caller caller, Pages.Single single) {
        return switch (single) {
            case Pages.Single.Text text ->
                    HttpResponse.ok(AdvisoryDocument.of(text, caller.is(Role.PUBLISHER)));
            case Pages.Single.Tombstone(var id) -> HttpResponse.ok(AdvisoryDocument.tombstone(id));
            case Pages.Single.Nothing() -> absent().response();
            case Pages.Single.Unavailable() -> unavailable();
        };
    }

    private static HttpResponse<?> answer(Pages.Result result) {
        return switch (result) {
            case Pages.Result.Page page -> HttpResponse.ok(AdvisoryDocument.of(page));
            case Pages.Result.PageAfterGap(var page, var kept) ->
                    HttpResponse.ok(AdvisoryDocument.of(page, kept));
            case Pages.Result.Foreign() ->
                    Problem.of(ProblemType.BAD_CURSOR, "Begin again without the cursor.")
                            .field("cursor")
                            .response();
            case Pages.Result.Refused() ->
                    Problem.of(ProblemType.SUSPENDED, "Ask your State's registrar.").response();
            case Pages.Result.Unavailable() -> unavailable();
        };
    }

    private static MutableHttpResponse<byte[]> unavailable() {
        return Problem.of(ProblemType.UNAVAILABLE, "Deliveries cannot be recorded now.")
                .header("Retry-After", "5")
                .response();
    }

    private static Problem absent() {
        return Problem.of(
                ProblemType.NOT_FOUND,
                "Check the address; what you may not see is not here either.");
    }
}
