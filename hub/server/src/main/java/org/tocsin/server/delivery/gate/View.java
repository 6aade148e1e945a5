package org.tocsin.server.delivery.gate;

import java.time.Instant;
import java.util.Optional;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.server.delivery.catalogue.Entry;
import org.tocsin.server.delivery.catalogue.ListedEdition;

/// What one reader may read at one instant.
///
/// @param sight what its rights let it see
/// @param instant now, UTC
/// @param horizon texts that expired before are not served
record View(Sight sight, Instant instant, Instant horizon) {
    /// Returns the edition of `entry` that the reader may read now; empty when there is none.
    Optional<ListedEdition> of(Entry entry) {
        return sight.greatest(entry.card(), instant).filter(this::isServed);
    }

    /// Says whether the reader may read an edition now.
    boolean meets(ListedEdition edition) {
        return sight.meets(edition.marking(), instant);
    }

    /// Says whether a text is still served to anybody.
    boolean isServed(ListedEdition edition) {
        return !edition.expires().isBefore(horizon);
    }

    /// Returns the lane in which an edition of `version` has its turn now.
    Lane turnOf(ListedEdition edition, Entry version) {
        return sight.turnOf(edition, version, instant);
    }
}
