package org.tocsin.server.delivery.gate;

import java.util.Comparator;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.server.delivery.catalogue.Entry;

/// What a reader is told, and when its turn is.
///
/// @param place where it belongs: at the first version since which the reader sees the same
/// @param lane how urgent it is to this reader
/// @param item what it is told
record Due(Entry place, Lane lane, Item item) {
    /// The more urgent first, and then the order of places, whatever log they are in.
    static final Comparator<Due> URGENT_FIRST =
            Comparator.comparing(Due::lane)
                    .thenComparing(due -> due.place().card().decidedAt())
                    .thenComparing(due -> due.item().advisory().value());
}
