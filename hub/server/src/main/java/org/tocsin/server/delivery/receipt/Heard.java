package org.tocsin.server.delivery.receipt;

import java.util.Optional;
import org.tocsin.domain.dissemination.Revision;
import org.tocsin.topology.fact.Delivery;

/// What a reader was told of an advisory: a text, or by a notice that it has none any more.
///
/// @param text the revision of the text; absent for a notice
/// @param again how often the reader had been told just that before, and then something else
public record Heard(Optional<Revision> text, int again) {
    private static final char MARK = '.';
    private static final int AGAIN_MAX = 1_000_000;

    public Heard {
        if (again < 0 || again > AGAIN_MAX) {
            throw new IllegalArgumentException("nobody is told the same so often: " + again);
        }
    }

    /// Returns what a delivery on record told.
    static Heard of(Delivery delivery) {
        return new Heard(delivery.revision(), again(delivery.id()));
    }

    /// Returns a delivery's id that says how often this was told before.
    ///
    /// @param name what names the reader, the advisory and what is told of it; without a full stop
    public String id(String name) {
        return again == 0 ? name : name + MARK + again;
    }

    private static int again(String id) {
        var at = id.lastIndexOf(MARK);
        if (at < 0) {
            return 0;
        }
        try {
            return Math.clamp(Integer.parseInt(id, at + 1, id.length(), 10), 0, AGAIN_MAX);
        } catch (NumberFormatException otherwise) {
            return 0;
        }
    }
}
