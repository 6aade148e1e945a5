package org.tocsin.server.api.participant;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.server.testing.HubTest;
import org.tocsin.server.testing.World;
import org.tocsin.topology.fact.AuditEntry;
import org.tocsin.topology.fact.AuditEntry.Kind;

/// A State's registrar enrols, changes and suspends its participants, and everybody's secrets are
/// theirs alone.
///
/// Source: SPECIFICATION.md S-2, S-11, S-13 to S-15.
@MicronautTest
class RegistryControllerTest extends HubTest {
    private static final String HOTEL =
            """
            {"id": "hotel-halcyon", "name": "Hotel Halcyon", "kind": "business", "state": "QM",
             "roles": ["subscriber"], "sectors": ["tourism"],
             "persons": [{"id": "hotel-halcyon/rhea-dun", "roles": ["subscriber"]}]}
            """;

    private Office office;
    private String registrar = "";

    @BeforeEach
    void registrar() {
        office = new Office(api, world);
        registrar = world.bearer(Office.EDDA);
    }

    @Test
    void registrarEnrolsAParticipantWhoseSecretsOpenTheHub() {
        var answer = api.send("POST", "/v1/participants", registrar, HOTEL);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(me("hotel-halcyon", secret(answer, "hotel-halcyon"))).isEqualTo(200);
        assertThat(me("hotel-halcyon/rhea-dun", secret(answer, "hotel-halcyon/rhea-dun")))
                .isEqualTo(200);
        assertThat(enrolments.written.getLast().changedBy()).isEqualTo(Office.EDDA);
        assertThat(enrolments.written.getLast().toString())
                .doesNotContain(secret(answer, "hotel-halcyon"));
    }

    @Test
    void idIsTakenOnce() {
        api.send("POST", "/v1/participants", registrar, HOTEL);

        assertRefused(api.send("POST", "/v1/participants", registrar, HOTEL), 409, "conflict");
        assertThat(audit.noted).extracting(AuditEntry::kind).containsExactly(Kind.DENIED);
        assertThat(audit.noted).extracting(AuditEntry::person).containsExactly(Office.EDDA);
        assertThat(audit.noted).extracting(AuditEntry::reasons).containsExactly(List.of("S-13"));
    }

    @Test
    void changeOfRightsKeepsTheSecretsAndGivesNewPersonsTheirsWhenItIsApproved() {
        var before = office.join(HOTEL);
        var changed =
                HOTEL.replace("\"sectors\"", "\"clearance\": {\"level\": 1}, \"sectors\"")
                        .replace("rhea-dun\"", "ines-cal\"");

        var asked = put("/v1/participants/hotel-halcyon", changed);
        var answer = office.approve(asked);

        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(asked.body()).contains("\"secrets\":{}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"level\":1").doesNotContain("\"hotel-halcyon\":\"");
        assertThat(me("hotel-halcyon", secret(before, "hotel-halcyon"))).isEqualTo(200);
        assertThat(me("hotel-halcyon/ines-cal", secret(answer, "hotel-halcyon/ines-cal")))
                .isEqualTo(200);
        assertThat(me("hotel-halcyon/rhea-dun", secret(before, "hotel-halcyon/rhea-dun")))
                .isEqualTo(401);
    }

    @Test
    void suspensionActsAtOnceOutlastsAChangeOfRightsAndIsLiftedByTwo() {
        var secret = secret(office.join(HOTEL), "hotel-halcyon");

        api.send("PUT", "/v1/participants/hotel-halcyon/suspension", registrar, "");
        assertThat(me("hotel-halcyon", secret)).isEqualTo(403);
        put("/v1/participants/hotel-halcyon", HOTEL);
        assertThat(me("hotel-halcyon", secret)).isEqualTo(403);
        var asked = api.send("DELETE", "/v1/participants/hotel-halcyon/suspension", registrar, "");
        assertThat(me("hotel-halcyon", secret)).isEqualTo(403);
        office.approve(asked);
        assertThat(me("hotel-halcyon", secret)).isEqualTo(200);
    }

    @Test
    void personIsSuspendedAlone() {
        var answer = office.join(HOTEL);
        var path = "/v1/participants/hotel-halcyon/persons/rhea-dun/suspension";

        api.send("PUT", path, registrar, "");

        assertThat(me("hotel-halcyon/rhea-dun", secret(answer, "hotel-halcyon/rhea-dun")))
                .isEqualTo(403);
        assertThat(me("hotel-halcyon", secret(answer, "hotel-halcyon"))).isEqualTo(200);
        office.approve(api.send("DELETE", path, registrar, ""));
        assertThat(me("hotel-halcyon/rhea-dun", secret(answer, "hotel-halcyon/rhea-dun")))
                .isEqualTo(200);
    }

