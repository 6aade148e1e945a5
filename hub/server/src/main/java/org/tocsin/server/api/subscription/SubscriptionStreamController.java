package org.tocsin.server.api.subscription;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import org.tocsin.server.delivery.Query;
import org.tocsin.server.delivery.Streams;
import org.tocsin.server.delivery.gate.Start;
import org.tocsin.server.security.Caller;
import org.tocsin.server.security.Denials;

/// The live stream of what the caller may read and a subscription asks for.
@Controller("/v1/subscriptions/{id}/stream")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.VIRTUAL)
final class SubscriptionStreamController {
    private static final String ASKED = "subscribe";

    private final Desk desk;
    private final Streams streams;
    private final Denials denials;

    SubscriptionStreamController(Desk desk, Streams streams, Denials denials) {
        this.desk = desk;
        this.streams = streams;
        this.denials = denials;
    }

    /// Server-sent events: `advisory`, `withdrawn` and `gap`. `Last-Event-ID` resumes.
    ///
    /// The stream ends when the subscription does, or asks for something else; what it asks for is
    /// not said in the query.
    @Get
    @Produces(MediaType.TEXT_EVENT_STREAM)
    HttpResponse<?> stream(Caller caller, @PathVariable String id, HttpRequest<?> request) {
        var denial = denials.unlessReader(caller, ASKED);
        if (denial.isPresent()) {
            return denial.get().response();
        }
        var subscription = desk.find(caller, id);
        if (subscription.isEmpty()) {
            return Desk.absent().response();
        }
        var query = new Query(request.getParameters());
        var start = query.since(new Start.Now());
        return query.problem()
                .<HttpResponse<?>>map(problem -> problem.response())
                .orElseGet(() -> streams.open(request, caller, subscription.get(), start));
    }
}
