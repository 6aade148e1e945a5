package org.tocsin.server.api.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.server.security.AccessTokens;
import org.tocsin.server.security.Identity;
import org.tocsin.server.testing.Api;
import org.tocsin.server.testing.World;

@MicronautTest
class TokenControllerTest {
    private static final String GRANT = "grant_type=client_credentials";
    private static final String BODY =
            GRANT + "&client_id=qm-police&client_secret=" + World.secret("qm-police");

    @Inject EmbeddedServer hub;
    @Inject ApplicationContext context;
    @Inject AccessTokens tokens;

    private Api api;
    private World world;

    @BeforeEach
    void enrol() {
        world = new World(context);
        api = new Api(hub.getPort());
    }

    @Test
    void secretInTheFormGetsAToken() {
        var answer = ask("", BODY);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"token_type\":\"Bearer\"")
                .contains("\"expires_in\":900");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(named(answer)).contains(identity("qm-police"));
    }

    @Test
    void secretByHttpBasicGetsAToken() {
        var person = "qm-police/ada-quill";

        var answer = ask(basic(person, World.secret(person)), GRANT);

        assertThat(named(answer)).contains(identity(person));
    }

    @Test
    void issuedTokenOpensTheHub() {
        var token = token(ask("", BODY));

        assertThat(api.get("/v1/nowhere", "Bearer " + token).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                                                       | 400 | invalid_request
                    grant_type=                                              | 400 | invalid_request
                    grant_type=password                                      | 400 | unsupported_grant_type
                    grant_type=client_credentials                            | 401 | invalid_client
                    grant_type=client_credentials&client_id=qm-police        | 401 | invalid_client
                    grant_type=client_credentials&client_id=a&client_secret=b | 401 | invalid_client
                    grant_type=client_credentials&grant_type=x               | 400 | invalid_request
                    grant_type=%zz                                           | 400 | invalid_request
                    grant_type=client_credentials&client_id=%00&client_secret=x | 401 | invalid_client
                    """)
    void requestsThatCannotBeGrantedSayWhy(String form, int status, String error) {
        var answer = ask("", form);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo("{\"error\":\"" + error + "\"}");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void wrongSecretByHttpBasicIsChallenged() {
        var wrong = ask(basic("qm-police", "wrong"), GRANT);
        var unreadable = ask("Basic x", GRANT);
        var bearer = ask("Bearer x", GRANT);

        for (var answer : new HttpResponse<?>[] {wrong, unreadable, bearer}) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                    .startsWith("Basic");
        }
    }

    @Test
    void bothWaysAtOnceAreRefused() {
        var answer = ask(basic("qm-police", World.secret("qm-police")), BODY);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("invalid_request");
    }

    @Test
    void suspendedClientGetsNoToken() {
        world.change("qm-fire", World::suspended);

        var answer = ask(basic("qm-fire", World.secret("qm-fire")), GRANT);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("unauthorized_client");
    }

    @Test
    void secretInTheAddressIsNotRead() {
        var answer = api.form("/oauth2/token?" + BODY, "", GRANT);

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void otherMethodsAndFormatsAreProblems() {
        assertThat(api.get("/oauth2/token", "").statusCode()).isEqualTo(405);
        assertThat(api.send("POST", "/oauth2/token", "", "{}").statusCode()).isEqualTo(415);
    }

    private HttpResponse<String> ask(String authorization, String form) {
        return api.form("/oauth2/token", authorization, form);
    }

    private static String token(HttpResponse<String> answer) {
        return answer.body().replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
    }

    private Optional<Identity> named(HttpResponse<String> answer) {
        return tokens.check(token(answer)).map(AccessTokens.Claim::identity);
    }

    private static Identity identity(String clientId) {
        return Identity.parse(clientId).orElseThrow();
    }

    private static String basic(String clientId, String secret) {
        var text = clientId + ":" + secret;
        return "Basic " + Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
