package org.tocsin.server.delivery.gate;

import java.util.List;

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

    Progress after() {
        return after;
    }
}
