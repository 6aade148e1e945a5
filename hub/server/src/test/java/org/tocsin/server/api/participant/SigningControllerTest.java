package org.tocsin.server.api.participant;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.domain.party.Proposal;
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
        widened();

        var asked = add("qm-customs");

        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(asked.body()).doesNotContain("proposal", "\"tier\":4");
        assertThat(office.waiting(Office.FINN)).contains("\"signing\"", "\"tier\":4");
    }

    /// Rule J-1.
    @Test
    void aKeyTakesNoMoreThanFourKibibytes() {
        var path = "/v1/participants/qm-customs/keys";
        var bearer = world.bearer("qm-customs");

        assertThat(api.send("POST", path, bearer, padded(4_096)).statusCode()).isEqualTo(202);
        assertRefused(api.send("POST", path, bearer, padded(4_097)), 413, "body-too-large");
    }

    private String padded(int bytes) {
        var wish = "{\"publicKey\":\"" + pen.publicKey() + "\"}";
        return wish + " ".repeat(bytes - wish.length());
    }

    @Test
    void whoAskedForAKeyDoesNotApproveIt() {
        var asked = add(Office.EDDA);

        assertRefused(office.approve(asked, Office.EDDA), 403, "forbidden");
        assertThat(office.approve(asked, Office.FINN).statusCode()).isEqualTo(200);
    }

    /// Rule S-15.
    @Test
    void whoAddsAKeyToWhatAnotherAskedForApprovesNoneOfIt() {
        var first = widened();
        add(Office.FINN);

        assertThat(office.waiting(Office.FINN))
                .contains("\"askedBy\":\"" + Office.EDDA + "\"")
                .contains("\"alsoAskedBy\":[\"" + Office.FINN + "\"]");
        for (var person : new String[] {Office.EDDA, Office.FINN}) {
            assertRefused(office.approve(first, person), 404, "not-found");
            assertRefused(office.decide(waiting(), "approval", person), 403, "forbidden");
        }
        assertThat(api.get("/v1/keys", "").body()).doesNotContain(pen.id());
    }

    /// Rule S-15.
    @Test
    void whoAddsThatTheHubMayVouchToWhatAnotherAskedForApprovesNoneOfIt() {
        var path = "/v1/participants/qm-customs/signing";
        api.send("PUT", path, world.bearer("qm-customs"), "");
        widened();

        api.send("DELETE", path, world.bearer(Office.FINN), "");

        assertRefused(office.decide(waiting(), "approval", Office.FINN), 403, "forbidden");
        assertThat(office.shown("qm-customs")).contains("\"signsSince\"");
    }

    /// Rule G-8.
    @ParameterizedTest
    @ValueSource(strings = {"qm-registrar", Office.EDDA})
    void whoHasLeftGetsNoKeyAndSignsItselfStill(String who) {
        var path = "/v1/participants/qm-customs/signing";
        api.send("PUT", path, world.bearer("qm-customs"), "");
        api.send("DELETE", Office.consent("qm-customs"), world.bearer("qm-customs"), "");

        assertRefused(add(who), 409, "conflict");
        assertRefused(api.send("DELETE", path, world.bearer(who), ""), 409, "conflict");

        assertThat(api.get("/v1/keys", "").body())
                .contains("\"id\":\"qm-customs\"")
                .doesNotContain(pen.id());
        assertThat(office.shown("qm-customs")).contains("\"left\"", "\"signsSince\"");
    }

    /// Rule S-15.
    @Test
    void whatIsAskedForWhoIsOnlyInvitedIsNotWhatWasShownBefore() {
        var invited =
                api.send(
                        "POST",
                        "/v1/participants",
                        world.bearer(Office.EDDA),
                        "{\"id\":\"qm-new\",\"name\":\"New\",\"kind\":\"agency\",\"state\":\"QM\"}");

        var asked = ask("qm-registrar", "qm-new", "{\"publicKey\":\"" + pen.publicKey() + "\"}");

        assertThat(asked.statusCode()).isEqualTo(202);
        assertRefused(office.approve(invited), 404, "not-found");
        assertThat(office.shown("qm-new")).doesNotContain(pen.id());
        assertThat(office.approve(asked).statusCode()).isEqualTo(200);
        assertThat(office.shown("qm-new")).contains(pen.id());
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

    /// Rule S-15.
    @Test
    void aKeyThatNobodyApprovedInTimeIsAskedForAnew() {
        var customs = world.participant("qm-customs");
        var begun = Instant.parse("2020-01-01T00:00:00Z");
        world.put(
                customs,
                Optional.of(
                        new Proposal(
                                new UUID(0, 1),
                                "qm-customs",
                                Set.of(),
                                begun,
                                begun.plusSeconds(60),
                                customs.withSigning(customs.signing().with(pen.key())),
                                Set.of())));

        var asked = add("qm-customs");
        approve();

        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(publish(signed(pen)).statusCode()).isEqualTo(201);
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
        return ask(who, "qm-customs", wish);
    }

    private HttpResponse<String> ask(String who, String participant, String wish) {
        var path = "/v1/participants/" + participant + "/keys";
        return api.send("POST", path, world.bearer(who), wish);
    }

    private HttpResponse<String> widened() {
        return office.change(
                "qm-customs", office.shown("qm-customs").replaceFirst("\"tier\":0", "\"tier\":4"));
    }

    private HttpResponse<String> act(String who, Pen key, String how) {
        var path = "/v1/participants/qm-customs/keys/" + key.id() + "/" + how;
        return api.send("POST", path, world.bearer(who), "");
    }

    private void approve() {
        assertThat(office.decide(waiting(), "approval", Office.FINN).statusCode()).isEqualTo(200);
    }

    private String waiting() {
        return office.waiting(Office.FINN)
                .replaceAll("(?s).*?\"proposals\":\\[\\{\"id\":\"([^\"]+)\".*", "$1");
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
