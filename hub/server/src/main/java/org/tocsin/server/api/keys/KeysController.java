package org.tocsin.server.api.keys;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.tocsin.domain.party.Enrolment;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.Standing;
import org.tocsin.formats.json.HubKey;
import org.tocsin.formats.json.KeyDirectory;
import org.tocsin.server.security.Directory;
import org.tocsin.server.security.EarlierKeys;
import org.tocsin.server.security.KeyFolder;
import org.tocsin.server.security.Participants;

/// Tells anybody by which keys editions are checked: those of the hub, which attests them or did,
/// and those of participants who sign themselves.
///
/// Who has a key makes known that it publishes here. Keys stay when somebody is suspended, leaves
/// or comes back, for what was signed stays signed. Source: SPECIFICATION.md G-8, G-9.
@Controller("/v1/keys")
@Secured(SecurityRule.IS_ANONYMOUS)
final class KeysController {
    private final HubKey current;
    private final EarlierKeys earlier;
    private final Participants participants;

    KeysController(KeyFolder folder, EarlierKeys earlier, Participants participants) {
        this.current = HubKey.of(folder.editionKey().publicKey());
        this.earlier = earlier;
        this.participants = participants;
    }

    /// Lists the public keys.
    @Get
    @Produces(MediaType.APPLICATION_JSON)
    String keys() {
        var signing =
                participants.snapshot().entries().values().stream()
                        .map(Directory.Entry::enrolment)
                        .map(Enrolment::participant)
                        .filter(KeysController::isListed)
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Participant::id, Participant::signing));
        return new String(
                KeyDirectory.of(current, earlier.byId(), signing).write(), StandardCharsets.UTF_8);
    }

    /// Who comes back stands like who has never taken part, and is told from it by its keys, which
    /// two persons have approved; who has signed nothing is missed by nobody meanwhile.
    private static boolean isListed(Participant participant) {
        var hasKeys = !participant.signing().keys().isEmpty();
        return switch (participant.standing()) {
            case Standing.Active _, Standing.Suspended _, Standing.Left _ ->
                    hasKeys || participant.signing().isRequired();
            case Standing.Consented _, Standing.Approved _ -> hasKeys;
            case Standing.Invited _ -> false;
        };
    }
}
