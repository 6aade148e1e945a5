package org.tocsin.server.api.read;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import org.tocsin.server.delivery.Query;
import org.tocsin.server.delivery.Streams;
import org.tocsin.server.delivery.gate.Start;
import org.tocsin.server.security.Caller;

/// The live stream of what the caller may read and a query asks for.
@Controller("/v1/stream")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class StreamController {
    private final Streams streams;

    StreamController(Streams streams) {
        this.streams = streams;
    }

    /// Server-sent events: `advisory`, `withdrawn` and `gap`. `Last-Event-ID` resumes.
    @Get
    @Produces(MediaType.TEXT_EVENT_STREAM)
    HttpResponse<?> stream(Caller caller, HttpRequest<?> request) {
        var query = new Query(request.getParameters());
        var interest = query.interest();
        var start = query.since(new Start.Now());
        return query.problem()
                .<HttpResponse<?>>map(problem -> problem.response())
                .orElseGet(() -> streams.open(request, caller, interest, start));
    }
}
