package org.tocsin.server.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.Signing;
import org.tocsin.server.testing.Api;
import org.tocsin.server.testing.Pen;
import org.tocsin.server.testing.Samples;
import org.tocsin.server.testing.World;

/// Keys of publishers on a hub of two nodes with a broker. Rule G-8.
final class SigningIT {
    private static final String HOLD = Samples.advisory("qm-customs/harbour-cargo-hold");
    private static final String REFERENCE = "CUS-2030-0077";
    private static final String SECRET = "secret-of-qm-customs";
    private static final Duration ACTS_WITHIN = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final Pen stolen = Pen.fresh();
    private final Pen fresh = Pen.fresh();
    private Stage stage;
    private String customs = "";

    @BeforeEach
    void start() {
        stage = new Stage(folder);
        stage.write(stage.topics.participants(), List.of(stage.enrolled(customs(), SECRET)));
        customs =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(("qm-customs:" + SECRET).getBytes(UTF_8));
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void aRevocationOnOneNodeActsOnTheOtherAtOnceAndTheNextKeyGoesOn() {
        var here = stage.api();
        var there = stage.startNeighbour();
        for (var node : List.of(here, there)) {
            await().atMost(PATIENCE).until(() -> node.get("/v1/me", customs).statusCode() == 200);
        }
        assertThat(publish(there, stolen, "before").statusCode()).isEqualTo(201);

        var path = "/v1/participants/qm-customs/keys/" + stolen.id() + "/revocation";
        var revoked = here.send("POST", path, customs, "");
        var since = System.nanoTime();
        var refusals = 0;
        await().atMost(PATIENCE)
                .until(() -> there.get("/v1/keys", "").body().contains("revokedAt"));
        var took = Duration.ofNanos(System.nanoTime() - since);
        for (int number = 0; number < 10; number++) {
            refusals += publish(there, stolen, "after-" + number).statusCode() == 403 ? 1 : 0;
        }

        assertThat(revoked.statusCode()).as(revoked.body()).isEqualTo(200);
        assertThat(took).isLessThan(ACTS_WITHIN);
        assertThat(refusals).isEqualTo(10);
        assertThat(publish(there, fresh, "next").statusCode()).isEqualTo(201);
    }

    private HttpResponse<String> publish(Api node, Pen pen, String name) {
        var reference = REFERENCE + "-" + name;
        var named = node.get("/v1/me/advisory-id?reference=" + reference, customs).body();
        var id = named.replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        var body = pen.signed(HOLD.replace(REFERENCE, reference), "qm-customs", id);
        return node.post("/v1/advisories", customs, body, "Prefer", "wait=30");
    }

    private Participant customs() {
        return World.agency("qm-customs")
                .withSigning(new Signing(Optional.empty(), List.of(stolen.key(), fresh.key())));
    }
}
