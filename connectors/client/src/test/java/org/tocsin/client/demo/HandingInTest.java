package org.tocsin.client.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tocsin.client.Credentials;
import org.tocsin.client.HubClient;
import org.tocsin.client.Settings;
import org.tocsin.client.json.Document;
import org.tocsin.client.testing.FakeHub;
import org.tocsin.client.testing.FakeHub.Answer;
import org.tocsin.client.testing.Samples;

@Timeout(60)
final class HandingInTest {
    private static final Duration LONG = Duration.ofSeconds(50);
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Answer TAKEN =
            Answer.json(
                    202,
                    """
                    {"id":"%s","reference":"R-1","version":1,"lane":"ROUTINE","state":"ACCEPTED"}\
                    """
                            .formatted(Samples.ID));
    private static final Answer BUSY = Answer.problem(503, "{\"title\":\"Busy\"}");
    private static final Answer GARBLED = Answer.json(202, "<html>");
    private static final Answer REFUSED = Answer.problem(422, "{\"title\":\"Not valid\"}");

    private final FakeHub hub = FakeHub.start();
    private final HubClient client =
            new HubClient(Settings.of(hub.url()), new Credentials("qm-police", "secret"));

    @AfterEach
    void stop() {
        client.close();
        hub.close();
    }

    @Test
    void whatWasNotTakenIsHandedInAgain() throws InterruptedException {
        hub.on("POST /v1/advisories", BUSY, GARBLED, TAKEN, BUSY, TAKEN);

        var handingIn = begin(20);

        assertThat(handingIn.awaitTaken(20, LONG)).isTrue();
        assertThat(handingIn.progress()).isEqualTo("20 of 20");
        assertThat(hub.requests().stream().map(request -> reference(request.body())).distinct())
                .hasSize(20);
    }

    @Test
    void whatIsRefusedIsToldAndKeepsNobodyWaiting() throws InterruptedException {
        hub.on("POST /v1/advisories", TAKEN, REFUSED, TAKEN);

        var handingIn = begin(20);

        assertThat(handingIn.awaitTaken(19, LONG)).isTrue();
        assertThat(handingIn.awaitTaken(20, SHORT)).isFalse();
        assertThat(handingIn.progress()).isEqualTo("19 of 20; refused, 422: Not valid");
    }

    private HandingIn begin(int count) {
        var one =
                new Submission(
                        Document.parse("{\"reference\":\"R\"}".getBytes(UTF_8)).orElseThrow());
        return HandingIn.begin(client, one, count);
    }

    private static String reference(String body) {
        return Document.parse(body.getBytes(UTF_8)).orElseThrow().text("reference").orElse("");
    }
}
