package org.tocsin.server.delivery.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.party.ParticipantId;

/// All that is kept of one advisory: its versions, the latest first, and how it ended.
///
/// Read by all threads; written by those of the lanes.
public final class Dossier {
    private final AdvisoryId advisory;
    private final ParticipantId originator;
    private volatile @Nullable Entry latest;
    private volatile @Nullable Entry ending;
    private volatile boolean closed;

    Dossier(AdvisoryId advisory, ParticipantId originator) {
        this.advisory = advisory;
        this.originator = originator;
    }

    /// Returns the advisory.
    public AdvisoryId advisory() {
        return advisory;
    }

    /// Returns the agency that it came from.
    public ParticipantId originator() {
        return originator;
    }

    /// Returns the latest version; empty when only the ending is known.
    public Optional<Entry> latest() {
        return Optional.ofNullable(latest);
    }

    /// Returns the ending that counts; empty while the advisory has not ended.
    public Optional<Entry> ending() {
        return Optional.ofNullable(ending);
    }

    /// Returns how the advisory ended; empty while it has not.
    public Optional<Ending> ended() {
        return ending().map(Dossier::ending);
    }

    /// Takes `entry` in if it counts: a later version, or an ending that none before outweighs.
    ///
    /// What was handed in after the ending does not count; a version from before it that took
    /// longer is kept, as what has ended. A retraction or a purge leaves nothing to keep.
    synchronized boolean take(Entry entry) {
        return switch (entry.card().content()) {
            case Card.Version(int number, var _) -> takeVersion(entry, number);
            case Card.Ended(Ending how) -> takeEnding(entry, how);
        };
    }

    private boolean takeVersion(Entry entry, int number) {
        var before = latest;
        var end = ending;
        if (before != null && before.card().version() >= number) {
            return false;
        }
        if (end != null
                && (ending(end).leavesNothing()
                        || entry.card().decidedAt().isAfter(end.card().decidedAt()))) {
            return false;
        }
        entry.follow(before);
        latest = entry;
        return true;
    }

    private boolean takeEnding(Entry entry, Ending how) {
        var before = ending;
        if (before != null && (ending(before).leavesNothing() || !how.leavesNothing())) {
            return false;
        }
        ending = entry;
        return true;
    }

    /// Returns the versions whose text is served no more: all but the latest, or all if retracted.
    List<Entry> bodiless() {
        var versions = new ArrayList<Entry>();
        for (var entry = latest(); entry.isPresent(); entry = entry.get().previous()) {
            versions.add(entry.get());
        }
        return ended().filter(Ending::leavesNothing).isPresent()
                ? versions
                : versions.subList(Math.min(1, versions.size()), versions.size());
    }

    /// Closes this dossier if the advisory ended, or its last text expired, before `horizon`.
    ///
    /// @return null if it is closed now, as maps want it
    synchronized @Nullable Dossier unlessOver(Instant horizon) {
        closed = isOver(horizon);
        return closed ? null : this;
    }

    /// Says whether nothing of this dossier is served any more.
    boolean isClosed() {
        return closed;
    }

    private boolean isOver(Instant horizon) {
        return ending().map(entry -> entry.card().decidedAt().isBefore(horizon))
                .orElseGet(() -> latest().filter(entry -> hasExpired(entry, horizon)).isPresent());
    }

    private static boolean hasExpired(Entry entry, Instant horizon) {
        return entry.card().editions().stream()
                .allMatch(edition -> edition.expires().isBefore(horizon));
    }

    private static Ending ending(Entry entry) {
        return switch (entry.card().content()) {
            case Card.Ended(Ending how) -> how;
            case Card.Version _ -> throw new IllegalStateException("a version is no ending");
        };
    }
}
