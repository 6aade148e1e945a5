package org.tocsin.server.delivery.gate;

import java.time.Instant;
import java.util.Optional;

/// Under what a reader was told what it has passed.
///
/// @param sight its sight; empty when that is not known, and everything counts as new
/// @param mark how far it had come
record Before(Optional<Sight> sight, Bookmark mark) {
    /// Returns the instant as of which it was told, UTC.
    Instant instant() {
        return mark.timely();
    }
}
