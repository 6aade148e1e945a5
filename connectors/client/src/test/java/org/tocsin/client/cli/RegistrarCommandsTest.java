package org.tocsin.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tocsin.client.testing.FakeHub.Answer;

@Timeout(60)
class RegistrarCommandsTest {
    private static final String CALLER = "qm-police"; // of whom the desk has a secret
    private static final String WAITING =
            """
            {"id": "3f0c6a52-7d1e-4c0b-9a51-0d6f4e2b8c17", "askedBy": "qm-registrar/edda-moss",
             "askedAt": "2030-06-01T12:00:00Z", "expiresAt": "2030-06-08T12:00:00Z",
             "widens": ["clearance", "tier"], "wanted": {"id": "hotel-halcyon"}}
            """;
    private static final String KNOWN =
            """
            {"id": "hotel-halcyon", "clearance": {"level": 1, "compartments": ["harbour"]},
             "roles": ["subscriber"], "standing": "active", "tier": 0}
            """;

    private final Desk desk = new Desk();

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void whatIsInvitedIsToldWithItsSecretsAndWithWhatWaits() {
        desk.hub()
                .on(
                        "POST /v1/participants",
                        Answer.json(
                                201,
                                "{\"participant\":{\"id\":\"hotel-halcyon\",\"standing\":\"invited\"},"
                                        + "\"proposal\":"
                                        + WAITING
                                        + ",\"secrets\":{\"hotel-halcyon\":\"s3cret\"}}"));

        var code = desk.runWith(KNOWN, "enrol", "-", "--as", CALLER);

        assertThat(code).isEqualTo(Exit.OK);
        assertThat(desk.out())
                .contains(
                        "invited  hotel-halcyon", "waiting  3f0c6a52", "clearance,tier", "s3cret");
    }

    @Test
    void rightsThatAreNotNamedStayAsTheyAre() {
        desk.hub().on("GET /v1/participants/hotel-halcyon", Answer.json(200, KNOWN));
        desk.hub()
                .on(
                        "PUT /v1/participants/hotel-halcyon",
                        Answer.json(
                                202,
                                "{\"participant\":"
                                        + KNOWN
                                        + ",\"secrets\":{},\"proposal\":"
                                        + WAITING
                                        + "}"));

        var code =
                desk.run("rights", "hotel-halcyon", "--as", CALLER, "--tier", "2", "--level", "2");

        assertThat(code).isEqualTo(Exit.OK);
        assertThat(desk.hub().last().body())
                .contains("\"level\":2", "\"harbour\"", "\"tier\":2", "\"subscriber\"");
        assertThat(desk.out()).contains("active  hotel-halcyon", "asked by qm-registrar/edda-moss");
    }

    @Test
    void whatWaitsIsListedApprovedAndRefused() {
        var path = "/v1/proposals/3f0c6a52-7d1e-4c0b-9a51-0d6f4e2b8c17";
        var done = Answer.json(200, "{\"participant\":" + KNOWN + ",\"secrets\":{}}");
        desk.hub().on("GET /v1/proposals", Answer.json(200, "{\"proposals\":[" + WAITING + "]}"));
        desk.hub().on("POST " + path + "/approval", done);
        desk.hub().on("POST " + path + "/refusal", done);
        var id = path.substring(path.lastIndexOf('/') + 1);

        assertThat(desk.run("proposals", "--as", CALLER)).isEqualTo(Exit.OK);
        assertThat(desk.run("proposals", "--as", CALLER, "--approve", id)).isEqualTo(Exit.OK);
        assertThat(desk.run("proposals", "--as", CALLER, "--refuse", id)).isEqualTo(Exit.OK);

        assertThat(desk.out()).contains("waiting  " + id).contains("active  hotel-halcyon");
        assertThat(desk.run("proposals", "--as", CALLER, "--approve", id, "--refuse", id))
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void aParticipantConsentsAndLeavesItself() {
        var path = "/v1/participants/qm-police/consent";
        desk.hub().on("PUT " + path, Answer.json(200, "{\"participant\":" + KNOWN + "}"));
        desk.hub()
                .on(
                        "DELETE " + path,
                        Answer.json(200, "{\"participant\":{\"standing\":\"left\"}}"));

        assertThat(desk.run("consent", "--as", CALLER)).isEqualTo(Exit.OK);
        assertThat(desk.run("consent", "--as", CALLER, "--leave")).isEqualTo(Exit.OK);

        assertThat(desk.out()).contains("active  hotel-halcyon").contains("left  ?");
    }
}
