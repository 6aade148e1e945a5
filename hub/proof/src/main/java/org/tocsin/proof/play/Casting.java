package org.tocsin.proof.play;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tocsin.domain.party.Participant;
import org.tocsin.formats.Parsed;
import org.tocsin.formats.json.ParticipantJson;
import org.tocsin.proof.world.Member;

/// Makes participants of the hub of the members of worlds, as it reads what registrars write.
final class Casting {
    private static final Map<Member, Participant> READ = new ConcurrentHashMap<>();

    private Casting() {}

    /// Returns a member as the hub reads it.
    static Participant participant(Member member) {
        return READ.computeIfAbsent(member, Casting::read);
    }

    private static Participant read(Member member) {
        return switch (ParticipantJson.parse(Words.participant(member).getBytes(UTF_8))) {
            case Parsed.Read<ParticipantJson.Entry>(var entry) -> entry.participant();
            case Parsed.Malformed<ParticipantJson.Entry>(var faults) ->
                    throw new IllegalStateException(member + " cannot be read: " + faults);
        };
    }
}
