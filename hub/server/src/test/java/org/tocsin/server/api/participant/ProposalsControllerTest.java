package org.tocsin.server.api.participant;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.server.testing.HubTest;
import org.tocsin.server.testing.Pen;

/// What widens rights takes two persons of the State's registrar. Source: SPECIFICATION.md S-13 to
/// S-15.
@MicronautTest
class ProposalsControllerTest extends HubTest {
    private static final String TERMINAL =
            """
            {"id": "quayside-terminal", "name": "Quayside", "kind": "business", "state": "QM",
             "roles": ["subscriber"], "clearance": {"level": 1, "compartments": ["harbour"]}}
            """;
    private static final String TRUSTED =
            TERMINAL.replace(
                    "\"compartments\": [\"harbour\"]}", "\"compartments\": []}, \"tier\": 2");

    private static final String HOTEL =
            """
            {"id": "hotel-halcyon", "name": "Halcyon", "kind": "business", "state": "QM",
             "persons": [{"id": "hotel-halcyon/rhea-dun"}]}
            """;
    private static final String HOTELS_SECRET = "/v1/participants/hotel-halcyon/secret";
    private static final String RHEAS_SECRET =
            "/v1/participants/hotel-halcyon/persons/rhea-dun/secret";

    private Office office;
    private String secret = "";

    @BeforeEach
    void join() {
        office = new Office(api, world);
        secret = Office.secret(office.join(TERMINAL), "quayside-terminal");
    }

    @Test
    void whatOnePersonWidensWaitsAndWhatItNarrowsActsAtOnce() {
        var asked = office.change("quayside-terminal", TRUSTED);

        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(asked.body())
                .contains("\"askedBy\":\"" + Office.EDDA + "\"", "\"widens\":[\"tier\"]");
        assertThat(terminal()).contains("\"tier\":0").doesNotContain("harbour");
    }

    @Test
    void aSecondPersonApproves() {
        var answer = office.approve(office.change("quayside-terminal", TRUSTED));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(terminal()).contains("\"tier\":2");
        assertThat(enrolments.written.getLast().changedBy()).isEqualTo(Office.FINN);
        assertThat(office.waiting(Office.EDDA)).isEqualTo("{\"proposals\":[]}");
    }

    @Test
    void whoAskedDoesNotApproveAndNoMachineDoes() {
        var asked = office.change("quayside-terminal", TRUSTED);

        assertRefused(office.approve(asked, Office.EDDA), 403, "forbidden");
        assertRefused(office.approve(asked, "qm-registrar"), 403, "forbidden");
        assertThat(terminal()).contains("\"tier\":0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hub-operator", "qm-oversight", "qm-police", "qm-police/ada-quill"})
    void othersThanRegistrarsNeitherSeeNorDecide(String who) {
        var asked = office.change("quayside-terminal", TRUSTED);

        assertRefused(api.get("/v1/proposals", world.bearer(who)), 403, "forbidden");
        for (var what : new String[] {"approval", "refusal"}) {
            assertRefused(office.decide(Office.proposal(asked), what, who), 403, "forbidden");
        }
        assertThat(terminal()).contains("\"tier\":0");
    }

    @Test
    void toTheRegistrarOfAnotherStateItIsNotThere() {
        var proposal = Office.proposal(office.change("quayside-terminal", TRUSTED));
        var nowhere = proposal.replaceAll("[0-9a-f]", "0");

        for (var what : new String[] {"approval", "refusal"}) {
            var foreign = office.decide(proposal, what, Office.NORVALE);
            assertRefused(foreign, 404, "not-found");
            assertThat(foreign.body())
                    .isEqualTo(office.decide(nowhere, what, Office.NORVALE).body());
        }
        assertThat(office.waiting(Office.NORVALE)).isEqualTo("{\"proposals\":[]}");
        assertThat(terminal()).contains("\"tier\":0");
    }

    @Test
    void theParticipantItselfIsToldNothingOfWhatWaits() {
        office.change("quayside-terminal", TRUSTED);

        var itself = Office.basic("quayside-terminal", secret);

        assertRefused(api.get("/v1/proposals", itself), 403, "forbidden");
        for (var path : new String[] {"/v1/me", "/v1/participants/quayside-terminal"}) {
            assertThat(api.get(path, itself).body()).doesNotContain("proposal", "\"tier\":2");
        }
        assertThat(api.send("PUT", Office.consent("quayside-terminal"), itself, "").body())
                .doesNotContain("proposal", "\"tier\":2");
    }

    @Test
    void whatIsRefusedOrTakenBackWaitsNoMore() {
        for (var who : new String[] {Office.FINN, Office.EDDA, "qm-registrar"}) {
            var asked = office.change("quayside-terminal", TRUSTED);
            var answer = office.decide(Office.proposal(asked), "refusal", who);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertRefused(office.approve(asked), 404, "not-found");
        }
        assertThat(terminal()).contains("\"tier\":0");
    }

    @Test
    void whateverIsChangedLaterTakesThePlaceOfWhatWaits() {
        var asked = office.change("quayside-terminal", TRUSTED);

        api.send(
                "PUT",
                "/v1/participants/quayside-terminal/suspension",
                world.bearer(Office.FINN),
                "");

        assertRefused(office.approve(asked), 404, "not-found");
        assertThat(terminal()).contains("\"standing\":\"suspended\"", "\"tier\":0");
    }

    @Test
    void whatWasAskedWhileSomethingWaitedIsAllThatWaits() {
        office.change("quayside-terminal", TRUSTED);
        var later =
                office.change("quayside-terminal", TRUSTED.replace("\"tier\": 2", "\"tier\": 3"));

        assertThat(office.waiting(Office.FINN))
                .contains(Office.proposal(later), "\"tier\":3")
                .doesNotContain("\"tier\":2");
    }

