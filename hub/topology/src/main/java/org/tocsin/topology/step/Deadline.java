package org.tocsin.topology.step;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tocsin.domain.advisory.Stage;
import org.tocsin.topology.fact.Decided;

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
        /// Its originator is warned that its time runs out for some of its readers.
        EARLIER_WARNING,
        /// Its time runs out for some of its readers.
        EARLIER_EXPIRY,
        /// Somebody has to have looked at it.
        REVIEW,
        /// What it said is destroyed.
        RETENTION,
        /// What it said is destroyed although it was never let in.
        UNRELEASED,
        /// Whoever it lists is looked at again.
        LISTING
    }

    /// Returns everything that is due of a version that was let in.
    static List<Deadline> of(Decided decided) {
        var obligations = decided.obligations();
        var expiries = decided.expiresAt().stream().toList();
        var earlier = obligations.earlierExpiries();
        return Stream.of(
                        of(decided, What.WARNING, expiries.stream().map(decided::warnedAt)),
                        of(decided, What.EXPIRY, expiries.stream()),
                        of(decided, What.EARLIER_WARNING, earlier.stream().map(decided::warnedAt)),
                        of(decided, What.EARLIER_EXPIRY, earlier.stream()),
                        of(decided, What.REVIEW, obligations.reviewDueAt().stream()),
                        of(decided, What.RETENTION, obligations.retainUntil().stream()),
                        of(decided, What.LISTING, obligations.listingDueAt().stream()))
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<Deadline> of(Decided decided, What what, Stream<Instant> instants) {
        var advisory = decided.advisory().toString();
        return instants.map(at -> new Deadline(at, what, advisory, decided.version()));
    }

    /// Says whether a later version takes the place of it.
    boolean isReplaced() {
        return switch (what) {
            case WARNING, EXPIRY, EARLIER_WARNING, EARLIER_EXPIRY, LISTING -> true;
            case REVIEW, RETENTION, UNRELEASED -> false;
        };
    }

    /// Says whether it can still come of what is at `stage`: of what has ended, only the end of the
    /// time for which it is kept.
    boolean isAheadAt(Stage stage) {
        return switch (stage) {
            case DRAFT, IN_REVIEW, APPROVED, PUBLISHED, SUPERSEDED, EXPIRED -> true;
            case CANCELLED, RETRACTED -> what == What.RETENTION;
            case ARCHIVED, PURGED -> false;
        };
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
