package org.tocsin.server.delivery.gate;

import java.util.Optional;
import java.util.stream.Stream;
import org.tocsin.server.delivery.catalogue.Card;
import org.tocsin.server.delivery.catalogue.Entry;

/// Goes through the versions of an advisory, the latest first.
final class Versions {
    private Versions() {}

    /// Returns the versions before an entry; for an ending those that it ended.
    static Stream<Entry> before(Entry later) {
        return from(
                switch (later.card().content()) {
                    case Card.Version _ -> later.previous();
                    case Card.Ended _ -> later.dossier().latest();
                });
    }

    /// Returns a version and those before it.
    static Stream<Entry> from(Optional<Entry> last) {
        return Stream.iterate(last, Optional::isPresent, it -> it.flatMap(Entry::previous))
                .flatMap(Optional::stream);
    }
}