    @Test
    void newSecretReplacesTheOldOneAtOnceAndIsGivenByTwo() {
        var asked = api.send("POST", "/v1/participants/qm-fire/secret", registrar, "");

        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(me("qm-fire", World.secret("qm-fire"))).isEqualTo(401);
        put("/v1/participants/qm-fire", office.shown("qm-fire"));
        assertThat(enrolments.written.getLast().enrolment().credentials()).isEmpty();
        var answer = office.approve(asked);
        assertThat(answer.statusCode()).isEqualTo(404); // the later change took its place
        var again =
                office.approve(api.send("POST", "/v1/participants/qm-fire/secret", registrar, ""));
        assertThat(me("qm-fire", secret(again, "qm-fire"))).isEqualTo(200);
    }

    @Test
    void newSecretEndsTheTokensOfTheOldOneAndNoOthers() {
        var machine = token("qm-police", World.secret("qm-police"));
        var ada = token("qm-police/ada-quill", World.secret("qm-police/ada-quill"));
        var cleo = token("qm-police/cleo-finch", World.secret("qm-police/cleo-finch"));

        var answer = api.send("POST", "/v1/participants/qm-police/secret", machine, "");
        api.send("POST", "/v1/participants/qm-police/persons/ada-quill/secret", registrar, "");

        assertThat(answer.statusCode()).isEqualTo(200);
        for (var old : new String[] {machine, ada}) {
            var refused = api.get("/v1/me", old);
            assertRefused(refused, 401, "unauthenticated");
            assertThat(refused.headers().firstValue("WWW-Authenticate").orElse(""))
                    .contains("error=\"invalid_token\"");
        }
        assertThat(api.get("/v1/me", cleo).statusCode()).isEqualTo(200);
        var renewed = token("qm-police", secret(answer, "qm-police"));
        assertThat(api.get("/v1/me", renewed).statusCode()).isEqualTo(200);
    }

    @Test
    void changeOfRightsEndsNoTokens() {
        var created = api.send("POST", "/v1/participants", registrar, HOTEL);
        var token = token("hotel-halcyon", secret(created, "hotel-halcyon"));

        put("/v1/participants/hotel-halcyon", HOTEL.replace("Hotel Halcyon", "Halcyon"));

        assertThat(api.get("/v1/me", token).statusCode()).isEqualTo(200);
    }

    @Test
    void everybodyMayRenewItsOwnSecret() {
        var other =
                api.send(
                        "POST",
                        "/v1/participants/qm-police/persons/ada-quill/secret",
                        world.bearer("qm-police/cleo-finch"),
                        "");
        var machine =
                api.send("POST", "/v1/participants/qm-fire/secret", world.bearer("qm-fire"), "");
        var person =
                api.send(
                        "POST",
                        "/v1/participants/qm-police/persons/cleo-finch/secret",
                        world.bearer("qm-police/cleo-finch"),
                        "");

        assertThat(machine.statusCode()).isEqualTo(200);
        assertThat(person.body()).contains("\"qm-police/cleo-finch\":\"");
        assertRefused(other, 403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qm-police",
                "qm-fire",
                "hub-operator",
                "qm-oversight",
                "qm-police/ada-quill"
            })
    void othersThanRegistrarsChangeNothing(String caller) {
        var bearer = world.bearer(caller);
        var hotel = HOTEL;

        assertRefused(api.send("POST", "/v1/participants", bearer, hotel), 403, "forbidden");
        assertRefused(api.send("POST", "/v1/participants", bearer, "no JSON"), 403, "forbidden");
        assertRefused(
                api.send("PUT", "/v1/participants/qn-cert", bearer, "no JSON"), 403, "forbidden");
        assertRefused(
                api.send("PUT", "/v1/participants/qn-cert/suspension", bearer, ""),
                403,
                "forbidden");
        assertRefused(
                api.send("POST", "/v1/participants/qn-cert/secret", bearer, ""), 403, "forbidden");
        assertThat(enrolments.written).isEmpty();
    }

    @Test
    void strangersChangeNothing() {
        assertRefused(api.send("POST", "/v1/participants", "", HOTEL), 401, "unauthenticated");
        assertThat(enrolments.written).isEmpty();
    }

    @Test
    void registrarsChangeNobodyOfAnotherState() {
        var foreign = HOTEL.replace("\"QM\"", "\"QN\"");

        assertRefused(api.send("POST", "/v1/participants", registrar, foreign), 403, "forbidden");
        assertRefused(
                api.send("PUT", "/v1/participants/qn-cert/suspension", registrar, ""),
                403,
                "forbidden");
        assertRefused(
                api.send("POST", "/v1/participants/qn-cert/secret", registrar, ""),
                403,
                "forbidden");
        assertThat(enrolments.written).isEmpty();
    }

