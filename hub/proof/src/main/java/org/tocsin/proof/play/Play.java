package org.tocsin.proof.play;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.proof.reference.Expectation;
import org.tocsin.proof.stage.Stage;
import org.tocsin.proof.watch.Trace;
import org.tocsin.proof.world.Act;
import org.tocsin.proof.world.Filing;
import org.tocsin.proof.world.Label;
import org.tocsin.proof.world.Part;
import org.tocsin.proof.world.Run;
import org.tocsin.proof.world.World;

/// Plays one run of a world on a stage.
///
/// Every act is answered as it must be, or the trace is at fault: what the hub silently drops is as
/// wrong as what it gives away. Source: SPECIFICATION.md, S-5.
public final class Play {
    private static final int SKIPPED = 5;

    private final World world;
    private final Run run;
    private final Stage stage;
    private final Wire wire;
    private final Trace trace = new Trace();
    private final Expectation expectation;
    private final Looks looks;
    private final Words words;
    private final int number;
    private final Map<Integer, Integer> versions = new HashMap<>();
    private final Map<Integer, String> latest = new HashMap<>();

    private Play(World world, Run run, Stage stage, Wire wire) {
        this.world = world;
        this.run = run;
        this.stage = stage;
        this.wire = wire;
        this.expectation = new Expectation(world, run);
        this.number = stage.begin(world.cast().stream().map(Casting::participant).toList());
        this.words = new Words(world.seed(), run, at -> stage.instant(at).toString());
        this.looks =
                new Looks(world, run, stage, wire, new Scene(trace, expectation, words, ids()));
    }

    private List<String> ids() {
        var ids = new ArrayList<String>();
        for (var advisory = 0; advisory < world.filings().size(); advisory++) {
            ids.add(id(advisory));
        }
        return List.copyOf(ids);
    }

    /// Plays a run and returns what the observer got.
    public static Trace of(World world, Run run, Actor actor) {
        var play = new Play(world, run, actor.stage(), actor.wire());
        for (var act : world.acts()) {
            if (act.side().isIn(run)) {
                play.act(act);
            }
        }
        play.looks.close();
        return play.trace;
    }

    private void act(Act act) {
        if (!(act instanceof Act.Look(int at, var view, long _, var _))) {
            stage.at(act.at());
            looks.keepUp(act.at());
            perform(act);
            expectation.take(act);
            looks.keepUp(act.at());
            return;
        }
        if (view == Act.View.CUT_OFF) {
            stage.pass(at);
        } else {
            stage.at(at);
        }
        looks.keepUp(at);
        looks.look((Act.Look) act);
    }

    private void perform(Act act) {
        switch (act) {
            case Act.Publish publish -> publish(publish);
            case Act.Repeat(var _, int _, int advisory) -> repeat(advisory);
            case Act.End(var _, int _, int advisory, boolean retracted) -> end(advisory, retracted);
            case Act.Attempt attempt -> attempt(attempt);
            case Act.Change(var _, int _, var after) -> stage.enrol(Casting.participant(after));
            case Act.Others others -> use(others);
            case Act.Look _ -> {}
        }
    }

    private void publish(Act.Publish publish) {
        var advisory = publish.advisory();
        var next = version(advisory) + 1;
        var parts = publish.parts().stream().filter(part -> part.side().isIn(run)).toList();
        var body = submission(advisory, next, parts);
        if (expectation.ended(advisory).isPresent()) {
            expect(submit(advisory, body), 409, publish);
        } else {
            var reply = submit(advisory, body);
            expect(reply, 201, publish);
            versions.put(advisory, next);
            latest.put(advisory, body);
            if (reply.status() == 201) {
                stage.awaitVersion(id(advisory), next);
            }
        }
    }

    private void repeat(int advisory) {
        var body = latest.get(advisory);
        if (body != null) {
            expect(submit(advisory, body), 201, "a repeat of advisory " + advisory);
        }
    }

    private void end(int advisory, boolean retracted) {
        var target =
                "/v1/advisories/%s/%s"
                        .formatted(id(advisory), retracted ? "retraction" : "cancellation");
        var body = "{\"reference\":\"" + reference(advisory) + "\"}";
        var reply = post(filing(advisory).originator(), target, body);
        expect(reply, 200, "the end of advisory " + advisory);
        if (reply.status() == 200) {
            stage.awaitEnd(id(advisory), retracted);
        }
    }

