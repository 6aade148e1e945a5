package org.tocsin.domain.advisory;

import java.util.Optional;

/// How an advisory ends before its time. Nothing that comes later for it counts.
///
/// Source: SPECIFICATION.md L-4 to L-6, L-13.
public enum Ending {
    /// It no longer applies; what was said stays readable.
    CANCELLED(Stage.CANCELLED),
    /// It was wrong or unlawful; what was said is no longer readable.
    RETRACTED(Stage.RETRACTED),
    /// The time for which it is kept is over; what was said is destroyed.
    PURGED(Stage.PURGED);

    private final Stage stage;

    Ending(Stage stage) {
        this.stage = stage;
    }

    /// Returns the stage of what has ended so.
    public Stage stage() {
        return stage;
    }

    /// Says whether nobody may read any more what was said.
    public boolean leavesNothing() {
        return this != CANCELLED;
    }

    /// Returns where what is at `before` stands after its advisory has ended so: here, or where it
    /// stood if that outweighs.
    public Stage from(Stage before) {
        return switch (this) {
            case CANCELLED -> before.on(Happening.CANCEL).from(before);
            case RETRACTED -> before.on(Happening.RETRACT).from(before);
            case PURGED -> {
                var archived = before.on(Happening.ARCHIVE).from(before);
                yield archived.on(Happening.PURGE).from(archived);
            }
        };
    }

    /// Returns how what is at `stage` has ended; empty when it has not.
    public static Optional<Ending> of(Stage stage) {
        return switch (stage) {
            case CANCELLED -> Optional.of(CANCELLED);
            case RETRACTED -> Optional.of(RETRACTED);
            case PURGED -> Optional.of(PURGED);
            case DRAFT, IN_REVIEW, APPROVED, PUBLISHED, SUPERSEDED, EXPIRED, ARCHIVED ->
                    Optional.empty();
        };
    }
}
