package org.tocsin.server.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.server.testing.RawHttp.request;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.tocsin.server.testing.RawHttp;

/// Who sends slowly, or not at all, does not hold a connection for long.
@MicronautTest
@Property(name = "test.echo", value = "true")
@Property(name = "hub.http.request-timeout", value = "200ms")
@Property(name = "hub.http.idle-timeout", value = "500ms")
class SlowRequestTest {
    private static final String UNFINISHED =
            request("POST /echo", "{", "Content-Type: application/json", "Content-Length: 10");

    @Inject EmbeddedServer hub;

    @Test
    void bodyThatDoesNotArriveIsNotWaitedForForever() {
        var answer = RawHttp.exchange(hub.getPort(), UNFINISHED);

        assertThat(answer.status()).isEqualTo(408);
        assertThat(answer.body()).contains("urn:tocsin:problem:request-timeout");
    }

    @Test
    void connectionWithoutARequestIsEnded() {
        try (var connection = new RawHttp(hub.getPort())) {
            assertThat(connection.isEnded()).isTrue();
        }
    }

    @Test
    void headThatNeverEndsIsNotWaitedFor() {
        try (var connection = new RawHttp(hub.getPort())) {
            connection.send("GET /echo HTTP/1.1\nHost: hub\n");

            assertThat(connection.isEnded()).isTrue();
        }
    }

    @Test
    void connectionIsEndedWhenNoFurtherRequestComes() {
        try (var connection = new RawHttp(hub.getPort())) {
            connection.send(request("GET /echo", ""));

            assertThat(connection.answer().status()).isEqualTo(200);
            assertThat(connection.isEnded()).isTrue();
        }
    }
}