    private void attempt(Act.Attempt attempt) {
        var advisory = attempt.advisory();
        var part =
                new Part(
                        attempt.side(),
                        false,
                        900 + advisory,
                        true,
                        Label.CLEAR,
                        Part.Lane.ROUTINE,
                        "media",
                        World.LENGTH_MAX);
        var version = version(advisory);
        switch (attempt.fault()) {
            case SKIPPED ->
                    expect(
                            submit(
                                    advisory,
                                    submission(advisory, version + SKIPPED, List.of(part))),
                            409,
                            attempt);
            case CHANGED ->
                    expect(
                            submit(
                                    advisory,
                                    submission(
                                            advisory,
                                            version == 0 ? SKIPPED : version,
                                            List.of(part))),
                            409,
                            attempt);
            case MALFORMED -> expect(submit(advisory, "{\"reference\":7}"), 422, attempt);
            case FOREIGN -> {
                var target = "/v1/advisories/" + id(advisory) + "/retraction";
                var other =
                        filing(advisory).originator().equals("qm-police") ? "qn-cert" : "qm-police";
                expect(post(other, target, "{}"), 404, attempt);
            }
        }
    }

    private void use(Act.Others others) {
        var client = others.client();
        var id = id(others.advisory());
        switch (others.use()) {
            case LIST -> get(client, "/v1/advisories?limit=3");
            case READ -> get(client, "/v1/advisories/" + id);
            case SUBSCRIBE ->
                    post(
                            client,
                            "/v1/subscriptions",
                            "{\"name\":\"own\",\"sectors\":[\"finance\"]}");
            case ACKNOWLEDGE -> {
                var read = get(client, "/v1/advisories/" + id).text();
                stage.settle();
                var at = read.indexOf("\"revision\":\"");
                if (at >= 0) {
                    var revision = read.substring(at + 12, at + 34);
                    post(
                            client,
                            "/v1/advisories/" + id + "/acknowledgements",
                            "{\"revision\":\"" + revision + "\",\"answer\":\"ACCEPTED\"}");
                }
            }
            case FAIL ->
                    wire.exchange(
                            new Wire.Request("GET", "/v1/me", authorization(client, "wrong"), ""));
        }
    }

    private Reply get(String client, String target) {
        return wire.exchange(new Wire.Request("GET", target, authorization(client), ""));
    }

    private Reply post(String client, String target, String body) {
        return wire.exchange(
                new Wire.Request(
                        "POST",
                        target,
                        authorization(client) + "Content-Type: application/json\r\n",
                        body));
    }

    private Reply submit(int advisory, String body) {
        return post(filing(advisory).originator(), "/v1/advisories", body);
    }

    private void expect(Reply reply, int status, Object what) {
        if (reply.status() != status) {
            trace.fault(
                    "%s was answered with %d, not %d: %s"
                            .formatted(what, reply.status(), status, reply.text()));
        }
    }

    private String submission(int advisory, int version, List<Part> parts) {
        return words.submission(filing(advisory), reference(advisory), version, parts);
    }

    private String id(int advisory) {
        return stage.id(filing(advisory).originator(), reference(advisory));
    }

    private int version(int advisory) {
        return versions.getOrDefault(advisory, 0);
    }

    private Filing filing(int advisory) {
        return world.filings().get(advisory);
    }

    /// Agencies number what they publish each for itself, so that their references are the same.
    private String reference(int advisory) {
        var before =
                world.filings().subList(0, advisory).stream()
                        .filter(other -> other.originator().equals(filing(advisory).originator()))
                        .count();
        return "w" + number + "-" + before;
    }

    /// Returns the header field with which a client shows its secret.
    static String authorization(String client) {
        return authorization(client, Stage.secret(client));
    }

    private static String authorization(String client, String secret) {
        var pair =
                (client.replace("/", "%2F") + ":" + secret.replace("/", "%2F")).getBytes(US_ASCII);
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(pair) + "\r\n";
    }
}
