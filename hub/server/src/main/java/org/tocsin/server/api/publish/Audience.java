package org.tocsin.server.api.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.domain.dissemination.Decision;
import org.tocsin.domain.dissemination.Edition;
import org.tocsin.domain.marking.Egress;
import org.tocsin.domain.marking.Reader;
import org.tocsin.domain.marking.Subject;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.ParticipantKind;

/// About how many participants may read an edition: rounded, so that no single one shows.
///
/// @param about how many, such as `fewer than 3` or `10`
/// @param kinds how many of each kind, of kinds with 3 or more. Unmodifiable
record Audience(String about, Map<ParticipantKind, String> kinds) {
    private static final int FLOOR = 3;

    Audience {
        kinds = Map.copyOf(kinds);
    }

    /// Returns the audience of each edition, in the order of the editions.
    ///
    /// A participant counts where its machines or any of its persons get the edition.
    ///
    /// @param editions all editions of one version
    /// @param whole how many portions the version has
    static List<Audience> of(
            List<Edition> editions, int whole, Iterable<Participant> participants, Instant now) {
        var counts = new ArrayList<EnumMap<ParticipantKind, Integer>>();
        editions.forEach(_ -> counts.add(new EnumMap<>(ParticipantKind.class)));
        for (var participant : participants) {
            readers(participant).stream()
                    .map(reader -> new Subject(reader, Egress.OWN_SCREEN, now))
                    .flatMap(subject -> read(editions, whole, subject).stream())
                    .distinct()
                    .forEach(at -> counts.get(at).merge(participant.kind(), 1, Integer::sum));
        }
        return counts.stream().map(Audience::rounded).toList();
    }

    private static List<Reader> readers(Participant participant) {
        var readers = new ArrayList<Reader>();
        readers.add(new Reader.Organisation(participant));
        participant
                .persons()
                .values()
                .forEach(person -> readers.add(new Reader.Individual(participant, person)));
        return readers;
    }

    private static Optional<Integer> read(List<Edition> editions, int whole, Subject subject) {
        return Decision.of(editions, whole, subject).readable().map(editions::indexOf);
    }

    private static Audience rounded(Map<ParticipantKind, Integer> counts) {
        var kinds = new EnumMap<ParticipantKind, String>(ParticipantKind.class);
        counts.forEach((kind, count) -> {
            if (count >= FLOOR) {
                kinds.put(kind, rounded(count));
            }
        });
        return new Audience(
                rounded(counts.values().stream().mapToInt(Integer::intValue).sum()), kinds);
    }

    private static String rounded(int count) {
        if (count < FLOOR) {
            return "fewer than " + FLOOR;
        }
        var step = count < 50 ? 5 : count < 200 ? 10 : 50;
        return "" + Math.max(step, Math.round((float) count / step) * step);
    }
}
