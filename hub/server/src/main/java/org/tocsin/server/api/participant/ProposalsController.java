package org.tocsin.server.api.participant;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tocsin.domain.party.Enrolment;
import org.tocsin.domain.party.Role;
import org.tocsin.server.problem.Problem;
import org.tocsin.server.problem.ProblemType;
import org.tocsin.server.security.Caller;
import org.tocsin.server.security.Directory;
import org.tocsin.server.security.Participants;

/// Shows registrars what waits for a second person of their State, and lets that one decide.
///
/// To everybody else it is not there. Source: SPECIFICATION.md S-15.
@Controller("/v1/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.VIRTUAL)
final class ProposalsController {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Approvals approvals;
    private final Participants participants;
    private final Clock clock;

    ProposalsController(Approvals approvals, Participants participants, Clock clock) {
        this.approvals = approvals;
        this.participants = participants;
        this.clock = clock;
    }

    /// Lists what waits, by participant.
    @Get
    HttpResponse<?> list(Caller caller) {
        return caller.lacks(Role.REGISTRAR)
                .<HttpResponse<?>>map(Problem::response)
                .orElseGet(() -> HttpResponse.ok(waiting(caller)));
    }

    /// Approves; for another person than the one who asked.
    @Post("/{id}/approval")
    HttpResponse<?> approve(Caller caller, @PathVariable String id) {
        return decided(id, proposal -> approvals.approve(caller, proposal));
    }

    /// Refuses, or takes back.
    @Post("/{id}/refusal")
    HttpResponse<?> refuse(Caller caller, @PathVariable String id) {
        return decided(id, proposal -> approvals.refuse(caller, proposal));
    }

    private String waiting(Caller caller) {
        var now = clock.instant();
        return participants.snapshot().entries().values().stream()
                .map(Directory.Entry::enrolment)
                .filter(known -> RegistrarRule.touching(caller, known.participant()).isEmpty())
                .sorted(Comparator.comparing((Enrolment known) -> known.participant().id()))
                .flatMap(known ->
                        known
                                .openAt(now)
                                .map(asked -> RegistryAnswer.proposal(known, asked))
                                .stream())
                .collect(Collectors.joining(",", "{\"proposals\":[", "]}"));
    }

    private static HttpResponse<?> decided(String id, Function<UUID, Changes.Result> decide) {
        return Optional.of(id)
                .filter(text -> ID.matcher(text).matches())
                .map(UUID::fromString)
                .<HttpResponse<?>>map(proposal -> RegistryAnswer.of(decide.apply(proposal)))
                .orElseGet(() -> absent().response());
    }

    private static Problem absent() {
        return Problem.of(
                ProblemType.NOT_FOUND,
                "Check the address; what you may not see is not here either.");
    }
}
