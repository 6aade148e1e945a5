package org.tocsin.proof.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tocsin.proof.world.Act;
import org.tocsin.proof.world.Act.Change;
import org.tocsin.proof.world.Act.End;
import org.tocsin.proof.world.Act.Publish;
import org.tocsin.proof.world.Member;
import org.tocsin.proof.world.Part;
import org.tocsin.proof.world.Side;
import org.tocsin.proof.world.World;

/// What of a world its observer never sees, and what may therefore be otherwise in the other run.
///
/// A portion is hidden when the observer meets its label at no instant of the world, under none of
/// the rights it has then. A version changes nothing when it shows the observer the same portions
/// as the version before it.
public final class Hidden {
    private final World world;
    private final Member viewer;
    private final TreeMap<Integer, Member> rights = new TreeMap<>();
    private final Map<Integer, List<Publish>> versions = new TreeMap<>();

    /// Looks through `world`.
    public Hidden(World world) {
        this.world = world;
        this.viewer = world.member(world.viewer().member());
        rights.put(0, viewer);
        for (var act : world.acts()) {
            switch (act) {
                case Change(var _, int at, var after) when after.id().equals(viewer.id()) ->
                        rights.put(at, after);
                case Publish publish ->
                        versions.computeIfAbsent(publish.advisory(), _ -> new ArrayList<>())
                                .add(publish);
                case Act.Repeat _, End _, Act.Attempt _, Change _, Act.Others _, Act.Look _ -> {}
            }
        }
    }

    /// Says whether the two runs of the world are the same to the observer.
    public boolean isFair() {
        return world.acts().stream().allMatch(this::isFair);
    }

    private boolean isFair(Act act) {
        if (act.side() != Side.BOTH && !mayVanish(act)) {
            return false;
        }
        return !(act instanceof Publish publish)
                || publish.parts().stream()
                        .allMatch(part ->
                                (part.side() == Side.BOTH || mayVanish(publish, part))
                                        && (!part.differs() || mayDiffer(publish, part)));
    }

    /// Says whether the observer notices nothing when an act does not happen.
    public boolean mayVanish(Act act) {
        return !viewer.accounts()
                && switch (act) {
                    case Publish publish ->
                            !isOwn(publish.advisory())
                                    && shown(publish).equals(shownBefore(publish));
                    case Act.Repeat(var _, int _, int advisory) -> !isOwn(advisory);
                    case Act.Attempt(var _, int _, int advisory, var _) -> !isOwn(advisory);
                    case End(var _, int _, int advisory, boolean _) ->
                            !isOwn(advisory)
                                    && versions.getOrDefault(advisory, List.of()).stream()
                                            .allMatch(version -> shown(version).isEmpty());
                    case Change(var _, int _, var after) ->
                            !after.id().equals(viewer.id()) && !viewer.publishes();
                    case Act.Others others ->
                            !others.client().equals(world.viewer().clientId())
                                    && !placesForViewer(others)
                                    && !viewer.publishes();
                    case Act.Look _ -> false;
                };
    }

    /// Says whether the observer notices nothing when a portion is not there.
    public boolean mayVanish(Publish version, Part part) {
        return !viewer.accounts() && mayDiffer(version, part);
    }

    /// Says whether the observer notices nothing when a portion says something else.
    public boolean mayDiffer(Publish version, Part part) {
        return viewer.accounts()
                ? !isEverSeen(part, originator(version))
                : !isOwn(version.advisory()) && !shown(version).contains(part);
    }

    /// Says whether what a colleague does is the observer's as well: a subscription is its
    /// participant's.
    private boolean placesForViewer(Act.Others others) {
        return others.use() == Act.Use.SUBSCRIBE
                && (others.client().equals(viewer.id())
                        || others.client().startsWith(viewer.id() + "/"));
    }

    /// Says whether the observer may know at some time that there is an advisory.
    public boolean isEverKnown(int advisory) {
        return viewer.accounts()
                || isOwn(advisory)
                || versions.getOrDefault(advisory, List.of()).stream()
                        .anyMatch(version -> !shown(version).isEmpty());
    }

    private boolean isOwn(int advisory) {
        return world.filings().get(advisory).originator().equals(viewer.id());
    }

    private Member originator(Publish version) {
        return world.member(world.filings().get(version.advisory()).originator());
    }

    /// Returns the portions of a version that the observer sees at some time; none if it sees no
    /// headline among them.
    private List<Part> shown(Publish version) {
        var originator = originator(version);
        var shown = version.parts().stream().filter(part -> isEverSeen(part, originator)).toList();
        return shown.stream().anyMatch(Part::headline) ? shown : List.of();
    }

    private List<Part> shownBefore(Publish version) {
        return versions.getOrDefault(version.advisory(), List.of()).stream()
                .filter(other -> other.at() < version.at())
                .max(Comparator.comparingInt(Publish::at))
                .map(this::shown)
                .orElse(List.of());
    }

    private boolean isEverSeen(Part part, Member originator) {
        if (Dominance.admits(part.label(), originator, Dominance.Reader.ANYONE, 0)) {
            return true;
        }
        return world.acts().stream()
                .map(Act::at)
                .anyMatch(at ->
                        Dominance.admits(part.label(), originator, Dominance.Reader.ANYONE, at)
                                || rightsAt(at)
                                        .map(rights -> Expectation.reader(world.viewer(), rights))
                                        .anyMatch(reader ->
                                                Dominance.admits(
                                                        part.label(), originator, reader, at)));
    }

    /// Returns the observer's rights at an instant: two, when they change just then.
    private Stream<Member> rightsAt(int at) {
        return Stream.of(rights.lowerEntry(at), rights.floorEntry(at))
                .filter(Objects::nonNull)
                .map(Map.Entry::getValue);
    }
}
