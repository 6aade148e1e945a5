package org.tocsin.server.api.read;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
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
    @Parameter(
            name = "sector",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = String.class),
            description = "any number of times")
    @Parameter(
            name = "topic",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = String.class),
            description = "any number of times")
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = String.class),
            description = "any number of times")
    @Parameter(
            name = "lane",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = String.class),
            description = "any number of times")
    @Parameter(
            name = "area",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = String.class),
            description = "any number of times")
    @Parameter(
            name = "since",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = String.class),
            description = "RFC 3339; default: now")
    @Parameter(
            name = "Last-Event-ID",
            in = ParameterIn.HEADER,
            schema = @Schema(implementation = String.class),
            description = "a cursor")
    @Produces(MediaType.TEXT_EVENT_STREAM)
    HttpResponse<?> stream(@Parameter(hidden = true) Caller caller, HttpRequest<?> request) {
        var query = new Query(request.getParameters());
        var interest = query.interest();
        var start = query.since(new Start.Now());
        return query.problem()
                .<HttpResponse<?>>map(problem -> problem.response())
                .orElseGet(() -> streams.open(request, caller, interest, start));
    }
}