    @Test
    void approvalIsAskedForAsTheRegistrarIsAtThatMoment() {
        var asked = office.change("quayside-terminal", TRUSTED);
        var finn = world.bearer(Office.FINN);
        world.change("qm-registrar", registrar -> registrar.withPersons(Map.of()));

        var answer =
                api.send("POST", "/v1/proposals/" + Office.proposal(asked) + "/approval", finn, "");

        assertRefused(answer, 401, "unauthenticated");
    }

    /// Otherwise Edda would hold it when another has approved what shows nothing of it.
    @Test
    void aSecretOfWhoHasConsentedIsGivenByTwoAndShown() {
        var invited = api.send("POST", "/v1/participants", world.bearer(Office.EDDA), HOTEL);
        consent(Office.secret(invited, "hotel-halcyon"));

        var asked = ask(HOTELS_SECRET, Office.EDDA);
        var answer = office.approve(asked);

        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(asked.body())
                .contains("\"secrets\":{}", "\"widens\":[\"standing\",\"credentials\"]")
                .contains("\"secretsOf\":[\"hotel-halcyon\"]");
        assertThat(me("hotel-halcyon", Office.secret(answer, "hotel-halcyon"))).isEqualTo(200);
    }

    @Test
    void aSecretOfWhoHasLeftIsGivenByTwo() {
        var machine = Office.basic("hotel-halcyon", hotelsSecret());
        api.send("DELETE", Office.consent("hotel-halcyon"), machine, "");

        var asked = ask(HOTELS_SECRET, Office.EDDA);
        var secret = Office.secret(office.approve(asked), "hotel-halcyon");

        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(asked.body()).contains("\"secrets\":{}");
        consent(secret);
        assertThat(office.shown("hotel-halcyon")).contains("\"standing\":\"active\"");
    }

    @Test
    void personsWhoAreAddedAfterTheConsentGetTheirSecretsByTwo() {
        var plain = HOTEL.replaceAll(",\\s*\"persons\": .*]", "");
        var invited = api.send("POST", "/v1/participants", world.bearer(Office.EDDA), plain);
        consent(Office.secret(invited, "hotel-halcyon"));

        var asked = office.change("hotel-halcyon", HOTEL);
        var answer = office.approve(asked);

        assertThat(asked.body()).contains("\"secrets\":{}");
        var rhea = Office.secret(answer, "hotel-halcyon/rhea-dun");
        assertThat(me("hotel-halcyon/rhea-dun", rhea)).isEqualTo(200);
    }

    /// Otherwise Edda, who ended the secret, would be given the next one alone.
    @Test
    void anApprovalGivesNoSecretThatWasNotAskedForWithIt() {
        var machine = Office.basic("hotel-halcyon", hotelsSecret());
        var asked = ask(RHEAS_SECRET, Office.EDDA);
        office.decide(Office.proposal(asked), "refusal", Office.EDDA);
        api.send("POST", "/v1/participants/hotel-halcyon/keys", machine, key());

        var answer = office.approve(office.listed(Office.EDDA), Office.EDDA);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"keys\":[{", "\"secrets\":{}");
    }

    @Test
    void whoseSecretIsAskedForIsShownAndWhoAskedDoesNotApproveItWithWhatWasAdded() {
        var machine = Office.basic("hotel-halcyon", hotelsSecret());
        ask(RHEAS_SECRET, Office.EDDA);
        api.send("POST", "/v1/participants/hotel-halcyon/keys", machine, key());

        var waiting = office.listed(Office.FINN);

        assertThat(waiting.body())
                .contains("\"secretsOf\":[\"hotel-halcyon/rhea-dun\"]")
                .contains("\"widens\":[\"credentials\",\"signing\"]");
        assertRefused(office.approve(waiting, Office.EDDA), 403, "forbidden");
        var rhea = Office.secret(office.approve(waiting), "hotel-halcyon/rhea-dun");
        assertThat(me("hotel-halcyon/rhea-dun", rhea)).isEqualTo(200);
    }

    /// Rules S-4, S-18.
    @Test
    void whileRightsAreNotSureNobodyIsShownWhatWaitsOrDecides() {
        var asked = office.change("quayside-terminal", TRUSTED);
        world.release();

        assertAway(api.get("/v1/proposals", world.bearer(Office.FINN)));
        assertAway(office.approve(asked));
        assertAway(office.change("quayside-terminal", TRUSTED));
        assertAway(
                office.change(
                        "nobody-at-all", TRUSTED.replace("quayside-terminal", "nobody-at-all")));

        world.confirm();
        assertThat(office.waiting(Office.FINN)).contains(Office.proposal(asked));
        assertThat(office.approve(asked).statusCode()).isEqualTo(200);
    }

    @Test
    void onlyWholeIdsAreFound() {
        assertRefused(office.decide("1-1-1-1-1", "approval", Office.FINN), 404, "not-found");
    }

    private String hotelsSecret() {
        return Office.secret(office.join(HOTEL), "hotel-halcyon");
    }

    private void consent(String secret) {
        var machine = Office.basic("hotel-halcyon", secret);
        api.send("PUT", Office.consent("hotel-halcyon"), machine, "");
    }

    private HttpResponse<String> ask(String path, String who) {
        return api.send("POST", path, world.bearer(who), "");
    }

    private int me(String clientId, String secret) {
        return api.get("/v1/me", Office.basic(clientId, secret)).statusCode();
    }

    private static String key() {
        return "{\"publicKey\":\"" + Pen.fresh().publicKey() + "\"}";
    }

    private String terminal() {
        return office.shown("quayside-terminal");
    }
}
