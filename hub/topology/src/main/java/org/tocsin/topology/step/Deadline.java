package org.tocsin.topology.step;

import java.time.Instant;
import java.util.Optional;

/// Something that is due of a version at an instant, as the key of a row that sorts by time.
///
/// @param at when, UTC
/// @param what what is due
/// @param advisory the advisory
/// @param version the version
record Deadline(Instant at, What what, String advisory, int version) {
    private static final long MICROS = 1_000_000;

    /// What can be due.
    enum What {
        /// Its originator is warned that its time runs out.
        WARNING,
        /// Its time runs out.
        EXPIRY,
        /// Somebody has to have looked at it.
        REVIEW,
        /// What it said is destroyed.
        RETENTION,
        /// What it said is destroyed although it was never let in.
        UNRELEASED
    }

    /// Returns the deadline at `at`; empty when there is none.
    static Optional<Deadline> at(Optional<Instant> at, What what, String advisory, int version) {
        return at.map(instant -> new Deadline(instant, what, advisory, version));
    }

    /// Returns the key of a row.
    String key() {
        return sortable(at) + "/" + what + "/" + advisory + "/" + version;
    }

    /// Returns the deadline that stands under `key`.
    static Deadline of(String key) {
        var parts = key.split("/", 4);
        var micros = Long.parseLong(parts[0]);
        return new Deadline(
                Instant.ofEpochSecond(micros / MICROS, micros % MICROS * 1_000),
                What.valueOf(parts[1]),
                parts[2],
                Integer.parseInt(parts[3]));
    }

    /// Returns the last key of what is due at `instant` or before.
    static String upTo(Instant instant) {
        return sortable(instant) + "~";
    }

    /// Returns an instant after 1970 as digits that sort as time does, to the microsecond.
    private static String sortable(Instant instant) {
        var micros =
                Math.addExact(
                        Math.multiplyExact(instant.getEpochSecond(), MICROS),
                        instant.getNano() / 1_000);
        return "%019d".formatted(Math.max(micros, 0));
    }
}
