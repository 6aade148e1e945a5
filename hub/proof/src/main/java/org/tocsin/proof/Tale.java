package org.tocsin.proof;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.proof.world.Act;
import org.tocsin.proof.world.Label;
import org.tocsin.proof.world.Member;
import org.tocsin.proof.world.Part;
import org.tocsin.proof.world.Side;
import org.tocsin.proof.world.World;

/// Tells a failure so that people can follow it.
final class Tale {
    private Tale() {}

    /// Returns the lines of the tale.
    static List<String> of(Failure failure) {
        var world = failure.world();
        var lines = new ArrayList<String>();
        lines.add("seed " + world.seed() + ": " + failure.what());
        lines.add("  observer: " + rights(world.viewer().clientId(), viewer(world)));
        world.acts().forEach(act -> lines.add("  " + told(world, act)));
        return lines;
    }

    private static Member viewer(World world) {
        return world.member(world.viewer().member());
    }

    private static String told(World world, Act act) {
        return "%6.3f s %s%s".formatted(act.at() / 1_000.0, only(act.side()), what(world, act));
    }

    private static String only(Side side) {
        return switch (side) {
            case BOTH -> "";
            case FIRST -> "[first run only] ";
            case SECOND -> "[second run only] ";
        };
    }

    private static String what(World world, Act act) {
        return switch (act) {
            case Act.Publish(var _, int _, int advisory, var parts) ->
                    world.filings().get(advisory).originator()
                            + " publishes advisory "
                            + advisory
                            + ":"
                            + parts.stream().map(Tale::part).collect(joining());
            case Act.Repeat(var _, int _, int advisory) ->
                    "advisory " + advisory + " is sent again";
            case Act.End(var _, int _, int advisory, boolean retracted) ->
                    "advisory " + advisory + (retracted ? " is retracted" : " is cancelled");
            case Act.Attempt(var _, int _, int advisory, var fault) ->
                    "somebody tries in vain to change advisory " + advisory + ": " + fault;
            case Act.Change(var _, int _, var after) -> "from now on " + rights(after.id(), after);
            case Act.Others(var _, int _, var client, var use, int advisory) ->
                    client + " uses the hub: " + use + " of advisory " + advisory;
            case Act.Look(int _, var view, long _, var _) -> "the observer looks: " + view;
        };
    }

    private static String part(Part part) {
        return "\n             "
                + only(part.side())
                + (part.differs() ? "[other words in each run] " : "")
                + (part.headline() ? "headline " : "detail ")
                + part.number()
                + ", "
                + part.lane()
                + ", "
                + part.sector()
                + ", "
                + label(part.label());
    }

    private static String label(Label label) {
        var words = new ArrayList<String>();
        words.add(
                "TLP:"
                        + label.tlp()
                        + (label.addressees().isEmpty() ? "" : " " + label.addressees()));
        if (label.level() > 0) {
            words.add("level " + label.level());
        }
        label.compartments().forEach(name -> words.add("compartment " + name));
        label.releasable().forEach(list -> words.add("list " + list));
        label.excluded().forEach(entry -> words.add("not " + entry));
        words.addAll(label.caveats());
        if (label.notBefore() != Label.EVER) {
            words.add("from " + label.notBefore() / 1_000.0 + " s");
        }
        if (label.notAfter() != Label.EVER) {
            words.add("until " + label.notAfter() / 1_000.0 + " s");
        }
        return String.join(", ", words);
    }

    private static String rights(String client, Member member) {
        return "%s: %s of %s, level %d, holds %s, member of %s, client of %s, in %s%s%s"
                .formatted(
                        client,
                        member.kind(),
                        member.state(),
                        member.level(),
                        member.compartments(),
                        member.communities(),
                        member.clientOf(),
                        member.sectors(),
                        member.suspended() ? ", suspended" : "",
                        member.persons().stream()
                                .map(it ->
                                        "; "
                                                + it.name()
                                                + " "
                                                + it.level()
                                                + " "
                                                + it.compartments())
                                .collect(joining()));
    }
}
