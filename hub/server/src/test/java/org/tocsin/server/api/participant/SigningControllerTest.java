package org.tocsin.server.api.participant;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.server.testing.HubTest;
import org.tocsin.server.testing.Pen;
import org.tocsin.server.testing.Samples;
import org.tocsin.topology.fact.AuditEntry;

/// Publishers sign by keys of their own. Source: SPECIFICATION.md G-5, G-6, G-8.
@MicronautTest
class SigningControllerTest extends HubTest {
    private static final String HOLD = Samples.advisory("qm-customs/harbour-cargo-hold");
    private static final String REFERENCE = "CUS-2030-0077";

    private final Pen pen = Pen.fresh();
    private Office office;

    @BeforeEach
    void begin() {
        world.putSeeds();
        office = new Office(api, world);
    }

    @Test
    void aKeyThatAPersonOfTheRegistrarHasApprovedSigns() {
        var asked = add("qm-customs");

        approve();

        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(publish(signed(pen)).statusCode()).isEqualTo(201);
        assertThat(api.get("/v1/keys", "").body())
                .contains("\"id\":\"qm-customs\"", "\"id\":\"" + pen.id() + "\"");
    }

    @Test
    void aKeyThatWaitsSignsNothingAndLeavesNothingBehind() {
        add("qm-customs");

        var early = publish(signed(pen));
        approve();
        var later = publish(signed(pen));

        assertRefused(early, 403, "not-signed");
        assertThat(early.body()).contains("\"G-5\"");
        assertThat(audit.noted).extracting(AuditEntry::reasons).anyMatch(it -> it.contains("G-5"));
        assertThat(later.statusCode()).isEqualTo(201);
    }

    @Test
    void whoAsksForItsOwnKeyIsToldNothingOfWhatElseWaits() {
        office.change(
                "qm-customs", office.shown("qm-customs").replaceFirst("\"tier\":0", "\"tier\":4"));

        var asked = add("qm-customs");

        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(asked.body()).doesNotContain("proposal", "\"tier\":4");
        assertThat(office.waiting(Office.FINN)).contains("\"signing\"", "\"tier\":4");
    }

    @Test
    void whoAskedForAKeyDoesNotApproveIt() {
        var asked = add(Office.EDDA);

        assertRefused(office.approve(asked, Office.EDDA), 403, "forbidden");
        assertThat(office.approve(asked, Office.FINN).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"end", "revocation"})
    void aKeyThatWasEndedOrRevokedSignsNothingFromThenOn(String how) {
        add("qm-customs");
        approve();
        var signed = signed(pen);

        var answer = act("qm-customs", pen, how);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertRefused(publish(signed), 403, "not-signed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"qm-police", "qn-registrar", "qm-customs/joren-hale", "hub-operator"})
    void othersThanItselfAndItsRegistrarChangeNoKeys(String who) {
        add("qm-customs");
        approve();

        assertThat(act(who, pen, "revocation").statusCode()).isIn(403, 404);
        assertThat(add(who).statusCode()).isIn(403, 404);
        assertThat(publish(signed(pen)).statusCode()).isEqualTo(201);
    }

    @Test
    void theRegistrarRevokesAtOnce() {
        add("qm-customs");
        approve();

        act(Office.EDDA, pen, "revocation");

        assertRefused(publish(signed(pen)), 403, "not-signed");
    }

    @Test
    void whatWhoSignsItselfDoesNotSignIsRefusedUntilASecondPersonLetsTheHubVouchAgain() {
        add("qm-customs");
        approve();
        var path = "/v1/participants/qm-customs/signing";
        api.send("PUT", path, world.bearer("qm-customs"), "");

        var unsigned = publish(HOLD);
        var released = api.send("DELETE", path, world.bearer("qm-customs"), "");
        var still = publish(HOLD.replace(REFERENCE, REFERENCE + "-2"));
        approve();
        var then = publish(HOLD.replace(REFERENCE, REFERENCE + "-3"));

        assertRefused(unsigned, 403, "not-signed");
        assertThat(unsigned.body()).contains("\"G-6\"");
        assertThat(released.statusCode()).isEqualTo(202);
        assertRefused(still, 403, "not-signed");
        assertThat(then.statusCode()).isEqualTo(201);
    }

    @Test
    void aChangeOfRightsLeavesKeysAsTheyAre() {
        add("qm-customs");
        approve();
        var shown = office.shown("qm-customs");

        var changed = office.change("qm-customs", shown.replaceAll("\"keys\":\\[[^]]*],?", ""));

        assertThat(changed.body()).contains(pen.id());
    }

    @Test
    void aKeyIsTakenOnceAndMustBeOne() {
        add("qm-customs");

        assertRefused(add("qm-customs"), 409, "conflict");
        assertRefused(ask("qm-customs", "{\"publicKey\":\"AAAA\"}"), 422, "refused");
        assertRefused(
                ask(
                        "qm-customs",
                        "{\"publicKey\":\"%s\",\"until\":\"2001-01-01T00:00:00Z\"}"
                                .formatted(Pen.fresh().publicKey())),
                422,
                "refused");
    }

    @Test
    void aKeyThatNobodyHasCannotBeEnded() {
        assertRefused(act("qm-customs", pen, "end"), 404, "not-found");
    }

    @Test
    void onlyPublishersAreToldWhatTheirReferencesAreCalled() {
        var own = api.get(named(REFERENCE), world.bearer("qm-customs"));
        var other = api.get(named(REFERENCE), world.bearer("qm-police"));

        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(other.body()).isNotEqualTo(own.body());
        assertRefused(api.get(named(REFERENCE), world.bearer("qm-fire")), 403, "forbidden");
        assertRefused(api.get(named("%20"), world.bearer("qm-customs")), 400, "bad-query");
    }

    private HttpResponse<String> add(String who) {
        return ask(who, "{\"publicKey\":\"" + pen.publicKey() + "\"}");
    }

    private HttpResponse<String> ask(String who, String wish) {
        return api.send("POST", "/v1/participants/qm-customs/keys", world.bearer(who), wish);
    }

    private HttpResponse<String> act(String who, Pen key, String how) {
        var path = "/v1/participants/qm-customs/keys/" + key.id() + "/" + how;
        return api.send("POST", path, world.bearer(who), "");
    }

    private void approve() {
        var waiting = office.waiting(Office.FINN);
        var proposal = waiting.replaceAll("(?s).*?\"proposals\":\\[\\{\"id\":\"([^\"]+)\".*", "$1");
        assertThat(office.decide(proposal, "approval", Office.FINN).statusCode()).isEqualTo(200);
    }

    private String signed(Pen with) {
        var answer = api.get(named(REFERENCE), world.bearer("qm-customs")).body();
        var id = answer.replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        return with.signed(HOLD, "qm-customs", id);
    }

    private static String named(String reference) {
        return "/v1/me/advisory-id?reference=" + reference;
    }

    private HttpResponse<String> publish(String body) {
        return api.post("/v1/advisories", world.bearer("qm-customs"), body, "Prefer", "wait=5");
    }
}
