package org.tocsin.server.delivery.gate;

import java.util.Optional;
import javax.crypto.SecretKey;
import org.tocsin.topology.fact.Delivery;

/// Makes and reads what readers are shown in place of the hub's own names. For all threads.
final class Tokens {
    private final ThreadLocal<CursorSeal> seals;
    private final ThreadLocal<DeliveryIds> names;

    /// @param cursorKey an AES key that all nodes share
    /// @param deliveryKey another
    Tokens(SecretKey cursorKey, SecretKey deliveryKey) {
        this.seals = ThreadLocal.withInitial(() -> new CursorSeal(cursorKey));
        this.names = ThreadLocal.withInitial(() -> new DeliveryIds(deliveryKey));
    }

    /// Returns the tokens of one reader with one filter.
    Own of(Request request) {
        var reader = request.reader().clientId();
        return new Own(CursorSeal.binding(reader, request.filter()), names.get().start(reader));
    }

    /// The tokens of one reader with one filter.
    final class Own {
        private final byte[] binding;
        private final byte[] start;

        private Own(byte[] binding, byte[] start) {
            this.binding = binding;
            this.start = start;
        }

        String cursor(Bookmark mark) {
            return seals.get().sealed(mark, binding);
        }

        Optional<Bookmark> opened(String cursor) {
            return seals.get().opened(cursor, binding);
        }

        /// Returns what is to be recorded when the reader is told.
        ///
        /// @param history what it was told before
        Delivery delivery(Item item, History history) {
            var heard = history.next(item);
            return new Delivery(
                    heard.id(name(item)), item.advisory(), item.decision(), heard.text());
        }

        private String name(Item item) {
            return switch (item) {
                case Item.Offer offer ->
                        names.get().text(start, offer.advisory(), offer.revision());
                case Item.Notice notice ->
                        names.get().notice(start, notice.advisory(), notice.state());
            };
        }
    }
}
