package org.tocsin.server.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.tocsin.domain.party.Clearance;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.ParticipantKind;
import org.tocsin.domain.party.Person;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.party.Role;
import org.tocsin.server.testing.Api;
import org.tocsin.server.testing.Narrowing;
import org.tocsin.server.testing.Trials;
import org.tocsin.server.testing.World;
import org.tocsin.topology.fact.Enrolled;

/// A registrar, an agency that publishes, and readers of what it publishes, on a [Stage].
final class Readers {
    private static final int TRIES = 5;
    private static final String REGISTRAR = "qm-registrar";
    private static final String APPROVER = "qm-registrar/edda-moss";
    private static final Pattern PROPOSAL = Pattern.compile("\"proposal\":\\{.*?\"id\":\"([^\"]+)");
    private static final String AGENCY = "qm-police";
    private static final String BODY = Trials.CANARY.repeat(600);

    private final Stage stage;
    private final int count;
    private int published;

    /// Enrols everybody.
    Readers(Stage stage, int count) {
        this.stage = stage;
        this.count = count;
        var all = new ArrayList<Enrolled>();
        all.add(enrolled(office()));
        all.add(enrolled(agency()));
        stage.write(stage.topics.participants(), all);
        restore();
    }

    /// Gives all readers back what they have lost.
    void restore() {
        stage.write(
                stage.topics.participants(),
                IntStream.range(0, count)
                        .mapToObj(number -> enrolled(Narrowing.reader(id(number))))
                        .toList());
    }

    /// Returns the credential of a reader.
    String reader(int number) {
        return basic(id(number));
    }

    /// Returns the credential of the last of all to be enrolled.
    String last() {
        return reader(count - 1);
    }

    /// Takes rights away from a reader by the interface of a node; asks again where it cannot say.
    void narrow(Api node, int number, Narrowing how) {
        var answer = narrowed(node, number, how);
        for (int tries = 0; tries < TRIES && answer.statusCode() == 503; tries++) {
            answer = narrowed(node, number, how);
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private HttpResponse<String> narrowed(Api node, int number, Narrowing how) {
        var path = "/v1/participants/" + id(number);
        var registrar = basic(REGISTRAR);
        return switch (how) {
            case LEVEL, COMPARTMENT, TIER, COMMUNITY ->
                    node.send("PUT", path, registrar, json(number, how));
            case SUSPENSION -> node.send("PUT", path + "/suspension", registrar, "");
            case LEAVING -> node.send("DELETE", path + "/consent", reader(number), "");
        };
    }

    /// Gives a reader back what it has lost, by two hands of the registrar.
    void widen(Api node, int number) {
        var asked =
                node.send(
                        "PUT",
                        "/v1/participants/" + id(number),
                        basic(REGISTRAR),
                        json(number, Narrowing.SUSPENSION));
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        var proposal = PROPOSAL.matcher(asked.body());
        assertThat(proposal.find()).isTrue();
        var path = "/v1/proposals/" + proposal.group(1) + "/approval";
        var approved = node.send("POST", path, basic(APPROVER, secret(REGISTRAR)), "");
        assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
    }

    /// Publishes something that all readers can read, and returns its id.
    String publishRestricted(Api node) {
        return publish(
                node,
                "wait=10",
                """
                {"tlp": "GREEN", "level": 2, "compartments": ["harbour"],
                 "releasable": [["tier:1"], ["community:watch"]]}\
                """,
                Trials.CANARY);
    }

    /// Publishes something that anybody can read.
    void publishClear(Api node, String headline) {
        var _ = publish(node, "wait=10", "{\"tlp\": \"CLEAR\"}", headline);
    }

    private synchronized int next() {
        return published++;
    }

    private String publish(Api node, String prefer, String marking, String headline) {
        var body = headline.equals(Trials.CANARY) ? BODY : "Nothing more.";
        var json =
                """
                {"reference": "CASE-%d", "version": 1, "kind": "method-brief", "status": "ACTUAL",
                 "lawfullyAcquired": true,
                 "portions": [{"marking": %s,
                   "texts": [{"language": "en", "headline": "%s", "description": "%s",
                     "instruction": "Look."}],
                   "sectors": ["emergency"], "areas": [{"country": "QM"}],
                   "categories": ["SECURITY"], "urgency": "IMMEDIATE", "severity": "SEVERE",
                   "certainty": "LIKELY", "cause": "CRIMINAL", "responseTypes": ["MONITOR"],
                   "expires": "2030-09-01T00:00:00Z", "reliability": "B", "credibility": 2,
                   "payload": {"technique": "parcel-splitting", "observables": ["Parcels."],
                     "countermeasures": ["Sort."]}}]}
                """
                        .formatted(next(), marking, headline, body);
        var answer = node.post("/v1/advisories", basic(AGENCY), json, "Prefer", prefer);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.body().replaceAll("(?s).*\"id\":\"([^\"]+)\".*", "$1");
    }

    private static String json(int number, Narrowing how) {
        return String.format(
                Locale.ROOT,
                """
                {"id": "%s", "name": "The %s", "kind": "business", "state": "QM",
                 "roles": ["subscriber"], "sectors": ["emergency"], "memberships": [%s],
                 "clearance": {"level": %d, "compartments": [%s]}, "tier": %d}
                """,
                id(number),
                id(number),
                how == Narrowing.COMMUNITY ? "" : "\"community:watch\"",
                how == Narrowing.LEVEL ? 1 : 2,
                how == Narrowing.COMPARTMENT ? "" : "\"harbour\"",
                how == Narrowing.TIER ? 0 : 1);
    }

    private Enrolled enrolled(Participant participant) {
        return stage.enrolled(participant, secret(participant.id().value()));
    }

    private static Participant office() {
        var acting =
                new Person(PersonId.parse(APPROVER), Set.of(Role.REGISTRAR), Clearance.NONE, false);
        return World.withPersons(
                World.participant(REGISTRAR, ParticipantKind.STATE_REGISTRAR, "QM", Role.REGISTRAR),
                acting);
    }

    private static Participant agency() {
        return World.agency(AGENCY).withClearance(new Clearance(3, Set.of("harbour")));
    }

    private static String id(int number) {
        return "reader-" + number;
    }

    private static String secret(String id) {
        return "secret-of-" + id;
    }

    private static String basic(String id) {
        return basic(id, secret(id));
    }

    private static String basic(String id, String secret) {
        var pair = id + ":" + secret;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }
}
