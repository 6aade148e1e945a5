package org.tocsin.proof.play;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.proof.world.World;
import org.tocsin.topology.Chance;

/// Requests that ask for what is not there, not allowed or not well-formed, or in an odd way.
final class Probes {
    private static final int SOME = 3;
    private static final String JSON = "Content-Type: application/json\r\n";

    private final World world;
    private final Scene scene;

    /// A request.
    ///
    /// @param name what it is called in the trace
    /// @param method the method
    /// @param target path and query
    /// @param fields header fields
    /// @param body the body
    /// @param anonymous whether it shows no credentials
    record Probe(
            String name,
            String method,
            String target,
            String fields,
            String body,
            boolean anonymous) {}

    Probes(World world, Scene scene) {
        this.world = world;
        this.scene = scene;
    }

    /// Returns some probes, as chance has it.
    List<Probe> some(Chance chance) {
        var probes = new ArrayList<Probe>();
        for (var number = 0; number < SOME; number++) {
            var advisory = chance.number(0, world.filings().size() - 1);
            probes.add(chance.toss() ? ofOne(chance, advisory) : ofAll(chance));
        }
        return probes;
    }

    private Probe ofOne(Chance chance, int advisory) {
        var target = "/v1/advisories/" + scene.ids().get(advisory);
        var name = "advisory " + advisory;
        return switch (chance.number(0, 11)) {
            case 0, 10, 11 -> new Probe(name, "HEAD", target, "", "", false);
            case 1 -> new Probe(name, "PUT", target, JSON, "{}", false);
            case 2 -> new Probe(name, "DELETE", target, "", "", false);
            case 3 -> new Probe(name, "PATCH", target, JSON, "{}", false);
            case 4 -> new Probe(name, "OPTIONS", target, "", "", false);
            case 5 ->
                    new Probe(
                            name + " confirmed",
                            "POST",
                            target + "/acknowledgements",
                            JSON,
                            "{\"revision\":\"AAAAAAAAAAAAAAAAAAAAAA\",\"answer\":\"READ\"}",
                            false);
            case 6 ->
                    isOwn(advisory)
                            ? new Probe(name + " looked at", "HEAD", target, "", "", false)
                            : new Probe(
                                    name + " cancelled",
                                    "POST",
                                    target + "/cancellation",
                                    JSON,
                                    "{}",
                                    false);
            case 7 -> new Probe(name, "GET", target, "", "", true);
            case 8 ->
                    new Probe(
                            name + " again",
                            "GET",
                            target,
                            "If-None-Match: *\r\nAccept: "
                                    + chance.one(
                                            List.of(
                                                    "*/*",
                                                    "text/csv",
                                                    "application/xml",
                                                    "application/json"))
                                    + "\r\n",
                            "",
                            false);
            default ->
                    new Probe(
                            name + " under other names", "GET", target, header(chance), "", false);
        };
    }

    private Probe ofAll(Chance chance) {
        return switch (chance.number(0, 8)) {
            case 0 -> new Probe("list", "HEAD", "/v1/advisories", "", "", false);
            case 1 -> new Probe("list above", "GET", "/v1/advisories?level=3", "", "", false);
            case 2 ->
                    new Probe(
                            "list from nowhere",
                            "GET",
                            "/v1/advisories?cursor=" + "A".repeat(482),
                            "",
                            "",
                            false);
            case 3 -> new Probe("list", "GET", "/v1/advisories", "", "", true);
            case 4 ->
                    new Probe(
                            "list under other names",
                            "GET",
                            "/v1/advisories",
                            header(chance),
                            "",
                            false);
            case 5 -> new Probe("metrics", "GET", "/v1/metrics", "", "", false);
            case 6 ->
                    new Probe(
                            "subscription",
                            "GET",
                            "/v1/subscriptions/00000000-0000-4000-8000-000000000000",
                            "",
                            "",
                            false);
            case 7 ->
                    new Probe(
                            "a submission out of order",
                            "POST",
                            "/v1/advisories",
                            JSON,
                            submission(chance),
                            false);
            default ->
                    new Probe(
                            "list of what has ended",
                            "GET",
                            "/v1/advisories?state=RETRACTED",
                            "",
                            "",
                            false);
        };
    }

    /// Says whether the observer's own organisation may end it, which is no probe.
    private boolean isOwn(int advisory) {
        return world.filings().get(advisory).originator().equals(world.viewer().member());
    }

    private String submission(Chance chance) {
        var advisory = chance.number(0, world.filings().size() - 1);
        return "{\"reference\":\""
                + scene.ids().get(advisory)
                + "\",\"version\":7,\"kind\":\"cyber-alert\"}";
    }

    /// Returns a header field that some hub somewhere has trusted.
    private static String header(Chance chance) {
        return chance.one(
                        List.of(
                                "X-HTTP-Method-Override: PUT",
                                "X-Forwarded-User: qm-police",
                                "X-Clearance-Level: 3",
                                "X-Original-URL: /v1/me",
                                "synchronized-upsert: true",
                                "tocsin-stream: 1",
                                "X-Forwarded-For: 10.0.0.1",
                                "Last-Event-ID: 1"))
                + "\r\n";
    }
}
