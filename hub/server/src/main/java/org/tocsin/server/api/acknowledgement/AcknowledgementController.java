package org.tocsin.server.api.acknowledgement;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.dissemination.Revision;
import org.tocsin.domain.marking.Egress;
import org.tocsin.formats.Canonical;
import org.tocsin.formats.Parsed;
import org.tocsin.formats.Writing;
import org.tocsin.formats.json.AcknowledgementJson;
import org.tocsin.server.delivery.gate.Copy;
import org.tocsin.server.delivery.gate.Gate;
import org.tocsin.server.kafka.AcknowledgementLog;
import org.tocsin.server.kafka.Written;
import org.tocsin.server.problem.Problem;
import org.tocsin.server.problem.ProblemType;
import org.tocsin.server.problem.Problems;
import org.tocsin.server.security.Caller;
import org.tocsin.topology.fact.Acknowledgement;

/// Takes the word of readers that they have read, accepted or declined an advisory.
///
/// Only what can be read can be confirmed; everything else is absent. Source: SPECIFICATION.md S-5.
@Controller("/v1/advisories/{id}/acknowledgements")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.VIRTUAL)
final class AcknowledgementController {
    private final Gate gate;
    private final AcknowledgementLog log;
    private final Clock clock;

    AcknowledgementController(Gate gate, AcknowledgementLog log, Clock clock) {
        this.gate = gate;
        this.log = log;
        this.clock = clock;
    }

    /// Confirms an advisory: 201 once that is on the log.
    @Post
    HttpResponse<?> acknowledge(Caller caller, String id, @Body byte[] body) {
        return switch (AcknowledgementJson.parse(body)) {
            case Parsed.Malformed<AcknowledgementJson>(var faults) ->
                    Problems.malformed(faults).response();
            case Parsed.Read<AcknowledgementJson>(var word) ->
                    AdvisoryId.read(id)
                            .<HttpResponse<?>>map(advisory -> confirmed(caller, advisory, word))
                            .orElseGet(AcknowledgementController::absent);
        };
    }

    private HttpResponse<?> confirmed(
            Caller caller, AdvisoryId advisory, AcknowledgementJson word) {
        return switch (gate.copy(caller.identity(), Egress.OWN_SCREEN, advisory)) {
            case Copy.Nothing() -> absent();
            case Copy.Tombstone(var _) ->
                    conflict("It was retracted; there is nothing left to confirm.");
            case Copy.Text text ->
                    text.offer().revision().equals(word.revision())
                            ? written(caller, advisory, word)
                            : conflict("It has changed since; read it again.");
        };
    }

    private HttpResponse<?> written(Caller caller, AdvisoryId advisory, AcknowledgementJson word) {
        var acknowledgement =
                new Acknowledgement(
                        advisory,
                        caller.participant().id(),
                        caller.person(),
                        new Revision(word.revision().value()),
                        Acknowledgement.Answer.valueOf(word.answer()),
                        word.reason(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
        return switch (log.write(acknowledgement)) {
            case Written.Done _ ->
                    HttpResponse.created(
                            Canonical.bytes(
                                    new Writing()
                                            .text("id", advisory.toString())
                                            .text("answer", word.answer())
                                            .done()));
            case Written.Unknown() -> away();
        };
    }

    private static HttpResponse<?> absent() {
        return Problem.of(ProblemType.NOT_FOUND, "There is nothing here for this caller.")
                .response();
    }

    private static HttpResponse<?> conflict(String detail) {
        return Problem.of(ProblemType.CONFLICT, detail).response();
    }

    private static HttpResponse<?> away() {
        return Problem.of(
                        ProblemType.UNAVAILABLE,
                        "It may or may not have been taken; sending the same again does no harm.")
                .header(HttpHeaders.RETRY_AFTER, "1")
                .response();
    }
}