    @Test
    void registrarsDoNotMoveAParticipantToAnotherState() {
        api.send("POST", "/v1/participants", registrar, HOTEL);

        var answer = put("/v1/participants/hotel-halcyon", HOTEL.replace("\"QM\"", "\"QN\""));

        assertRefused(answer, 403, "forbidden");
    }

    @ParameterizedTest
    @CsvSource({
        "business, registrar",
        "business, auditor",
        "agency, operator",
        "business, taxonomy-maintainer",
        "academic, independent-reviewer",
        "state-registrar, subscriber",
        "hub-operator, subscriber",
        "oversight-body, subscriber",
    })
    void registrarsGiveNoRoleThatReachesBeyondTheState(String kind, String role) {
        var grown = HOTEL.replace("\"business\"", "\"" + kind + "\"");

        assertRefused(
                api.send(
                        "POST",
                        "/v1/participants",
                        registrar,
                        grown.replaceFirst("subscriber", role)),
                403,
                "forbidden");
    }

    @Test
    void registrarsGiveNoSuchRoleToPersonsOrLater() {
        api.send("POST", "/v1/participants", registrar, HOTEL);

        var answer =
                put(
                        "/v1/participants/hotel-halcyon",
                        HOTEL.replaceFirst("(?s)(.*)subscriber", "$1auditor"));

        assertRefused(answer, 403, "forbidden");
    }

    @Test
    void registrarsDoNotChangeThemselves() {
        var itself =
                """
                {"id": "qm-registrar", "name": "R", "kind": "state-registrar", "state": "QM",
                 "roles": ["registrar"], "clearance": {"level": 3}}
                """;

        assertRefused(put("/v1/participants/qm-registrar", itself), 403, "forbidden");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {                                                   | 400 | bad-body
                    {} {}                                               | 400 | bad-body
                    []                                                  | 422 | refused
                    {}                                                  | 422 | refused
                    {"id":"a1","id":"a2"}                               | 400 | bad-body
                    {"id":"a1","name":"N","kind":"x","state":"QM"}      | 422 | refused
                    {"id":"A","name":"N","kind":"business","state":"QM"} | 422 | refused
                    {"id":"a1","name":"N","kind":"business","state":"QM","admin":true} | 422 | refused
                    {"id":"a1","name":"N","kind":"business","state":"QM","subscriptions":[{"name":"x"}]} | 422 | refused
                    """)
    void bodiesThatDoNotFitNameTheirFaults(String body, int status, String type) {
        var answer = api.send("POST", "/v1/participants", registrar, body);

        assertRefused(answer, status, type);
        assertThat(answer.body()).contains("\"faults\":[{", "\"rule\":\"J-");
        assertThat(enrolments.written).isEmpty();
    }

    @Test
    void addressAndBodyNameTheSame() {
        assertRefused(put("/v1/participants/qm-fire", HOTEL), 422, "refused");
    }

    @Test
    void absentParticipantsAreNotChanged() {
        assertRefused(put("/v1/participants/hotel-halcyon", HOTEL), 404, "not-found");
        for (var path : new String[] {"/nobody/suspension", "/NO/suspension"}) {
            assertRefused(
                    api.send("PUT", "/v1/participants" + path, registrar, ""), 404, "not-found");
        }
        assertRefused(
                api.send(
                        "PUT", "/v1/participants/qm-fire/persons/nobody/suspension", registrar, ""),
                404,
                "not-found");
        assertRefused(
                api.send("POST", "/v1/participants/qm-fire/persons/nobody/secret", registrar, ""),
                404,
                "not-found");
    }

    @Test
    void changeWaitsForTheLog() {
        enrolments.away = true;

        var answer = api.send("POST", "/v1/participants", registrar, HOTEL);

        assertRefused(answer, 503, "unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).doesNotContain("secrets");
    }

    private HttpResponse<String> put(String path, String json) {
        return api.send("PUT", path, registrar, json);
    }

    private String token(String clientId, String secret) {
        var client = "&client_id=" + clientId.replace("/", "%2F") + "&client_secret=" + secret;
        var answer = api.form("/oauth2/token", "", "grant_type=client_credentials" + client);
        var name = "\"access_token\":\"";
        var from = answer.body().indexOf(name) + name.length();
        return "Bearer " + answer.body().substring(from, answer.body().indexOf('"', from));
    }

    private int me(String clientId, String secret) {
        return api.get("/v1/me", Office.basic(clientId, secret)).statusCode();
    }

    private static String secret(HttpResponse<String> answer, String clientId) {
        return Office.secret(answer, clientId);
    }
}
