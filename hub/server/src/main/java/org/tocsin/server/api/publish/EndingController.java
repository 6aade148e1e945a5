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
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.tocsin.domain.advisory.AdvisoryId;
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
import org.tocsin.server.delivery.Originals;
import org.tocsin.server.problem.Problem;
import org.tocsin.server.problem.ProblemType;
import org.tocsin.server.problem.Problems;
import org.tocsin.server.security.Caller;
import org.tocsin.server.security.Denials;

/// Takes a publisher's word that an advisory of its own ends.
///
/// The publisher shows by its own reference that the advisory is its own, or leaves it to this node
/// to know; for any other id the answer is as if there were no such advisory, whether there is one
/// or not. An advisory that this node has not seen yet is ended by its reference alone.
@Controller("/v1/advisories/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.VIRTUAL)
final class EndingController {
    private static final JsonLimits LIMITS = new JsonLimits(4_096, 4, 1_024);
    private static final Shape<Reference> REFERENCE =
            Scalars.written(Reference::new, Reference::value);
    private static final Reading<Optional<Reference>> BODY =
            Reading.object(fields -> {
                var reference = fields.optional("reference", REFERENCE);
                return fields.make(reference);
            });

    private final Originals originals;
    private final Handing handing;
    private final IdScheme ids;
    private final DecisionSettings settings;
    private final Denials denials;
    private final Clock clock;

    EndingController(
            Originals originals,
            Handing handing,
            IdScheme ids,
            DecisionSettings settings,
            Denials denials,
            Clock clock) {
        this.originals = originals;
        this.handing = handing;
        this.ids = ids;
        this.settings = settings;
        this.denials = denials;
        this.clock = clock;
    }

    /// Cancels an advisory that no longer applies; what it said stays readable.
    @Post("/cancellation")
    HttpResponse<?> cancel(
            Caller caller,
            @PathVariable String id,
            @Header(value = "Prefer", defaultValue = "") String prefer,
            @Body byte[] body) {
        return end(caller, id, Ending.CANCELLED, prefer, body);
    }

    /// Retracts an advisory that was wrong; what it said is no longer readable.
    @Post("/retraction")
    HttpResponse<?> retract(
            Caller caller,
            @PathVariable String id,
            @Header(value = "Prefer", defaultValue = "") String prefer,
            @Body byte[] body) {
        return end(caller, id, Ending.RETRACTED, prefer, body);
    }

    private HttpResponse<?> end(
            Caller caller, String id, Ending ending, String prefer, byte[] body) {
        var denial = denials.unless(caller.asLastKnown(), Role.PUBLISHER, "end");
        if (denial.isPresent()) {
            return denial.get().response();
        }
        return switch (JsonDocument.read(body, LIMITS, BODY)) {
            case Parsed.Malformed<Optional<Reference>>(var faults) ->
                    Problems.malformed(faults).response();
            case Parsed.Read<Optional<Reference>>(var reference) ->
                    own(caller, id, reference)
                            .<HttpResponse<?>>map(own -> end(caller, own, ending, prefer))
                            .orElseGet(EndingController::absent);
        };
    }

    /// Returns what the caller called the advisory; empty if it is not its own.
    private Optional<Reference> own(Caller caller, String id, Optional<Reference> told) {
        var originator = caller.participant().id();
        return told.or(() ->
                        AdvisoryId.read(id)
                                .flatMap(known -> originals.reference(known, originator)))
                .filter(reference -> ids.id(originator, reference).toString().equals(id));
    }

    private HttpResponse<?> end(Caller caller, Reference reference, Ending ending, String prefer) {
        var originator = caller.participant().id();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return handing.end(
                new EndingRequest(
                        ids.id(originator, reference),
                        originator,
                        caller.person(),
                        reference,
                        ending,
                        now),
                Preference.wait(prefer, settings));
    }

    private static HttpResponse<?> absent() {
        return Problem.of(
                        ProblemType.NOT_FOUND,
                        "Check the address and the reference; only its originator ends an"
                                + " advisory.")
                .response();
    }
}
