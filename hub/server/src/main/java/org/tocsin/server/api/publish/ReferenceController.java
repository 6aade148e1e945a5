package org.tocsin.server.api.publish;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.domain.advisory.IdScheme;
import org.tocsin.domain.advisory.Reference;
import org.tocsin.domain.party.Role;
import org.tocsin.server.problem.Parameters;
import org.tocsin.server.problem.Problem;
import org.tocsin.server.problem.ProblemType;
import org.tocsin.server.security.Caller;
import org.tocsin.server.security.Denials;

/// Tells publishers which id the hub gives to a reference of theirs, whether or not it was ever
/// published: what they sign names it. Source: SPECIFICATION.md A-1, G-4.
@Controller("/v1/me/advisory-id")
@Produces(MediaType.APPLICATION_JSON)
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.VIRTUAL)
final class ReferenceController {
    private final IdScheme ids;
    private final Denials denials;

    ReferenceController(IdScheme ids, Denials denials) {
        this.ids = ids;
        this.denials = denials;
    }

    /// The id of a reference.
    ///
    /// @param id the advisory's public id
    @Serdeable
    record Named(String id) {}

    /// Returns the id of the caller's own `reference`.
    @Get
    HttpResponse<?> id(Caller caller, HttpRequest<?> http) {
        var faults = Parameters.unknown(http.getParameters().names(), Set.of("reference"));
        if (!faults.isEmpty()) {
            return Problem.of(ProblemType.BAD_QUERY, "See what is wrong with the query.")
                    .faults(faults)
                    .response();
        }
        return denials.unless(caller, Role.PUBLISHER, "publish")
                .<HttpResponse<?>>map(Problem::response)
                .orElseGet(() -> named(caller, http.getParameters().getAll("reference")));
    }

    private HttpResponse<?> named(Caller caller, List<String> given) {
        return Optional.of(given)
                .filter(references -> references.size() == 1)
                .flatMap(references -> read(references.getFirst()))
                .map(own -> ids.id(caller.participant().id(), own))
                .<HttpResponse<?>>map(id -> HttpResponse.ok(new Named(id.toString())))
                .orElseGet(ReferenceController::noReference);
    }

    private static Optional<Reference> read(String reference) {
        try {
            return Optional.of(new Reference(reference));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static HttpResponse<?> noReference() {
        return Problem.of(ProblemType.BAD_QUERY, "This cannot be a reference.")
                .field("reference")
                .response();
    }
}
