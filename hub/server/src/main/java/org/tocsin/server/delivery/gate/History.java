package org.tocsin.server.delivery.gate;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.server.delivery.catalogue.Entry;
import org.tocsin.server.delivery.receipt.Recipients;
import org.tocsin.server.security.Identity;

/// What one reader received before.
///
/// Receipts tell. A node may end between writing and recording, so that the receipts of a reader's
/// last moments can be missing; for these its own cursor stands in.
final class History {
    /// How long before its cursor was made a reader may have got what no receipt tells of.
    private static final Duration UNRECORDED_MAX = Duration.ofSeconds(10);

    private final Recipients recipients;
    private final Identity reader;
    private final @Nullable Bookmark resumed;

    private History(Recipients recipients, Identity reader, @Nullable Bookmark resumed) {
        this.recipients = recipients;
        this.reader = reader;
        this.resumed = resumed;
    }

    /// Returns the history of a reader that starts afresh.
    static History fresh(Recipients recipients, Identity reader) {
        return new History(recipients, reader, null);
    }

    /// Returns the history of a reader that goes on from where it stopped.
    static History resumed(Recipients recipients, Identity reader, Bookmark mark) {
        return new History(recipients, reader, mark);
    }

    /// Says whether the reader is told how that ended which it received: not one that begins a
    /// list.
    boolean hearsEndings(Order order) {
        return resumed != null || order == Order.URGENT_FIRST;
    }

    /// Says whether a receipt tells that the reader received any edition of the advisory.
    boolean isRecorded(AdvisoryId advisory) {
        return recipients.has(reader, advisory);
    }

    /// Says whether the reader may have got `version` in its last moments, before `later` came.
    boolean mayHaveGot(Entry version, Entry later) {
        if (resumed == null || !resumed.hasPassed(version.card().position())) {
            return false;
        }
        var recently = resumed.currentTo().minus(UNRECORDED_MAX);
        return !version.card().decidedAt().isBefore(recently)
                && !later.card().decidedAt().isBefore(recently);
    }
}
