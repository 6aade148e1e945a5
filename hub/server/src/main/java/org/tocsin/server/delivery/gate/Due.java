package org.tocsin.server.delivery.gate;

import java.util.Comparator;
import org.tocsin.server.delivery.catalogue.Entry;

/// What a reader is told of an advisory that it has passed.
///
/// @param place where it belongs: at the first version since which the reader sees the same
/// @param item what it is told
record Due(Entry place, Item item) {
    /// The order of places, whatever log they are in.
    static final Comparator<Due> BY_PLACE =
            Comparator.comparing((Due due) -> due.place().card().decidedAt())
                    .thenComparing(due -> due.item().advisory().value());
}
