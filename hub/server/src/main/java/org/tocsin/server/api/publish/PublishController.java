package org.tocsin.server.api.publish;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import org.tocsin.domain.advisory.IdScheme;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.dissemination.Admitter;
import org.tocsin.domain.party.Role;
import org.tocsin.formats.Parsed;
import org.tocsin.formats.json.SubmissionJson;
import org.tocsin.server.config.DecisionSettings;
import org.tocsin.server.problem.Problems;
import org.tocsin.server.security.Caller;
import org.tocsin.server.security.Denials;

/// Takes versions of advisories from publishers.
@Controller("/v1/advisories")
@Produces(MediaType.APPLICATION_JSON)
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.VIRTUAL)
final class PublishController {
    private final Handing handing;
    private final Admitter admitter;
    private final Previews previews;
    private final IdScheme ids;
    private final DecisionSettings settings;
    private final Denials denials;
    private final Clock clock;

    PublishController(
            Handing handing,
            Admitter admitter,
            Previews previews,
            IdScheme ids,
            DecisionSettings settings,
            Denials denials,
            Clock clock) {
        this.handing = handing;
        this.admitter = admitter;
        this.previews = previews;
        this.ids = ids;
        this.settings = settings;
        this.denials = denials;
        this.clock = clock;
    }

    /// Publishes a version of an advisory.
    ///
    /// Sending the same again gives the same answer and changes nothing. `Prefer: wait` waits until
    /// the version is admitted or refused, `respond-async` for nothing but that it is kept.
    @Post
    @Consumes(MediaType.APPLICATION_JSON)
    HttpResponse<?> publish(
            Caller caller,
            @Header(value = "Prefer", defaultValue = "") String prefer,
            @Body byte[] body) {
        var denial = denials.unless(caller.asLastKnown(), Role.PUBLISHER, "publish");
        if (denial.isPresent()) {
            return denial.get().response();
        }
        return switch (read(caller, body)) {
            case Parsed.Malformed<Submission>(var faults) -> Problems.malformed(faults).response();
            case Parsed.Read<Submission>(var submission) -> publish(caller, submission, prefer);
        };
    }

    /// What is signed by a key that waits for approval leaves no refusal behind: it can be handed
    /// in again when the key is in force.
    private HttpResponse<?> publish(Caller caller, Submission submission, String prefer) {
        var objections = admitter.unknownKeys(submission, caller.participant());
        return objections.isEmpty()
                ? handing.submit(submission, Preference.wait(prefer, settings))
                : denials.refused(caller, objections, "publish").response();
    }

    /// Tells what publishing would do, without doing it: each edition, and about who would read it.
    @Post("/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    HttpResponse<?> preview(Caller caller, @Body byte[] body) {
        var denial = denials.unless(caller, Role.PUBLISHER, "preview");
        if (denial.isPresent()) {
            return denial.get().response();
        }
        return switch (read(caller, body)) {
            case Parsed.Malformed<Submission>(var faults) -> Problems.malformed(faults).response();
            case Parsed.Read<Submission>(var submission) -> previews.of(caller, submission);
        };
    }

    private Parsed<Submission> read(Caller caller, byte[] body) {
        return SubmissionJson.parse(
                body,
                new SubmissionJson.Context(
                        caller.participant().id(), caller.person(), ids, clock.instant()));
    }
}
