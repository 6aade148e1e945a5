package org.tocsin.proof.reference;

import java.util.HashMap;
import java.util.stream.Stream;
import org.tocsin.proof.world.Act.Publish;
import org.tocsin.proof.world.Part;
import org.tocsin.proof.world.Run;
import org.tocsin.proof.world.World;

/// How urgent the versions of an advisory may be, one after the other.
///
/// Source: SPECIFICATION.md L-2.
public final class Pace {
    private Pace() {}

    /// Says whether no correction is more urgent than the first version was, in either run.
    public static boolean isKept(World world) {
        return Stream.of(Run.values()).allMatch(run -> isKept(world, run));
    }

    private static boolean isKept(World world, Run run) {
        var paces = new HashMap<Integer, Part.Lane>();
        return world.acts().stream()
                .flatMap(act -> act instanceof Publish publish ? Stream.of(publish) : Stream.of())
                .filter(publish -> publish.side().isIn(run))
                .allMatch(publish -> {
                    var lane = lane(publish, run);
                    var pace = paces.computeIfAbsent(publish.advisory(), _ -> lane);
                    return lane.compareTo(pace) >= 0;
                });
    }

    private static Part.Lane lane(Publish version, Run run) {
        return version.parts().stream()
                .filter(part -> part.side().isIn(run))
                .map(Part::lane)
                .min(Part.Lane::compareTo)
                .orElse(Part.Lane.ROUTINE);
    }
}
