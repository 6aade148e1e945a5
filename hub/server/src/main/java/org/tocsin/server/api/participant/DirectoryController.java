package org.tocsin.server.api.participant;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tocsin.domain.party.Enrolment;
import org.tocsin.domain.party.Participant;
import org.tocsin.formats.json.ParticipantJson;
import org.tocsin.server.problem.Problem;
import org.tocsin.server.problem.ProblemType;
import org.tocsin.server.security.Caller;
import org.tocsin.server.security.Directory;
import org.tocsin.server.security.Identity;
import org.tocsin.server.security.Participants;

/// Shows participants as far as the caller may see them.
@Controller("/v1/participants")
@Produces(MediaType.APPLICATION_JSON)
@Secured(SecurityRule.IS_AUTHENTICATED)
final class DirectoryController {
    private final Participants participants;

    DirectoryController(Participants participants) {
        this.participants = participants;
    }

    /// Lists the participants that the caller may see, by id.
    @Get
    HttpResponse<?> list(Caller caller) {
        return caller.unsure()
                .<HttpResponse<?>>map(Problem::response)
                .orElseGet(() -> HttpResponse.ok(listed(caller)));
    }

    private String listed(Caller caller) {
        return participants.snapshot().entries().values().stream()
                .map(Directory.Entry::enrolment)
                .map(Enrolment::participant)
                .sorted(Comparator.comparing(Participant::id))
                .flatMap(participant -> shown(caller, participant).stream())
                .collect(Collectors.joining(",", "{\"participants\":[", "]}"));
    }

    /// Shows one participant.
    @Get("/{id}")
    HttpResponse<?> one(Caller caller, @PathVariable String id) {
        return caller.unsure()
                .<HttpResponse<?>>map(Problem::response)
                .orElseGet(() -> shown(caller, id));
    }

    private HttpResponse<?> shown(Caller caller, String id) {
        var shown =
                Identity.parse(id)
                        .flatMap(identity ->
                                participants.snapshot().participant(identity.participant()))
                        .flatMap(participant -> shown(caller, participant));
        return shown.isPresent() ? HttpResponse.ok(shown.get()) : absent().response();
    }

    private static Optional<String> shown(Caller caller, Participant participant) {
        return switch (Sight.of(caller, participant)) {
            case WHOLE -> Optional.of(new String(ParticipantJson.write(participant), UTF_8));
            case LISTED -> Optional.of(new String(ParticipantJson.directory(participant), UTF_8));
            case HIDDEN -> Optional.empty();
        };
    }

    private static Problem absent() {
        return Problem.of(
                ProblemType.NOT_FOUND,
                "Check the address; what you may not see is not here either.");
    }
}
