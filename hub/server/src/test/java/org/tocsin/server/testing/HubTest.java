package org.tocsin.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;

/// What tests through HTTP start from: a hub where everybody of the [World] is enrolled.
public class HubTest {
    @Inject EmbeddedServer hub;
    @Inject protected ApplicationContext context;

    /// The log of submissions.
    @Inject protected FakePublishing log;

    /// The log of participants.
    @Inject protected FakeEnrolmentLog enrolments;

    /// The record of what this node has seen.
    @Inject protected FakeAuditLog audit;

    /// The participants.
    protected World world;

    /// The hub's interface.
    protected Api api;

    @BeforeEach
    void enrolEverybody() {
        log.reset();
        enrolments.reset();
        audit.noted.clear();
        world = new World(context);
        api = new Api(hub.getPort());
    }

    /// Asserts that an answer is the problem of this status and type.
    protected static void assertRefused(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(answer.body()).contains("\"urn:tocsin:problem:" + type + "\"");
    }

    /// Asserts that an answer is that of a node that is not sure of rights.
    protected static void assertAway(HttpResponse<String> answer) {
        assertRefused(answer, 503, "unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    }
}
