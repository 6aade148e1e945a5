package org.tocsin.server.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.server.testing.Api;
import org.tocsin.server.testing.Switch;
import org.tocsin.server.testing.World;

@MicronautTest(rebuildContext = true)
@Property(name = "test.whoami", value = "true")
@Property(name = "hub.damping.failures-per-client", value = "5")
class CallerTest {
    @Inject EmbeddedServer hub;
    @Inject ApplicationContext context;

    private World world;
    private Api api;

    @BeforeEach
    void enrol() {
        world = new World(context);
        api = new Api(hub.getPort());
    }

    @Test
    void nodeThatOnlyStartsAsksEverybodyToComeBack() {
        var token = world.bearer("qm-police");
        context.getBean(Switch.class).on = false;

        for (var credential : List.of(token, basic("qm-police", World.secret("qm-police")))) {
            var answer = whoami(credential);

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("1");
            assertThat(answer.body()).contains("urn:tocsin:problem:unavailable");
        }
    }

    @Test
    void tokenAndSecretProveTheSame() {
        assertThat(whoami(world.bearer("qm-police")).body())
                .isEqualTo("qm-police publisher=true releaser=false level=2");
        assertThat(whoami(basic("qm-police", World.secret("qm-police"))).body())
                .isEqualTo("qm-police publisher=true releaser=false level=2");
    }

    /// Rule S-3.
    @Test
    void personHasRolesAndClearanceWithinThoseOfTheParticipant() {
        var ada = whoami(world.bearer("qm-police/ada-quill"));
        var adaBySecret =
                whoami(basic("qm-police%2Fada-quill", World.secret("qm-police/ada-quill")));
        var cleo = whoami(world.bearer("qm-police/cleo-finch"));

        assertThat(ada.body())
                .isEqualTo("qm-police/ada-quill publisher=true releaser=false level=2");
        assertThat(adaBySecret.body()).isEqualTo(ada.body());
        assertThat(cleo.body()).contains("publisher=false");
    }

    @Test
    void requestWithoutCredentialsIsToldHowToSendThem() {
        var answer = whoami("");

        assertRefused(answer, 401, "unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                .contains("Bearer", "Basic");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearer x",
                "Bearer e30.e30.e30",
                "Basic",
                "Basic x",
                "Basic =",
                "Basic Og==",
                "Digest a=b",
                "qm-police",
                "Basic cW0tcG9saWNl",
                "Basic /w==",
                "Bearer a b",
                "Basic cW0tcG9saWNlOiV6eg==",
            })
    void credentialsThatCannotBeReadAreRefused(String authorization) {
        assertRefused(whoami(authorization), 401, "unauthenticated");
    }

    @Test
    void wrongSecretsAndUnknownClientsAreRefusedAlike() {
        var wrong = whoami(basic("qm-police", "wrong"));
        var unknown = whoami(basic("nobody-here", "wrong"));
        var othersSecret = whoami(basic("qm-fire", World.secret("qm-police")));
        var odd = whoami(basic("NOT AN ID", "wrong"));

        assertRefused(wrong, 401, "unauthenticated");
        assertThat(unknown.body()).isEqualTo(wrong.body());
        assertThat(othersSecret.body()).isEqualTo(wrong.body());
        assertThat(odd.body()).isEqualTo(wrong.body());
    }

    @Test
    void tokensOfParticipantsWhoAreGoneAreRefused() {
        assertRefused(whoami(world.bearer("nobody-here")), 401, "unauthenticated");
        assertRefused(whoami(world.bearer("qm-police/nobody-here")), 401, "unauthenticated");
    }

    /// Rule S-3.
    @Test
    void suspendedParticipantIsRefusedAtOnceWithTokensIssuedBefore() {
        var token = world.bearer("qm-police");
        var tokenOfPerson = world.bearer("qm-police/ada-quill");
        assertThat(whoami(token).statusCode()).isEqualTo(200);

        world.change("qm-police", World::suspended);

        assertRefused(whoami(token), 403, "suspended");
        assertRefused(whoami(tokenOfPerson), 403, "suspended");
        assertRefused(whoami(basic("qm-police", World.secret("qm-police"))), 403, "suspended");
    }

    @Test
    void suspendedPersonIsRefusedAndHerColleaguesAreNot() {
        assertRefused(whoami(world.bearer("qm-police/bram-oster")), 403, "suspended");
        assertThat(whoami(world.bearer("qm-police/ada-quill")).statusCode()).isEqualTo(200);
    }

    /// Rule S-9.
    @Test
    void wrongSecretsAreDampedAndTokensAreNot() {
        for (var time = 0; time < 5; time++) {
            assertThat(whoami(basic("qm-fire", "wrong")).statusCode()).isEqualTo(401);
        }

        var damped = whoami(basic("qm-fire", World.secret("qm-fire")));

        assertRefused(damped, 429, "too-many-requests");
        assertThat(damped.headers().firstValue("Retry-After")).isPresent();
        assertThat(whoami(world.bearer("qm-fire")).statusCode()).isEqualTo(200);
        assertThat(whoami(basic("qm-police", World.secret("qm-police"))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void routeWithoutARuleIsDenied() {
        assertRefused(api.get("/whoami/forgotten", ""), 401, "unauthenticated");
        assertRefused(api.get("/whoami/forgotten", world.bearer("qm-police")), 403, "forbidden");
    }

    @Test
    void controllerThatNeedsACallerGetsNoneFromAnOpenRoute() {
        assertRefused(api.get("/whoami/careless", ""), 401, "unauthenticated");
    }

    private HttpResponse<String> whoami(String authorization) {
        return api.get("/whoami", authorization);
    }

    private static String basic(String clientId, String secret) {
        var text = clientId + ":" + secret;
        return "Basic " + Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(answer.body()).contains("\"urn:tocsin:problem:" + type + "\"");
    }
}
