package org.tocsin.server.delivery.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What one turn of a reading gave. The reading goes on from there once the turn is taken.
public final class Turn {
    private final List<Told> told;
    private final Progress after;
    private final boolean more;

    Turn(List<Told> told, Progress after, boolean more) {
        this.told = List.copyOf(told);
        this.after = after;
        this.more = more;
    }

    /// Returns what the reader is told, in order. Unmodifiable; may be empty.
    public List<Told> told() {
        return told;
    }

    /// Says whether the turn ended because its budget did.
    public boolean hasMore() {
        return more;
    }

    /// Returns a body for each thing told, in order, empty for a notice; empty when one is not to
    /// be had.
    ///
    /// @param source gives the body of an edition, if it has it
    public Optional<List<byte[]>> bodies(Function<Item.Offer, Optional<byte[]>> source) {
        var bodies = new ArrayList<byte[]>(told.size());
        for (var one : told) {
            var body =
                    switch (one.item()) {
                        case Item.Offer offer -> source.apply(offer);
                        case Item.Notice _ -> Optional.of(new byte[0]);
                    };
            if (body.isEmpty()) {
                return Optional.empty();
            }
            bodies.add(body.get());
        }
        return Optional.of(bodies);
    }

    Progress after() {
        return after;
    }
}
