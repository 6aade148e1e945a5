package org.tocsin.server.api.metrics;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import org.tocsin.domain.party.Role;
import org.tocsin.server.security.Caller;

/// Gives operators the hub's metrics in the text format of Prometheus.
@Controller("/prometheus")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class MetricsController {
    private final PrometheusMeterRegistry meters;

    MetricsController(PrometheusMeterRegistry meters) {
        this.meters = meters;
    }

    /// Writes every metric as it is now, also while the node is not sure of rights: that is to be
    /// seen by them.
    @Get
    @Produces(MediaType.TEXT_PLAIN)
    HttpResponse<?> metrics(Caller caller) {
        var denied = caller.asLastKnown().lacks(Role.OPERATOR);
        return denied.isPresent() ? denied.get().response() : HttpResponse.ok(meters.scrape());
    }
}
