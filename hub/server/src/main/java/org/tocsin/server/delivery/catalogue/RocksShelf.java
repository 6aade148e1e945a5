package org.tocsin.server.delivery.catalogue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.server.delivery.store.Store;

/// A shelf in a store.
public final class RocksShelf implements Shelf {
    /// The names of the drawers that a shelf takes, in order.
    public static final List<String> DRAWERS = List.of("offsets", "cards", "bodies");

    private static final List<Lane> LANES = List.of(Lane.values());

    private final CardForm form;
    private final BodyLock lock;
    private final Store store;
    private final Store.Drawer offsets;
    private final Store.Drawer cards;
    private final Store.Drawer bodies;

    /// Creates a shelf.
    ///
    /// @param store a store whose first drawers are [#DRAWERS]
    /// @param markings numbers the markings of the cards
    /// @param lock locks bodies that hold personal data
    public RocksShelf(Store store, Markings markings, BodyLock lock) {
        this.lock = lock;
        this.form = new CardForm(markings);
        this.store = store;
        this.offsets = store.drawer(0);
        this.cards = store.drawer(1);
        this.bodies = store.drawer(2);
    }

    @Override
    public Map<Integer, Long> resumeOffsets() {
        var known = new HashMap<Integer, Long>();
        offsets.readAll((log, next) -> known.put((int) log[0], ByteBuffer.wrap(next).getLong()));
        return Map.copyOf(known);
    }

    @Override
    public void readCards(Consumer<Card> reader) {
        cards.readAll((key, card) -> reader.accept(form.read(position(key), card)));
    }

    @Override
    public void put(int log, long resumeFrom, List<Shelved> added, List<Card> bodiless) {
        store.write(batch -> {
            batch.put(offsets, new byte[] {(byte) log}, eightBytes(resumeFrom));
            added.forEach(shelved -> put(batch, shelved));
            bodiless.forEach(card -> removeBodies(batch, card));
        });
    }

    private void put(Store.Batch batch, Shelved shelved) {
        var position = shelved.card().position();
        batch.put(cards, key(position), form.written(shelved.card()));
        var shut = lock.shut(shelved.card().advisory(), shelved.bodies());
        for (var ordinal = 0; ordinal < shut.size(); ordinal++) {
            batch.put(bodies, bodyKey(position, ordinal), shut.get(ordinal));
        }
    }

    @Override
    public Optional<byte[]> body(Card card, int ordinal) {
        return bodies.get(bodyKey(card.position(), ordinal))
                .flatMap(kept -> lock.open(card.advisory(), kept));
    }

    @Override
    public void remove(List<Card> gone) {
        store.write(batch -> {
            for (var card : gone) {
                batch.remove(cards, key(card.position()));
                removeBodies(batch, card);
            }
        });
    }

    @Override
    public void clear() {
        var all = new ArrayList<Card>();
        readCards(all::add);
        remove(all);
        var logs = resumeOffsets().keySet();
        store.write(
                batch -> logs.forEach(log -> batch.remove(offsets, new byte[] {log.byteValue()})));
    }

    private void removeBodies(Store.Batch batch, Card card) {
        for (var edition : card.editions()) {
            batch.remove(bodies, bodyKey(card.position(), edition.ordinal()));
        }
    }

    private static byte[] key(Position position) {
        return ByteBuffer.allocate(9).put((byte) position.log()).putLong(position.offset()).array();
    }

    private static Position position(byte[] key) {
        var bytes = ByteBuffer.wrap(key);
        var log = bytes.get();
        var lane = LANES.get(log / Position.PARTITIONS_MAX);
        return new Position(lane, log % Position.PARTITIONS_MAX, bytes.getLong());
    }

    private static byte[] bodyKey(Position position, int ordinal) {
        return ByteBuffer.allocate(11).put(key(position)).putShort((short) ordinal).array();
    }

    private static byte[] eightBytes(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }
}
