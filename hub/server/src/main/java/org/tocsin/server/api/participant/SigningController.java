package org.tocsin.server.api.participant;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.function.Function;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.formats.Parsed;
import org.tocsin.formats.json.SigningJson;
import org.tocsin.server.problem.Problem;
import org.tocsin.server.problem.ProblemType;
import org.tocsin.server.problem.Problems;
import org.tocsin.server.security.Caller;
import org.tocsin.server.security.Identity;

/// Keeps the keys by which participants sign what they publish: for the participant itself, by its
/// own credential, and for the registrar of its State.
///
/// Source: SPECIFICATION.md G-8.
@Controller("/v1/participants/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.VIRTUAL)
final class SigningController {
    private final SigningDesk desk;

    SigningController(SigningDesk desk) {
        this.desk = desk;
    }

    /// Asks for a new key; a person of the registrar approves.
    @Post("/keys")
    @Consumes(MediaType.APPLICATION_JSON)
    HttpResponse<?> add(Caller caller, @PathVariable String id, @Body byte[] body) {
        return switch (SigningJson.wish(body)) {
            case Parsed.Malformed<SigningJson.Wish>(var faults) ->
                    Problems.malformed(faults).response();
            case Parsed.Read<SigningJson.Wish>(var wish) ->
                    asked(caller, id, participant -> desk.add(caller, participant, wish));
        };
    }

    /// Ends a key at once; what it signed goes on to count.
    @Post("/keys/{key}/end")
    HttpResponse<?> end(Caller caller, @PathVariable String id, @PathVariable String key) {
        return changed(caller, id, participant -> desk.end(caller, participant, key));
    }

    /// Revokes a key at once; nothing that it signed counts any more.
    @Post("/keys/{key}/revocation")
    HttpResponse<?> revoke(Caller caller, @PathVariable String id, @PathVariable String key) {
        return changed(caller, id, participant -> desk.revoke(caller, participant, key));
    }

    /// Takes nothing unsigned any more that names the participant; at once.
    @Put("/signing")
    HttpResponse<?> require(Caller caller, @PathVariable String id) {
        return changed(caller, id, participant -> desk.require(caller, participant));
    }

    /// Asks that the hub may vouch for the participant again; a person of the registrar approves.
    @Delete("/signing")
    HttpResponse<?> release(Caller caller, @PathVariable String id) {
        return asked(caller, id, participant -> desk.release(caller, participant));
    }

    private static HttpResponse<?> asked(
            Caller caller, String id, Function<ParticipantId, Changes.Result> change) {
        return answered(caller, id, change, RegistryAnswer::asked);
    }

    private static HttpResponse<?> changed(
            Caller caller, String id, Function<ParticipantId, Changes.Result> change) {
        return answered(caller, id, change, RegistryAnswer::itself);
    }

    /// @param own how a participant is answered that changes itself
    private static HttpResponse<?> answered(
            Caller caller,
            String id,
            Function<ParticipantId, Changes.Result> change,
            Function<Changes.Result, HttpResponse<?>> own) {
        var whose = Identity.parse(id).map(Identity::participant);
        if (whose.isEmpty()) {
            return Problem.of(ProblemType.NOT_FOUND, "No participant has such an id.").response();
        }
        var result = change.apply(whose.get());
        return caller.participant().id().equals(whose.get())
                ? own.apply(result)
                : RegistryAnswer.of(result);
    }
}
