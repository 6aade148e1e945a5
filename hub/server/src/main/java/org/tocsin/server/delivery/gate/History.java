package org.tocsin.server.delivery.gate;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.dissemination.Revision;
import org.tocsin.server.delivery.catalogue.Entry;
import org.tocsin.server.delivery.receipt.Heard;
import org.tocsin.server.delivery.receipt.Recipients;
import org.tocsin.server.security.Identity;
import org.tocsin.topology.fact.Delivery;

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

    /// Says whether a receipt tells that the reader was told anything of the advisory.
    boolean isRecorded(AdvisoryId advisory) {
        return recipients.has(reader, advisory);
    }

    /// Returns the last edition of the advisory that the reader received, as receipts tell; empty
    /// if it has none.
    Optional<Revision> text(AdvisoryId advisory) {
        return recipients.text(reader, advisory);
    }

    /// Returns every edition of the advisory that the reader received, as receipts tell.
    /// Unmodifiable; may be empty.
    List<Revision> texts(AdvisoryId advisory) {
        return recipients.texts(reader, advisory);
    }

    /// Returns what is to be noted when the reader is told `item` now.
    Heard next(Item item) {
        return switch (item) {
            case Item.Offer offer ->
                    recipients.next(reader, offer.advisory(), Optional.of(offer.revision()));
            case Item.Notice notice when notice.state() == State.WITHDRAWN ->
                    recipients.next(reader, notice.advisory(), Optional.empty());
            case Item.Notice _ -> new Heard(Optional.empty(), 0);
        };
    }

    /// Notes that a delivery is on its way to the reader.
    void note(Delivery delivery) {
        recipients.note(reader, delivery);
    }

    /// Says whether the reader may have got `version`, in this lane to it, in its last moments.
    boolean mayHaveGot(Entry version, Lane lane) {
        return resumed != null
                && resumed.hasPassed(lane, version)
                && isOfLastMoments(version, resumed);
    }

    /// Says whether the reader may have got `version`, in this lane to it, in its last moments,
    /// before `later` came.
    boolean mayHaveGot(Entry version, Lane lane, Entry later) {
        return resumed != null
                && mayHaveGot(version, lane)
                && isOfLastMoments(later, resumed)
                && !later.card().decidedAt().isBefore(resumed.begun());
    }

    private static boolean isOfLastMoments(Entry entry, Bookmark mark) {
        return !entry.card().decidedAt().isBefore(mark.currentTo().minus(UNRECORDED_MAX));
    }
}
