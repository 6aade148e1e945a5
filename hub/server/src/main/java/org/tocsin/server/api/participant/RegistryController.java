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
import java.util.List;
import java.util.function.Function;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.Role;
import org.tocsin.formats.Fault;
import org.tocsin.formats.Parsed;
import org.tocsin.formats.json.ParticipantJson;
import org.tocsin.server.problem.Problem;
import org.tocsin.server.problem.ProblemType;
import org.tocsin.server.problem.Problems;
import org.tocsin.server.security.Caller;
import org.tocsin.server.security.Identity;

/// Lets registrars enrol participants of their State and change them.
@Controller("/v1/participants")
@Produces(MediaType.APPLICATION_JSON)
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.VIRTUAL)
final class RegistryController {
    private static final Fault SUBSCRIPTIONS =
            new Fault("subscriptions", 0, 0, "J-5", "participants make these themselves");

    private final Registry registry;

    RegistryController(Registry registry) {
        this.registry = registry;
    }

    /// Invites a participant; answers with its secrets, which are shown this once, and with what a
    /// second person is to approve.
    @Post
    @Consumes(MediaType.APPLICATION_JSON)
    HttpResponse<?> enrol(Caller caller, @Body byte[] body) {
        return read(caller, body, fresh -> RegistryAnswer.created(registry.enrol(caller, fresh)));
    }

    /// Replaces what the hub knows of a participant, but for suspensions; what widens its rights
    /// waits for a second person.
    @Put("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    HttpResponse<?> change(Caller caller, @PathVariable String id, @Body byte[] body) {
        return read(
                caller,
                body,
                after ->
                        after.id().value().equals(id)
                                ? change(caller, after)
                                : Problem.of(ProblemType.REFUSED, "The address names another.")
                                        .field("id")
                                        .response());
    }

    /// Suspends a participant at once.
    @Put("/{id}/suspension")
    HttpResponse<?> suspend(Caller caller, @PathVariable String id) {
        return suspension(caller, id, true);
    }

    /// Asks for a participant's suspension to be lifted.
    @Delete("/{id}/suspension")
    HttpResponse<?> resume(Caller caller, @PathVariable String id) {
        return suspension(caller, id, false);
    }

    /// Suspends a person at once.
    @Put("/{id}/persons/{name}/suspension")
    HttpResponse<?> suspendPerson(
            Caller caller, @PathVariable String id, @PathVariable String name) {
        return suspension(caller, id + "/" + name, true);
    }

    /// Asks for a person's suspension to be lifted.
    @Delete("/{id}/persons/{name}/suspension")
    HttpResponse<?> resumePerson(
            Caller caller, @PathVariable String id, @PathVariable String name) {
        return suspension(caller, id + "/" + name, false);
    }

    /// Gives a participant's machines a new secret; for the participant itself, or its registrar,
    /// who ends the old one and waits for a second person to approve a new one.
    @Post("/{id}/secret")
    HttpResponse<?> rotate(Caller caller, @PathVariable String id) {
        return rotation(caller, id);
    }

    /// Gives a person a new secret; for the person itself, or the participant's registrar, who ends
    /// the old one and waits for a second person to approve a new one.
    @Post("/{id}/persons/{name}/secret")
    HttpResponse<?> rotatePerson(
            Caller caller, @PathVariable String id, @PathVariable String name) {
        return rotation(caller, id + "/" + name);
    }

    private HttpResponse<?> suspension(Caller caller, String clientId, boolean suspended) {
        var identity = Identity.parse(clientId);
        if (identity.isEmpty()) {
            return Problem.of(ProblemType.NOT_FOUND, "No participant has such an id.").response();
        }
        var result =
                switch (identity.get()) {
                    case Identity.Machine(var participant) ->
                            registry.suspend(caller, participant, suspended);
                    case Identity.Human(var person) -> registry.suspend(caller, person, suspended);
                };
        return RegistryAnswer.of(result);
    }

    private HttpResponse<?> rotation(Caller caller, String clientId) {
        var identity = Identity.parse(clientId);
        return identity.isEmpty()
                ? Problem.of(ProblemType.NOT_FOUND, "No participant has such an id.").response()
                : rotation(caller, identity.get());
    }

    private HttpResponse<?> rotation(Caller caller, Identity whose) {
        var result = registry.rotate(caller, whose);
        return caller.identity().equals(whose)
                ? RegistryAnswer.itself(result)
                : RegistryAnswer.of(result);
    }

    private HttpResponse<?> change(Caller caller, Participant after) {
        return RegistryAnswer.of(registry.change(caller, after));
    }

    /// Nothing is read for who may change nothing.
    private static HttpResponse<?> read(
            Caller caller, byte[] body, Function<Participant, HttpResponse<?>> then) {
        return caller.lacks(Role.REGISTRAR)
                .<HttpResponse<?>>map(Problem::response)
                .orElseGet(() -> read(body, then));
    }

    private static HttpResponse<?> read(byte[] body, Function<Participant, HttpResponse<?>> then) {
        return switch (ParticipantJson.parse(body)) {
            case Parsed.Malformed<ParticipantJson.Entry>(var faults) ->
                    Problems.malformed(faults).response();
            case Parsed.Read<ParticipantJson.Entry>(var entry) ->
                    entry.subscriptions().isEmpty()
                            ? then.apply(entry.participant())
                            : Problems.malformed(List.of(SUBSCRIPTIONS)).response();
        };
    }
}
