package org.tocsin.proof.reference;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.proof.world.Act;
import org.tocsin.proof.world.Act.Publish;
import org.tocsin.proof.world.Part;
import org.tocsin.proof.world.Side;
import org.tocsin.proof.world.Story;
import org.tocsin.proof.world.World;
import org.tocsin.topology.Chance;

/// Makes two histories of one: what the observer never sees is there in one of them, in the other,
/// or says something else in each.
public final class Twins {
    private static final List<Side> SIDES = List.of(Side.BOTH, Side.FIRST, Side.SECOND);

    private final Hidden hidden;
    private final long seed;
    private final Chance chance;

    private Twins(Hidden hidden, long seed) {
        this.hidden = hidden;
        this.seed = seed;
        this.chance = new Chance(~seed);
    }

    /// Returns the pair of a seed.
    public static World of(long seed) {
        var told = Story.of(seed);
        var twins = new Twins(new Hidden(told), seed);
        return told.with(told.acts().stream().map(twins::apart).toList());
    }

    private Act apart(Act act) {
        var apart = act instanceof Publish publish ? apart(publish) : act;
        return hidden.mayVanish(act) && chance.number(0, 2) > 0
                ? act.on(chance.toss() ? Side.FIRST : Side.SECOND)
                : apart;
    }

    private Publish apart(Publish version) {
        var parts = new ArrayList<Part>();
        var hasHeadline = false;
        for (var part : version.parts()) {
            var stays = part.headline() && !hasHeadline;
            hasHeadline |= part.headline();
            var side = !stays && hidden.mayVanish(version, part) ? chance.one(SIDES) : Side.BOTH;
            var differs = side == Side.BOTH && hidden.mayDiffer(version, part) && isOther(part);
            parts.add(part.on(side, differs));
        }
        return new Publish(version.side(), version.at(), version.advisory(), parts);
    }

    /// The same portion says something else in every version, or in none.
    private boolean isOther(Part part) {
        return new Chance(seed + part.number()).toss();
    }
}
