package org.tocsin.proof.stage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.tocsin.server.delivery.catalogue.Card;
import org.tocsin.server.delivery.catalogue.Shelf;

/// A shelf that keeps nothing: texts of worlds fit into the catalogue's memory.
final class NoShelf implements Shelf {
    @Override
    public Map<Integer, Long> resumeOffsets() {
        return Map.of();
    }

    @Override
    public void readCards(Consumer<Card> reader) {}

    @Override
    public void put(int log, long resumeFrom, List<Shelved> added, List<Card> bodiless) {}

    @Override
    public Optional<byte[]> body(Card card, int ordinal) {
        return Optional.empty();
    }

    @Override
    public void remove(List<Card> cards) {}

    @Override
    public void clear() {}
}
