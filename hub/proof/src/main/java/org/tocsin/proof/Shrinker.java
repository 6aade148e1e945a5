package org.tocsin.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tocsin.proof.reference.Hidden;
import org.tocsin.proof.reference.Pace;
import org.tocsin.proof.world.Act;
import org.tocsin.proof.world.Act.Publish;
import org.tocsin.proof.world.Label;
import org.tocsin.proof.world.Part;
import org.tocsin.proof.world.Side;
import org.tocsin.proof.world.World;

/// Makes a failure smaller: drops what the hub fails without too, while the pair stays fair.
final class Shrinker {
    private static final int TRIES_MAX = 600;

    private final Function<World, Optional<Failure>> play;
    private Failure smallest;
    private int tries;

    /// @param play plays a pair
    /// @param failure what is to become smaller
    Shrinker(Function<World, Optional<Failure>> play, Failure failure) {
        this.play = play;
        this.smallest = failure;
    }

    /// Returns the smallest failure found; the one that was given if it does not happen again.
    Failure shrunk() {
        while (tries < TRIES_MAX && smaller()) {}
        return smallest;
    }

    private boolean smaller() {
        return candidates(smallest.world()).anyMatch(this::stillFails);
    }

    private boolean stillFails(World candidate) {
        if (++tries > TRIES_MAX || !isSound(candidate)) {
            return false;
        }
        var failure = play.apply(candidate);
        failure.ifPresent(it -> smallest = it);
        return failure.isPresent();
    }

    /// Says whether what fails in the world is a failure of the hub.
    private static boolean isSound(World candidate) {
        return new Hidden(candidate).isFair() && Pace.isKept(candidate);
    }

    private static Stream<World> candidates(World world) {
        var acts = world.acts();
        return Stream.concat(
                places(acts).map(at -> world.with(without(acts, at))),
                places(acts)
                        .flatMap(at ->
                                simpler(acts.get(at)).map(act -> world.with(with(acts, at, act)))));
    }

    /// Returns places from the last to the first: what comes late depends on what comes early.
    private static Stream<Integer> places(List<?> list) {
        return Stream.iterate(list.size() - 1, at -> at >= 0, at -> at - 1);
    }

    private static Stream<Act> simpler(Act act) {
        var together = act.side() == Side.BOTH ? Stream.<Act>of() : Stream.of(act.on(Side.BOTH));
        return act instanceof Publish publish ? Stream.concat(together, fewer(publish)) : together;
    }

    private static Stream<Act> fewer(Publish publish) {
        var parts = publish.parts();
        return places(parts)
                .flatMap(at ->
                        Stream.concat(
                                Stream.of(without(parts, at)),
                                simpler(parts.get(at)).map(part -> with(parts, at, part))))
                .filter(left -> left.stream().anyMatch(Part::headline))
                .map(left -> new Publish(publish.side(), publish.at(), publish.advisory(), left));
    }

    private static Stream<Part> simpler(Part part) {
        var label = part.label();
        return Stream.of(
                        part.on(Side.BOTH, false),
                        labelled(part, Label.ofTlp(label.tlp(), label.addressees())))
                .filter(simple -> !simple.equals(part));
    }

    private static Part labelled(Part part, Label label) {
        return new Part(
                part.side(),
                part.differs(),
                part.number(),
                part.headline(),
                label,
                part.lane(),
                part.sector(),
                part.expires());
    }

    private static <T> List<T> without(List<T> list, int at) {
        var left = new ArrayList<>(list);
        left.remove(at);
        return left;
    }

    private static <T> List<T> with(List<T> list, int at, T other) {
        var changed = new ArrayList<>(list);
        changed.set(at, other);
        return changed;
    }
}
