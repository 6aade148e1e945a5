package org.tocsin.server.delivery.catalogue;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One decision in its place in a log and in the dossier of its advisory.
public final class Entry {
    private final Card card;
    private final Dossier dossier;
    private volatile @Nullable Entry previous;
    private volatile byte @Nullable [][] bodies;

    Entry(Card card, Dossier dossier, byte @Nullable [][] bodies) {
        this.card = card;
        this.dossier = dossier;
        this.bodies = bodies;
    }

    /// Returns what is known of the decision.
    public Card card() {
        return card;
    }

    /// Returns the dossier of the advisory.
    public Dossier dossier() {
        return dossier;
    }

    /// Returns the version before this one; empty for the first.
    public Optional<Entry> previous() {
        return Optional.ofNullable(previous);
    }

    void follow(@Nullable Entry before) {
        previous = before;
    }

    Optional<byte[]> bodyInMemory(int ordinal) {
        var kept = bodies;
        return kept == null ? Optional.empty() : Optional.of(kept[ordinal]);
    }

    void forgetBodies() {
        bodies = null;
    }

    int bodyBytesInMemory() {
        var kept = bodies;
        var sum = 0;
        if (kept != null) {
            for (var body : kept) {
                sum += body.length;
            }
        }
        return sum;
    }

    @Override
    public String toString() {
        return "Entry[" + card.position() + "]";
    }
}
