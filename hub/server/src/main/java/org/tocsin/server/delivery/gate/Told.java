package org.tocsin.server.delivery.gate;

import java.time.Instant;
import java.util.function.Consumer;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.server.delivery.catalogue.Dossier;

/// One item in its place in a reading.
public final class Told {
    private final Item item;
    private final Bookmark mark;

    Told(Item item, Bookmark mark) {
        this.item = item;
        this.mark = mark;
    }

    /// Returns the item.
    public Item item() {
        return item;
    }

    /// Says whether a reader with this sight may still be told.
    boolean holds(Sight sight, Instant now) {
        return switch (item) {
            case Item.Offer offer -> {
                var dossier = offer.entry().dossier();
                yield dossier.latest().filter(offer.entry()::equals).isPresent()
                        && sight.meets(offer.edition().marking(), now)
                        && isOfferedAsItStands(dossier, offer.state());
            }
            case Item.Notice _ -> true;
        };
    }

    private static boolean isOfferedAsItStands(Dossier dossier, State offered) {
        return dossier.ended().map(State::of).filter(ended -> ended != offered).isEmpty();
    }

    /// Says whether what is on its way to a reader with this sight may go on: it was not taken
    /// back, and its marking does not close it.
    boolean mayGoOn(Sight sight, Instant now) {
        return switch (item) {
            case Item.Offer offer ->
                    sight.meets(offer.edition().marking(), now)
                            && offer.entry()
                                    .dossier()
                                    .ended()
                                    .filter(Ending::leavesNothing)
                                    .isEmpty();
            case Item.Notice _ -> true;
        };
    }

    void ifOffer(Consumer<Item.Offer> then) {
        if (item instanceof Item.Offer offer) {
            then.accept(offer);
        }
    }

    /// Returns how far the reader has come when it has this item.
    Bookmark mark() {
        return mark;
    }
}
