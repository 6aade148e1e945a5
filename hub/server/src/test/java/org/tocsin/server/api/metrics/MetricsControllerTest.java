package org.tocsin.server.api.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.server.testing.HubTest;

@MicronautTest
class MetricsControllerTest extends HubTest {
    @Test
    void operatorReadsTheMetrics() {
        var answer = api.get("/prometheus", world.bearer("hub-operator"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("hub_streams_open", "jvm_memory_used_bytes");
    }

    /// Rule S-4: to see that the hub is cut off takes the metrics.
    @Test
    void operatorReadsTheMetricsOfANodeThatIsNotSureOfRights() {
        world.release();

        assertThat(api.get("/prometheus", world.bearer("hub-operator")).statusCode())
                .isEqualTo(200);
        assertRefused(api.get("/prometheus", world.bearer("qm-police")), 403, "forbidden");
        assertThat(api.get("/health", "").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"qm-police", "qm-police/ada-quill", "qm-registrar", "qm-oversight"})
    void othersDoNot(String caller) {
        assertRefused(api.get("/prometheus", world.bearer(caller)), 403, "forbidden");
        assertRefused(api.get("/prometheus", ""), 401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/metrics", "/beans", "/env", "/loggers", "/routes", "/threaddump", "/info"})
    void nothingElseOfTheHubsInsideIsShown(String path) {
        assertRefused(api.get(path, world.bearer("hub-operator")), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/readiness", "/health/liveness"})
    void anybodyMayAskForTheHubsHealthAndIsToldNoMore(String path) {
        var answer = api.get(path, "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
    }
}
