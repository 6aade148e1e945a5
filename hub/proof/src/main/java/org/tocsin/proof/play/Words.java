package org.tocsin.proof.play;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.tocsin.proof.watch.Token;
import org.tocsin.proof.watch.Token.Field;
import org.tocsin.proof.world.Filing;
import org.tocsin.proof.world.Human;
import org.tocsin.proof.world.Label;
import org.tocsin.proof.world.Member;
import org.tocsin.proof.world.Part;
import org.tocsin.proof.world.Run;

/// What a world says, in the JSON of the interface. Nothing in it needs escaping.
final class Words {
    private final long seed;
    private final Run run;
    private final IntFunction<String> instants;

    /// @param instants writes an instant of the world
    Words(long seed, Run run, IntFunction<String> instants) {
        this.seed = seed;
        this.run = run;
        this.instants = instants;
    }

    /// Writes a version of an advisory.
    String submission(Filing filing, String reference, int version, List<Part> parts) {
        return "{\"reference\":\"%s\",\"version\":%d,\"kind\":\"%s\",\"status\":\"ACTUAL\","
                        .formatted(reference, version, filing.kind())
                + "\"lawfullyAcquired\":true,\"portions\":["
                + parts.stream().map(part -> portion(filing, part)).collect(joining(","))
                + "]}";
    }

    private String portion(Filing filing, Part part) {
        var members = new ArrayList<String>();
        members.add("\"marking\":" + marking(part.label()));
        members.add("\"texts\":[" + text(part) + "]");
        members.add("\"placesInWords\":[\"" + token(part, Field.PLACE) + "\"]");
        members.add(gravity(part.lane()));
        members.add("\"sectors\":[\"" + part.sector() + "\"]");
        members.add("\"payload\":" + payload(filing, part));
        if (part.headline()) {
            members.add("\"areas\":[{\"country\":\"QM\"}],\"categories\":[\"SECURITY\"]");
            members.add("\"expires\":\"" + instants.apply(part.expires()) + "\"");
            members.add("\"cause\":\"CRIMINAL\",\"reliability\":\"B\",\"credibility\":2");
        }
        return "{" + String.join(",", members) + "}";
    }

    private String text(Part part) {
        var told =
                "{\"language\":\"en\",\"description\":\"" + token(part, Field.DESCRIPTION) + "\"";
        return part.headline()
                ? told
                        + ",\"headline\":\""
                        + token(part, Field.HEADLINE)
                        + "\",\"instruction\":\""
                        + token(part, Field.INSTRUCTION)
                        + "\"}"
                : told + "}";
    }

    private String payload(Filing filing, Part part) {
        var token = token(part, Field.PAYLOAD);
        if (filing.kind().equals("public-notice")) {
            return part.headline()
                    ? "{\"body\":\""
                            + token
                            + "\",\"instruction\":\"Stay away.\",\"languages\":[\"en\"],"
                            + "\"mediaContact\":{\"name\":\"Desk\",\"address\":\"tel:1\"}}"
                    : "{\"body\":\"" + token + "\"}";
        }
        return part.headline()
                ? "{\"attackType\":\"malware\",\"impact\":\"SERIOUS\",\"mitigations\":[\""
                        + token
                        + "\"]}"
                : "{\"products\":[\"" + token + "\"]}";
    }

    private static String gravity(Part.Lane lane) {
        return switch (lane) {
            case FLASH -> gravity("IMMEDIATE", "EXTREME", "OBSERVED");
            case PRIORITY -> gravity("EXPECTED", "SEVERE", "LIKELY");
            case ROUTINE -> gravity("FUTURE", "MINOR", "POSSIBLE");
        };
    }

    private static String gravity(String urgency, String severity, String certainty) {
        return "\"urgency\":\""
                + urgency
                + "\",\"severity\":\""
                + severity
                + "\",\"certainty\":\""
                + certainty
                + "\"";
    }

    /// Returns the token of a field in this run.
    String token(Part part, Field field) {
        return Token.of(seed, part, field, run);
    }

    /// Returns the fields of a portion that hold words.
    static Stream<Field> fields(Part part) {
        return part.headline()
                ? Stream.of(Field.values())
                : Stream.of(Field.DESCRIPTION, Field.PLACE, Field.PAYLOAD);
    }

    private String marking(Label label) {
        var members = new ArrayList<String>();
        members.add("\"tlp\":\"" + label.tlp() + "\"");
        add(members, "addressees", label.addressees());
        if (label.level() > 0) {
            members.add("\"level\":" + label.level());
        }
        add(members, "compartments", label.compartments());
        if (!label.releasable().isEmpty()) {
            members.add(
                    "\"releasable\":["
                            + label.releasable().stream().map(Words::list).collect(joining(","))
                            + "]");
        }
        add(members, "excluded", label.excluded());
        add(members, "caveats", label.caveats());
        if (label.notBefore() != Label.EVER) {
            members.add("\"notBefore\":\"" + instants.apply(label.notBefore()) + "\"");
        }
        if (label.notAfter() != Label.EVER) {
            members.add("\"notAfter\":\"" + instants.apply(label.notAfter()) + "\"");
        }
        return "{" + String.join(",", members) + "}";
    }

    /// Writes a participant as registrars do.
    static String participant(Member member) {
        var members = new ArrayList<String>();
        members.add(
                "\"id\":\"%s\",\"name\":\"Name of %s\",\"kind\":\"%s\",\"state\":\"%s\""
                        .formatted(member.id(), member.id(), member.kind(), member.state()));
        add(members, "roles", member.roles());
        add(members, "sectors", member.sectors());
        add(
                members,
                "memberships",
                member.communities().stream().map(name -> "community:" + name).toList());
        add(members, "clientOf", member.clientOf());
        members.add("\"clearance\":" + clearance(member.level(), member.compartments()));
        if (member.publishes()) {
            members.add(
                    "\"mandates\":[{\"kinds\":[\"cyber-alert\",\"public-notice\"],"
                            + "\"sectors\":[\"*\"],\"areas\":[\"*\"]}]");
        }
        members.add(
                "\"persons\":["
                        + member.persons().stream()
                                .map(human -> person(member, human))
                                .collect(joining(","))
                        + "]");
        members.add("\"suspended\":" + member.suspended());
        return "{" + String.join(",", members) + "}";
    }

    private static String person(Member member, Human human) {
        var members = new ArrayList<String>();
        members.add("\"id\":\"" + member.id() + "/" + human.name() + "\"");
        add(members, "roles", human.roles());
        members.add("\"clearance\":" + clearance(human.level(), human.compartments()));
        members.add("\"suspended\":" + human.suspended());
        return "{" + String.join(",", members) + "}";
    }

    private static String clearance(int level, List<String> compartments) {
        return "{\"level\":" + level + ",\"compartments\":" + list(compartments) + "}";
    }

    private static void add(List<String> members, String name, List<String> values) {
        if (!values.isEmpty()) {
            members.add("\"" + name + "\":" + list(values));
        }
    }

    private static String list(List<String> values) {
        return values.stream().map(value -> "\"" + value + "\"").collect(joining(",", "[", "]"));
    }
}
