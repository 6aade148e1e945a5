package org.tocsin.server.api.participant;

import java.util.Collections;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.Role;
import org.tocsin.server.security.Caller;

/// How much of a participant a caller is shown.
enum Sight {
    /// Everything but secrets.
    WHOLE,
    /// Name, kind, State and sectors.
    LISTED,
    /// Nothing, as if it were not there.
    HIDDEN;

    /// Returns what `caller` is shown of `participant`.
    ///
    /// Everybody sees itself; registrars see all of their State and auditors all there are. Public
    /// bodies are listed for everybody, and everybody for publishers, who address them, and for
    /// registrars. Other organisations are listed for those with whom they share a community or of
    /// whom they are a client, either way. Who takes no part is hidden from all but itself,
    /// registrars of its State and auditors.
    static Sight of(Caller caller, Participant participant) {
        var own = caller.participant();
        if (caller.is(Role.AUDITOR) || isRegistrarOf(caller, participant)) {
            return WHOLE;
        }
        if (own.id().equals(participant.id())) {
            return caller.person().isEmpty() ? WHOLE : LISTED;
        }
        if (!participant.takesPart()) {
            return HIDDEN;
        }
        var listed =
                caller.is(Role.PUBLISHER)
                        || caller.is(Role.REGISTRAR)
                        || isPublic(participant)
                        || areAcquainted(own, participant);
        return listed ? LISTED : HIDDEN;
    }

    static boolean isRegistrarOf(Caller caller, Participant participant) {
        return caller.is(Role.REGISTRAR)
                && caller.participant().state().equals(participant.state());
    }

    private static boolean isPublic(Participant participant) {
        return switch (participant.kind()) {
            case STATE_REGISTRAR,
                    AGENCY,
                    NATIONAL_GATEWAY,
                    UN_ENTITY,
                    IGO,
                    REGIONAL_BODY,
                    EMERGENCY_SERVICE,
                    OVERSIGHT_BODY,
                    HUB_OPERATOR ->
                    true;
            case EXTERNAL_SYSTEM,
                    BUSINESS,
                    SECTOR_ASSOCIATION,
                    PLATFORM_PROVIDER,
                    CHARITY,
                    ACADEMIC,
                    MEDIA ->
                    false;
        };
    }

    private static boolean areAcquainted(Participant one, Participant other) {
        return !Collections.disjoint(one.communities(), other.communities())
                || one.clientOf().contains(other.id())
                || other.clientOf().contains(one.id());
    }
}
