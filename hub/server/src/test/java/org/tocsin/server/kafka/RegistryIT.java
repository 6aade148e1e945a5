package org.tocsin.server.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.domain.party.Clearance;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.ParticipantKind;
import org.tocsin.domain.party.Person;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.party.Role;
import org.tocsin.server.testing.Api;
import org.tocsin.server.testing.World;

final class RegistryIT {
    private static final int PERSONS = 200;
    private static final String SECRET = "secret-of-qm-registrar";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private Stage stage;
    private String registrar = "";

    @BeforeEach
    void start() {
        stage = new Stage(folder);
        var office =
                World.participant(
                        "qm-registrar", ParticipantKind.STATE_REGISTRAR, "QM", Role.REGISTRAR);
        stage.write(
                stage.topics.participants(),
                List.of(stage.enrolled(office, SECRET), stage.enrolled(fire(), "none")));
        registrar =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(("qm-registrar:" + SECRET).getBytes(UTF_8));
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    /// Rule S-10.
    @Test
    void changesOfOneParticipantOnTwoNodesAtOnceAreAllKept() {
        var here = stage.api();
        var there = stage.startNeighbour();
        for (var node : List.of(here, there)) {
            await().atMost(PATIENCE)
                    .until(() -> node.get("/v1/proposals", registrar).statusCode() == 200);
        }

        try (var nodes = Executors.newFixedThreadPool(2)) {
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() -> suspendEverySecond(here, 0), nodes),
                            CompletableFuture.runAsync(() -> suspendEverySecond(there, 1), nodes))
                    .join();
        }

        assertThat(latest().persons().values())
                .hasSize(PERSONS)
                .allMatch(Person::suspended, "suspended");
    }

    private void suspendEverySecond(Api node, int first) {
        for (int number = first; number < PERSONS; number += 2) {
            var path = "/v1/participants/qm-fire/persons/p" + number + "/suspension";
            var answer = node.send("PUT", path, registrar, "");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }

    private Participant latest() {
        return stage.facts(stage.topics.participants()).stream()
                .map(fact -> fact.enrolment().participant())
                .filter(participant -> participant.id().value().equals("qm-fire"))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private static Participant fire() {
        var persons =
                IntStream.range(0, PERSONS)
                        .mapToObj(number -> PersonId.parse("qm-fire/p" + number))
                        .map(id -> new Person(id, Set.of(), Clearance.NONE, false))
                        .toArray(Person[]::new);
        return World.withPersons(
                World.participant(
                        "qm-fire", ParticipantKind.EMERGENCY_SERVICE, "QM", Role.SUBSCRIBER),
                persons);
    }
}
