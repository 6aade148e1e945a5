package org.tocsin.proof.play;

import static java.util.stream.Collectors.toCollection;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tocsin.proof.reference.Expectation;
import org.tocsin.proof.reference.Expectation.Seen;
import org.tocsin.proof.reference.Expectation.Standing;
import org.tocsin.proof.reference.Hidden;
import org.tocsin.proof.watch.Canaries;
import org.tocsin.proof.watch.Token;
import org.tocsin.proof.world.Act;
import org.tocsin.proof.world.Part;
import org.tocsin.proof.world.Run;
import org.tocsin.proof.world.World;

/// Asks as the observer, writes down what it gets, and says what in it is wrong.
final class Observer {
    private static final int FAILED = 500;

    private final World world;
    private final Wire wire;
    private final Scene scene;
    private final Canaries canaries;
    private final Hidden hidden;
    private final Set<Integer> received = new HashSet<>();

    Observer(World world, Run run, Wire wire, Scene scene) {
        this.world = world;
        this.wire = wire;
        this.scene = scene;
        this.canaries = new Canaries(all(world, run, scene.words()));
        this.hidden = new Hidden(world);
    }

    private static List<String> all(World world, Run run, Words words) {
        return parts(world)
                .filter(part -> part.side().isIn(run))
                .flatMap(part ->
                        Arrays.stream(Token.Field.values()).map(it -> words.token(part, it)))
                .toList();
    }

    /// Returns every portion of a world.
    static Stream<Part> parts(World world) {
        return world.acts().stream()
                .flatMap(act ->
                        act instanceof Act.Publish publish
                                ? publish.parts().stream()
                                : Stream.of());
    }

    /// Returns a request of the observer's.
    Wire.Request request(String target, String fields) {
        return new Wire.Request(
                "GET", target, Play.authorization(world.viewer().clientId()) + fields, "");
    }

    Reply get(String target) {
        return wire.exchange(request(target, ""));
    }

    /// Waits until the hub has noted what a stream was told: all its sockets are served by one
    /// thread, one after the other.
    void becomeQuiet() {
        var _ = wire.exchange(new Wire.Request("GET", "/v1/keys", "", ""));
    }

    /// Returns what must be seen.
    Expectation expectation() {
        return scene.expectation();
    }

    /// Writes an answer down; returns the tokens in it.
    Set<String> write(String asked, Reply reply) {
        if (reply.status() >= FAILED) {
            fault(asked + " failed: " + reply.text());
        }
        return write(asked, reply.head() + "\n" + reply.text());
    }

    /// Writes down what came; returns the tokens in it.
    Set<String> write(String asked, String got) {
        scene.trace().add(asked, got);
        canaries.disguised(got).ifPresent(how -> fault(asked + " holds a token " + how));
        noteIds(asked, got);
        return note(Canaries.tokens(got));
    }

    /// Who is told an advisory's id has had a word of it, be it a notice; of one that it may never
    /// know it is told none.
    private void noteIds(String asked, String got) {
        for (var advisory = 0; advisory < scene.ids().size(); advisory++) {
            if (got.contains(scene.ids().get(advisory))) {
                received.add(advisory);
                if (!hidden.isEverKnown(advisory)) {
                    fault(asked + " gives away that there is advisory " + advisory);
                }
            }
        }
    }

    /// Remembers of which advisories the observer has had a word.
    private Set<String> note(Set<String> found) {
        if (!found.isEmpty()) {
            for (var act : world.acts()) {
                if (act instanceof Act.Publish publish
                        && publish.parts().stream()
                                .map(part -> scene.words().token(part, Token.Field.PLACE))
                                .anyMatch(found::contains)) {
                    received.add(publish.advisory());
                }
            }
        }
        return found;
    }

    /// Says whether the observer has had a word of an advisory.
    boolean hasReceived(int advisory) {
        return received.contains(advisory);
    }

    /// Notes what is wrong whatever the other run shows.
    void fault(String what) {
        scene.trace().fault(what);
    }

    void expect(String asked, Reply reply, int status) {
        if (reply.status() != status) {
            fault(asked + " was answered with " + reply.status() + ", not " + status);
        }
    }

    /// Notes what was found beyond what may be.
    void atMost(String asked, Set<String> found, Set<String> allowed) {
        var leaked = new TreeSet<>(found);
        leaked.removeAll(allowed);
        if (!leaked.isEmpty()) {
            fault(asked + " gives away " + leaked);
        }
    }

    /// Notes what was not found of what must be.
    void atLeast(String asked, Set<String> found, Set<String> due) {
        var missing = new TreeSet<>(due);
        missing.removeAll(found);
        if (!missing.isEmpty()) {
            fault(asked + " keeps back " + missing);
        }
    }

    void exactly(String asked, Set<String> found, Set<String> expected) {
        atMost(asked, found, expected);
        atLeast(asked, found, expected);
    }

    /// Returns the tokens of what is seen of some advisories.
    Set<String> tokens(
            Map<Integer, Seen> seen, Predicate<Standing> standing, Predicate<Integer> which) {
        return seen.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .filter(entry -> standing.test(entry.getValue().standing()))
                .flatMap(entry -> entry.getValue().parts().stream())
                .flatMap(part -> Words.fields(part).map(it -> scene.words().token(part, it)))
                .collect(toCollection(TreeSet::new));
    }
}
