package org.tocsin.server.api.publish;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.EndingRequest;
import org.tocsin.domain.advisory.IdScheme;
import org.tocsin.domain.advisory.Reference;
import org.tocsin.domain.party.Role;
import org.tocsin.formats.JsonDocument;
import org.tocsin.formats.JsonLimits;
import org.tocsin.formats.Parsed;
import org.tocsin.formats.Reading;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.server.config.DecisionSettings;
import org.tocsin.server.problem.Problem;
import org.tocsin.server.problem.ProblemType;
import org.tocsin.server.problem.Problems;
import org.tocsin.server.security.Caller;
import org.tocsin.server.security.Denials;

/// Takes a publisher's word that an advisory of its own ends.
///
/// The publisher shows by its own reference that the advisory is its own; for any other id the
/// answer is as if there were no such advisory, whether there is one or not.
@Controller("/v1/advisories/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.VIRTUAL)
final class EndingController {
    private static final JsonLimits LIMITS = new JsonLimits(4_096, 4, 1_024);
    private static final Shape<Reference> REFERENCE =
            Scalars.written(Reference::new, Reference::value);
    private static final Reading<Reference> BODY =
            Reading.object(fields -> {
                var reference = fields.required("reference", REFERENCE);
                return fields.make(reference::get);
            });

    private final Handing handing;
    private final IdScheme ids;
    private final DecisionSettings settings;
    private final Denials denials;
    private final Clock clock;

    EndingController(
            Handing handing,
            IdScheme ids,
            DecisionSettings settings,
            Denials denials,
            Clock clock) {
        this.handing = handing;
        this.ids = ids;
        this.settings = settings;
        this.denials = denials;
        this.clock = clock;
    }

    /// Cancels an advisory that no longer applies; what it said stays readable.
    @Post("/cancellation")
    HttpResponse<?> cancel(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String id,
            @Header(value = "Prefer", defaultValue = "") String prefer,
            @Body byte[] body) {
        return end(caller, id, Ending.CANCELLED, prefer, body);
    }

    /// Retracts an advisory that was wrong; what it said is no longer readable.
    @Post("/retraction")
    HttpResponse<?> retract(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String id,
            @Header(value = "Prefer", defaultValue = "") String prefer,
            @Body byte[] body) {
        return end(caller, id, Ending.RETRACTED, prefer, body);
    }

    private HttpResponse<?> end(
            Caller caller, String id, Ending ending, String prefer, byte[] body) {
        var denial = denials.unless(caller, Role.PUBLISHER, "end");
        if (denial.isPresent()) {
            return denial.get().response();
        }
        return switch (JsonDocument.read(body, LIMITS, BODY)) {
            case Parsed.Malformed<Reference>(var faults) -> Problems.malformed(faults).response();
            case Parsed.Read<Reference>(var reference) ->
                    end(caller, id, ending, prefer, reference);
        };
    }

    private HttpResponse<?> end(
            Caller caller, String id, Ending ending, String prefer, Reference reference) {
        var own = ids.id(caller.participant().id(), reference);
        if (!own.toString().equals(id)) {
            return Problem.of(
                            ProblemType.NOT_FOUND,
                            "Check the address and the reference; only its originator ends an"
                                    + " advisory.")
                    .response();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return handing.end(
                new EndingRequest(
                        own, caller.participant().id(), caller.person(), reference, ending, now),
                Preference.wait(prefer, settings));
    }
}
