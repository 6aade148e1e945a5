package org.tocsin.server.delivery.catalogue;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// A shelf for tests that keeps everything in memory.
public final class MemoryShelf implements Shelf {
    private final Map<Integer, Long> resumeOffsets = new HashMap<>();
    private final Map<Position, List<byte[]>> bodies = new HashMap<>();
    private final TreeMap<Position, Card> cards =
            new TreeMap<>(
                    Comparator.comparingInt(Position::log).thenComparingLong(Position::offset));

    @Override
    public synchronized Map<Integer, Long> resumeOffsets() {
        return Map.copyOf(resumeOffsets);
    }

    @Override
    public synchronized void readCards(Consumer<Card> reader) {
        List.copyOf(cards.values()).forEach(reader);
    }

    @Override
    public synchronized void put(
            int log, long resumeFrom, List<Shelved> added, List<Card> bodiless) {
        resumeOffsets.put(log, resumeFrom);
        for (var shelved : added) {
            cards.put(shelved.card().position(), shelved.card());
            bodies.put(shelved.card().position(), shelved.bodies());
        }
        bodiless.forEach(card -> bodies.remove(card.position()));
    }

    @Override
    public synchronized Optional<byte[]> body(Card card, int ordinal) {
        return Optional.ofNullable(bodies.get(card.position())).map(kept -> kept.get(ordinal));
    }

    @Override
    public synchronized void remove(List<Card> gone) {
        for (var card : gone) {
            cards.remove(card.position());
            bodies.remove(card.position());
        }
    }

    @Override
    public synchronized void clear() {
        cards.clear();
        bodies.clear();
        resumeOffsets.clear();
    }
}
