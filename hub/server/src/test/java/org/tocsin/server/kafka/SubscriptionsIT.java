package org.tocsin.server.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.domain.party.ParticipantKind;
import org.tocsin.domain.party.Role;
import org.tocsin.server.testing.World;

final class SubscriptionsIT {
    private static final String PATH = "/v1/subscriptions";
    private static final String SECRET = "secret-of-qm-fire";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private Stage stage;
    private String fire = "";

    @BeforeEach
    void start() {
        stage = new Stage(folder);
        var reader =
                World.participant(
                        "qm-fire", ParticipantKind.EMERGENCY_SERVICE, "QM", Role.SUBSCRIBER);
        stage.write(stage.topics.participants(), List.of(stage.enrolled(reader, SECRET)));
        fire = "Basic " + Base64.getEncoder().encodeToString(("qm-fire:" + SECRET).getBytes(UTF_8));
        await().atMost(PATIENCE).until(() -> get(PATH).statusCode() == 200);
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void changesAreReadAtOnceAndOutlastTheHub() {
        var kept = place("kept");
        var ended = place("ended");
        assertThat(get(kept).body()).contains("\"name\":\"kept\"");
        assertThat(send("PUT", kept, body("renamed")).statusCode()).isEqualTo(200);
        assertThat(get(kept).body()).contains("\"name\":\"renamed\"");
        assertThat(send("DELETE", ended, "").statusCode()).isEqualTo(204);
        assertThat(get(ended).statusCode()).isEqualTo(404);

        stage.killHub();
        stage.restartHub();
        stage.awaitHealthy();

        assertThat(get(PATH).body())
                .isEqualTo("{\"subscriptions\":[" + get(kept).body() + "]}")
                .contains("\"name\":\"renamed\"");
    }

    @Test
    void nothingChangesWhileTheBrokersAreAway() {
        var kept = place("kept");
        stage.broker.kill();

        for (var answer :
                List.of(
                        send("POST", PATH, body("new")),
                        send("PUT", kept, body("renamed")),
                        send("DELETE", kept, ""))) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
        stage.broker.restart();
        stage.awaitHealthy();

        assertThat(get(PATH).body()).isEqualTo("{\"subscriptions\":[" + get(kept).body() + "]}");
        assertThat(stage.facts(stage.topics.subscriptions())).hasSize(1);
        place("new");
    }

    private String place(String name) {
        var answer = send("POST", PATH, body(name));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> get(String path) {
        return stage.api().get(path, fire);
    }

    private HttpResponse<String> send(String method, String path, String json) {
        return stage.api().send(method, path, fire, json);
    }

    private static String body(String name) {
        return "{\"name\":\"" + name + "\",\"sectors\":[\"finance\"]}";
    }
}
