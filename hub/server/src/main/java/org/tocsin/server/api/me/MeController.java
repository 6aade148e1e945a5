package org.tocsin.server.api.me;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.Person;
import org.tocsin.formats.json.ParticipantJson;
import org.tocsin.server.security.Proven;

/// Tells callers who they are to the hub and what they may do.
@Controller("/v1/me")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class MeController {
    /// Returns the caller's participant with roles, clearance and mandates, and the person if the
    /// caller is one. Of the participant's other persons a person is told nothing.
    @Get
    @Produces(MediaType.APPLICATION_JSON)
    String me(Proven proven) {
        var caller = proven.caller();
        return caller.person()
                .flatMap(person -> caller.participant().person(person))
                .map(person -> ofPerson(caller.participant(), person))
                .orElseGet(() -> "{\"participant\":" + whole(caller.participant()) + "}");
    }

    private static String ofPerson(Participant participant, Person person) {
        return "{\"participant\":"
                + whole(participant.withPersons(Map.of()))
                + ",\"person\":"
                + text(ParticipantJson.write(person.within(participant)))
                + "}";
    }

    private static String whole(Participant participant) {
        return text(ParticipantJson.write(participant));
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
