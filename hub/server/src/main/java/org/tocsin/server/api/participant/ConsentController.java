package org.tocsin.server.api.participant;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import org.tocsin.domain.party.Standing.Step;
import org.tocsin.server.problem.Problem;
import org.tocsin.server.problem.ProblemType;
import org.tocsin.server.security.Identity;
import org.tocsin.server.security.Proven;

/// Lets participants say themselves whether they take part; nobody says it for them.
///
/// Source: SPECIFICATION.md S-12.
@Controller("/v1/participants/{id}/consent")
@Produces(MediaType.APPLICATION_JSON)
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.VIRTUAL)
final class ConsentController {
    private final Registry registry;

    ConsentController(Registry registry) {
        this.registry = registry;
    }

    /// Consents to taking part.
    @Put
    HttpResponse<?> consent(Proven proven, @PathVariable String id) {
        return step(proven, id, Step.CONSENT);
    }

    /// Leaves: nothing is delivered any more.
    @Delete
    HttpResponse<?> leave(Proven proven, @PathVariable String id) {
        return step(proven, id, Step.LEAVE);
    }

    private HttpResponse<?> step(Proven proven, String id, Step step) {
        return Identity.parse(id)
                .<HttpResponse<?>>map(whose ->
                        RegistryAnswer.itself(
                                registry.step(proven.caller(), whose.participant(), step)))
                .orElseGet(() ->
                        Problem.of(ProblemType.NOT_FOUND, "No participant has such an id.")
                                .response());
    }
}
