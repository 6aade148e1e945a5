package org.tocsin.server.api.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.domain.advisory.Advisory;
import org.tocsin.domain.advisory.IdScheme;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.dissemination.Edition;
import org.tocsin.domain.dissemination.Editions;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.ParticipantKind;
import org.tocsin.domain.party.Role;
import org.tocsin.formats.json.SubmissionJson;
import org.tocsin.server.testing.Samples;
import org.tocsin.server.testing.World;

class AudienceTest {
    private static final List<Edition> EDITIONS = editions();

    @ParameterizedTest
    @CsvSource({
        "0, fewer than 3",
        "2, fewer than 3",
        "3, 5",
        "7, 5",
        "8, 10",
        "12, 10",
        "49, 50",
        "54, 50",
        "56, 60",
        "199, 200",
        "226, 250",
    })
    void countIsRoundedSoThatNoSingleReaderShows(int readers, String about) {
        var audiences = Audience.of(EDITIONS, 2, businesses(readers), Instant.EPOCH);

        assertThat(audiences).hasSize(2);
        assertThat(audiences.getLast().about()).isEqualTo(about);
        assertThat(audiences.getFirst().about()).isEqualTo("fewer than 3");
    }

    @Test
    void kindsWithFewReadersAreNotNamed() {
        var participants = new ArrayList<>(businesses(4));
        participants.add(World.participant("one", ParticipantKind.MEDIA, "QM", Role.SUBSCRIBER));

        var audience = Audience.of(EDITIONS, 2, participants, Instant.EPOCH).getLast();

        assertThat(audience.kinds()).containsOnlyKeys(ParticipantKind.BUSINESS);
    }

    @Test
    void suspendedParticipantsDoNotCount() {
        var suspended = businesses(5).stream().map(World::suspended).toList();

        var audience = Audience.of(EDITIONS, 2, suspended, Instant.EPOCH).getLast();

        assertThat(audience.about()).isEqualTo("fewer than 3");
    }

    private static List<Participant> businesses(int count) {
        return IntStream.range(0, count)
                .mapToObj(number ->
                        World.participant(
                                "business-" + number,
                                ParticipantKind.BUSINESS,
                                "QM",
                                Role.SUBSCRIBER))
                .toList();
    }

    /// Two editions: the first for three persons by name, the last for every participant.
    private static List<Edition> editions() {
        var hold =
                Samples.advisory("qm-customs/harbour-cargo-hold")
                        .replaceFirst("\\{\"tlp\": \"AMBER\".*?]]}", "{\"tlp\": \"GREEN\"}");
        var context =
                new SubmissionJson.Context(
                        new ParticipantId("qm-customs"),
                        Optional.empty(),
                        new IdScheme(new byte[32]),
                        Instant.EPOCH);
        var submission = SubmissionJson.parse(hold.getBytes(UTF_8), context).found().orElseThrow();
        return Editions.of(Advisory.first(submission, new StateCode("QM")));
    }
}
