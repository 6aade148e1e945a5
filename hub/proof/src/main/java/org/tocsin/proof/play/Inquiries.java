package org.tocsin.proof.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tocsin.proof.reference.Expectation.Seen;
import org.tocsin.proof.stage.Stage;
import org.tocsin.proof.watch.Canaries;
import org.tocsin.proof.world.Member;
import org.tocsin.proof.world.World;
import org.tocsin.topology.Chance;

/// How the observer asks for what is no advisory: what is on record, who is who, and what is not
/// there, not allowed or not well-formed.
final class Inquiries {
    /// How many of the documents about participants are asked for at a time.
    private static final int SOME = 3;

    private static final int GIVEN = 200;

    private static final Pattern DRAWN =
            Pattern.compile("(\"id\":\")[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f-]{21}(?=\",\"name\")");
    private static final Pattern REVISION =
            Pattern.compile("(\"revision\":\")[A-Za-z0-9_-]{22}(?=\")");

    private final World world;
    private final Stage stage;
    private final Wire wire;
    private final Scene scene;
    private final Observer observer;
    private final Probes probes;
    private final boolean accounts;

    Inquiries(World world, Stage stage, Wire wire, Scene scene, Observer observer) {
        this.world = world;
        this.stage = stage;
        this.wire = wire;
        this.scene = scene;
        this.observer = observer;
        this.probes = new Probes(world, scene);
        this.accounts = world.member(world.viewer().member()).accounts();
    }

    /// Asks what is on record of the observer and of some advisories.
    void record(Chance chance) {
        var viewer = world.viewer();
        observer.becomeQuiet();
        stage.settle();
        silent("/v1/audit/participants/" + viewer.member() + "?limit=1000");
        for (var id : chance.some(scene.ids())) {
            silent("/v1/audit/advisories/" + id);
            silent(explanation(id, viewer.clientId()));
            silent("/v1/advisories/" + id + "/readers");
            silent("/v1/advisories/" + id + "/coverage");
        }
        silent(explanation(scene.ids().getFirst(), "qn-grid"));
    }

    private static String explanation(String id, String clientId) {
        return "/v1/audit/explain?advisory=%s&participant=%s"
                .formatted(id, clientId.replace("/", "%2F"));
    }

    /// Asks who is who.
    void directory(Chance chance) {
        var documents =
                new ArrayList<>(
                        List.of(
                                "/v1/participants",
                                "/v1/subscriptions",
                                "/v1/reviews",
                                "/v1/proposals"));
        world.cast().forEach(member -> documents.add("/v1/participants/" + member.id()));
        silent("/v1/me");
        for (var number = 0; number < SOME; number++) {
            silent(chance.one(documents));
        }
    }

    /// Asks for what never holds a word of an advisory.
    private void silent(String target) {
        var reply = observer.get(target);
        var asked = named(target);
        var told = opaque(stage.onRecord(reply.head(), reply.text()));
        var shown = new Reply(reply.status(), "", told);
        observer.exactly(asked, observer.write(asked, shown), Set.of());
    }

    /// Leaves out what is drawn by chance, and what to who accounts for the hub is a mere token:
    /// which text it was that somebody got.
    private String opaque(String text) {
        var named = DRAWN.matcher(text).replaceAll("$1<drawn>");
        return accounts ? REVISION.matcher(named).replaceAll("$1<revision>") : named;
    }

    private String named(String target) {
        var name = target;
        for (var advisory = 0; advisory < scene.ids().size(); advisory++) {
            name = name.replace(scene.ids().get(advisory), "<advisory " + advisory + ">");
        }
        return name;
    }

    /// Asks what is counted. Whoever runs the hub may know how much there is of everything, so the
    /// numbers may differ; but no name or label tells of a word, an advisory or a participant.
    void metrics() {
        var target = "/prometheus";
        var reply = observer.get(target);
        var labels = reply.status() == GIVEN ? "" : reply.text();
        observer.exactly(
                target, observer.write(target, new Reply(reply.status(), "", labels)), Set.of());
        observer.atMost(target, Canaries.tokens(reply.text()), Set.of());
        Stream.concat(scene.ids().stream(), world.cast().stream().map(Member::id))
                .filter(reply.text()::contains)
                .forEach(name -> observer.fault(target + " tells of " + named(name)));
    }

    /// Asks in some odd ways.
    void probe(Map<Integer, Seen> seen, Chance chance) {
        probes.some(chance).forEach(probe -> probe(probe, seen));
    }

    private void probe(Probes.Probe probe, Map<Integer, Seen> seen) {
        var credentials = probe.anonymous() ? "" : Play.authorization(world.viewer().clientId());
        var asked = probe.method() + " " + probe.name();
        var reply =
                wire.exchange(
                        new Wire.Request(
                                probe.method(),
                                probe.target(),
                                credentials + probe.fields(),
                                probe.body()));
        var allowed =
                probe.anonymous() ? Set.<String>of() : observer.tokens(seen, _ -> true, _ -> true);
        observer.atMost(asked, observer.write(asked, reply), allowed);
    }
}
