package org.tocsin.proof.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tocsin.proof.world.Act;
import org.tocsin.proof.world.Member;
import org.tocsin.proof.world.Part;
import org.tocsin.proof.world.Run;
import org.tocsin.proof.world.Viewer;
import org.tocsin.proof.world.World;

/// What the observer of a world must get, as one run of it goes on.
///
/// Source: SPECIFICATION.md E-1, E-2, L-4 to L-7, D-1.
public final class Expectation {
    private final World world;
    private final Run run;
    private final Map<String, Member> members = new HashMap<>();
    private final Map<Integer, Act.Publish> latest = new TreeMap<>();
    private final Map<Integer, Standing> ended = new HashMap<>();

    /// How an advisory stands.
    public enum Standing {
        /// It counts.
        PUBLISHED,
        /// Its time is over.
        EXPIRED,
        /// It no longer applies.
        CANCELLED,
        /// It was wrong.
        RETRACTED
    }

    /// What is seen of an advisory.
    ///
    /// @param parts the portions, in order. Unmodifiable
    /// @param standing how it stands
    public record Seen(List<Part> parts, Standing standing) {}

    /// Begins a run.
    public Expectation(World world, Run run) {
        this.world = world;
        this.run = run;
        world.cast().forEach(member -> members.put(member.id(), member));
    }

    /// Goes on with an act of the run.
    public void take(Act act) {
        switch (act) {
            case Act.Publish publish -> {
                if (!ended.containsKey(publish.advisory())) {
                    latest.put(publish.advisory(), publish);
                }
            }
            case Act.End(var _, int _, int advisory, boolean retracted) ->
                    ended.merge(
                            advisory,
                            retracted ? Standing.RETRACTED : Standing.CANCELLED,
                            Expectation::graver);
            case Act.Change(var _, int _, var after) -> members.put(after.id(), after);
            case Act.Repeat _, Act.Attempt _, Act.Others _, Act.Look _ -> {}
        }
    }

    private static Standing graver(Standing one, Standing other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /// Returns a member as it is now.
    public Member member(String id) {
        return java.util.Objects.requireNonNull(members.get(id));
    }

    /// Says whether an advisory has ended, and how; empty while it has not.
    public Optional<Standing> ended(int advisory) {
        return Optional.ofNullable(ended.get(advisory));
    }

    /// Says whether the observer may not even ask.
    public boolean isShutOut() {
        var member = member(world.viewer().member());
        return member.suspended()
                || world.viewer()
                        .person()
                        .flatMap(member::person)
                        .filter(human -> human.suspended())
                        .isPresent();
    }

    /// Returns what the observer sees of each advisory of which it sees anything.
    ///
    /// @param at when, in milliseconds of the world
    /// @param sure whether the hub is sure of rights; otherwise everybody is anyone
    public Map<Integer, Seen> seen(int at, boolean sure) {
        var reader =
                sure
                        ? reader(world.viewer(), member(world.viewer().member()))
                        : Dominance.Reader.ANYONE;
        var seen = new TreeMap<Integer, Seen>();
        latest.forEach((advisory, version) -> {
            var parts = parts(version, reader, at);
            if (ended.get(advisory) != Standing.RETRACTED
                    && parts.stream().anyMatch(Part::headline)) {
                seen.put(advisory, new Seen(parts, standing(advisory, parts, at)));
            }
        });
        return seen;
    }

    private List<Part> parts(Act.Publish version, Dominance.Reader reader, int at) {
        var originator = member(world.filings().get(version.advisory()).originator());
        return version.parts().stream()
                .filter(part -> part.side().isIn(run))
                .filter(part -> Dominance.admits(part.label(), originator, reader, at))
                .toList();
    }

    private Standing standing(int advisory, List<Part> parts, int at) {
        var isOver = parts.stream().filter(Part::headline).allMatch(part -> part.expires() <= at);
        return ended(advisory).orElse(isOver ? Standing.EXPIRED : Standing.PUBLISHED);
    }

    /// Returns as whom the viewer reads.
    static Dominance.Reader reader(Viewer viewer, Member member) {
        return new Dominance.Reader(Optional.of(member), viewer.person().flatMap(member::person));
    }
}
