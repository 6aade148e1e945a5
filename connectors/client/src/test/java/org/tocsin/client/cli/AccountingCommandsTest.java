package org.tocsin.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tocsin.client.testing.FakeHub;
import org.tocsin.client.testing.FakeHub.Answer;
import org.tocsin.client.testing.Samples;

@Timeout(60)
class AccountingCommandsTest {

    private final Desk desk = new Desk();

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void explainsAsTheFirstAuditorOfTheFolder() {
        desk.hub()
                .on(
                        "GET /v1/me",
                        Answer.json(
                                200, "{\"participant\":{\"id\":\"a\",\"roles\":[\"auditor\"]}}"));
        desk.hub().on("GET /v1/audit/explain", Answer.json(200, "{\"outcome\":\"RELEASED\"}"));

        var code = desk.run("explain", Samples.ID, "hotel-halcyon");

        assertThat(code).isEqualTo(Exit.OK);
        assertThat(desk.out()).contains("was to read everything");
    }

    @Test
    void verifiesAnEditionWithTheHubsKeysAndTellsWhenItWasChanged() throws Exception {
        var signer = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        desk.hub().on("GET /v1/keys", Answer.json(200, keys(signer)));
        var sealed = Samples.sealed(signer);
        var changed = sealed.replace("QMXU0004170", "QMXU0004171");

        assertThat(desk.runWith(sealed, "verify", "-")).isEqualTo(Exit.OK);
        assertThat(desk.out()).startsWith("VERIFIED").contains("TLP:AMBER");

        desk.forget();
        assertThat(desk.runWith(changed, "verify", "-", "--json")).isEqualTo(Exit.REFUSED);
        assertThat(desk.out()).isEqualTo("{\"reason\":\"WRONG_REVISION\",\"verified\":false}\n");
        assertThat(desk.hub().tokenRequests()).isEmpty();
    }

    private static String keys(KeyPair signer) {
        return "{\"keys\":[{\"id\":\"k\",\"algorithm\":\"Ed25519\",\"publicKey\":\"%s\"}]}"
                .formatted(Base64.getEncoder().encodeToString(signer.getPublic().getEncoded()));
    }

    @Test
    void saysOfWhatRunsOutWhetherItIsForSomeReadersOnly() {
        desk.hub()
                .on(
                        "GET /v1/reminders",
                        Answer.json(
                                200,
                                """
                                {"entries":[{"at":"T1","event":"expired","advisory":"A",\
                                "outcome":"FOR_SOME"},{"at":"T2","event":"expired",\
                                "advisory":"A","outcome":"EXPIRED"}]}\
                                """));

        var code = desk.run("reminders", "--as", "qm-police");

        assertThat(code).isEqualTo(Exit.OK);
        assertThat(desk.out()).isEqualTo("T1 expired for some readers A\nT2 expired A\n");
    }

    @Test
    void whatCameOnRecordSinceIsAskedForWithTheCursorOfTheAnswerBefore() {
        desk.hub().on("GET /v1/reminders", Answer.json(200, "{\"cursor\":\"AB_9\"}"));

        var code = desk.run("reminders", "--as", "qm-police", "--cursor", "AB_8", "--json");

        assertThat(code).isEqualTo(Exit.OK);
        assertThat(desk.out()).isEqualTo("{\"cursor\":\"AB_9\"}\n");
        assertThat(desk.hub().requests())
                .extracting(FakeHub.Request::line)
                .containsExactly("GET /v1/reminders?cursor=AB_8");
    }

    @Test
    void listsParticipantsWithTheirSecrets() {
        desk.hub()
                .on(
                        "GET /v1/me",
                        Answer.json(
                                200,
                                """
                                {"participant":{"id":"x","name":"N","kind":"agency","state":"QM",\
                                "roles":["auditor"],"clearance":{"level":3,"compartments":["harbour"]}}}\
                                """),
                        Answer.problem(403, "{}"));

        var code = desk.run("participants", "--json");

        assertThat(code).isEqualTo(Exit.OK);
        assertThat(desk.out())
                .isEqualTo(
                        """
                        [{"clearance":{"compartments":["harbour"],"level":3},\
                        "id":"qm-oversight","kind":"agency","name":"N","roles":["auditor"],\
                        "secret":"s2","state":"QM"},{"clearance":null,"id":"qm-police",\
                        "kind":null,"name":null,"roles":null,"secret":"s1","state":null}]
                        """);
    }
}
