package org.tocsin.server.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.formats.seeds.SeedWorld;
import org.tocsin.server.testing.Api;
import org.tocsin.server.testing.Samples;

/// Reviews on a hub with a broker. Rule A-25.
class ReviewsIT {
    private static final String ADVICE = Samples.advisory("qm-police/hotel-quarter-advice");
    private static final String REFERENCE = "POL-2030-0398";
    private static final String PUBLISHER = basic("qm-police/ada-quill");
    private static final String RELEASER = basic("qm-police/bram-oster");
    private static final int TRIALS = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private Stage stage;
    private Api api;

    @BeforeEach
    void start() {
        stage = new Stage(folder);
        var police = SeedWorld.load().participant("qm-police");
        stage.write(stage.topics.participants(), List.of(stage.enrolled(police, "secret")));
        api = stage.api();
        await().atMost(PATIENCE).until(() -> api.get("/v1/me", RELEASER).statusCode() == 200);
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void whatItsPublisherIsToldToBeHeldWaitsForReviewersAtOnce() {
        var shown =
                IntStream.range(0, TRIALS)
                        .map(trial -> api.get("/v1/reviews/" + held(trial), RELEASER).statusCode())
                        .boxed()
                        .toList();

        assertThat(shown).hasSize(TRIALS).containsOnly(200);
    }

    private String held(int trial) {
        var advice = ADVICE.replace(REFERENCE, REFERENCE + "-" + trial);
        var answer = api.post("/v1/advisories", PUBLISHER, advice, "Prefer", "wait=20");
        assertThat(answer.body()).contains("\"state\":\"HELD\"");
        return answer.body().replaceAll("(?s).*\"id\":\"([^\"]+)\".*", "$1");
    }

    private static String basic(String client) {
        var pair = client + ":secret";
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }
}
