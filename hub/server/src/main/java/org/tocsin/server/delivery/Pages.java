package org.tocsin.server.delivery;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.marking.Egress;
import org.tocsin.server.config.DeliveryLimits;
import org.tocsin.server.delivery.gate.Budget;
import org.tocsin.server.delivery.gate.Copy;
import org.tocsin.server.delivery.gate.Gate;
import org.tocsin.server.delivery.gate.Item;
import org.tocsin.server.delivery.gate.Opening;
import org.tocsin.server.delivery.gate.Reading;
import org.tocsin.server.delivery.gate.Request;
import org.tocsin.server.delivery.gate.Start;
import org.tocsin.server.delivery.gate.Turn;
import org.tocsin.server.delivery.receipt.Outbox;
import org.tocsin.server.security.Identity;
import org.tocsin.topology.fact.Channel;
import org.tocsin.topology.fact.Delivery;
import org.tocsin.topology.fact.Receipt;

/// Answers readers that ask, rather than listen. What is answered is recorded as delivered.
///
/// Methods may wait for the disk.
@Singleton
public final class Pages {
    private static final int TRIES = 10;
    private static final int ALL = Integer.MAX_VALUE;

    private final Gate gate;
    private final Outbox receipts;
    private final DeliveryLimits limits;
    private final Clock clock;

    /// What a reader asks for.
    public enum Asked {
        /// The text, which is recorded as delivered.
        TEXT,
        /// What an answer would say of the text, which is no delivery.
        HEAD
    }

    /// What a reader gets that asks for a page of a list.
    public sealed interface Result {
        /// A page.
        ///
        /// @param leaves what it holds, newest last. Unmodifiable; may be empty
        /// @param cursor where the next page begins
        record Page(List<Leaf> leaves, String cursor) implements Result {
            public Page {
                leaves = List.copyOf(leaves);
            }
        }

        /// A page before which something may be missing that is not kept any more.
        ///
        /// @param page the page
        /// @param kept since when everything is kept, UTC
        record PageAfterGap(Page page, Instant kept) implements Result {}

        /// The cursor was not made here for this reader and filter.
        record Foreign() implements Result {}

        /// The reader is unknown or suspended.
        record Refused() implements Result {}

        /// Nothing can be delivered now, because it could not be recorded.
        record Unavailable() implements Result {}
    }

    /// One thing on a page.
    ///
    /// @param item what it is
    /// @param body the members `edition` and `signature`; empty for a notice
    public record Leaf(Item item, Body body) {}

    /// What a reader gets that asks for one advisory.
    public sealed interface Single {
        /// The advisory as the reader may read it.
        ///
        /// @param copy how it stands, and for its originator what else
        /// @param body the members `edition` and `signature`
        record Text(Copy.Text copy, Body body) implements Single {}

        /// The word that it was retracted, for those who had received it.
        ///
        /// @param advisory the advisory
        record Tombstone(AdvisoryId advisory) implements Single {}

        /// Nothing, whatever the reason.
        record Nothing() implements Single {}

        /// Nothing can be delivered now, because it could not be recorded.
        record Unavailable() implements Single {}
    }

    Pages(Gate gate, Outbox receipts, DeliveryLimits limits, Clock clock) {
        this.gate = gate;
        this.receipts = receipts;
        this.limits = limits;
        this.clock = clock;
    }

    /// Returns one advisory.
    public Single single(Identity reader, AdvisoryId advisory, Asked asked) {
        if (!receipts.hasRoom()) {
            return new Single.Unavailable();
        }
        for (var tries = TRIES; tries > 0; tries--) {
            switch (gate.copy(reader, Egress.OWN_SCREEN, advisory)) {
                case Copy.Nothing() -> {
                    return new Single.Nothing();
                }
                case Copy.Tombstone(var id) -> {
                    return new Single.Tombstone(id);
                }
                case Copy.Text text -> {
                    if (asked == Asked.TEXT) {
                        gate.delivering(reader, text);
                    }
                    var body = gate.body(text.offer());
                    if (body.isPresent()) {
                        record(reader, asked, List.of(text.delivery()));
                        return new Single.Text(text, new Body(body.get()));
                    }
                }
            }
        }
        throw new IllegalStateException("a text is missing from the store");
    }

    /// Returns a page of the advisories that a reader may read and wants.
    ///
    /// @param leavesMax after how many leaves the page ends
    public Result page(Request request, Start start, int leavesMax, Asked asked) {
        if (!receipts.hasRoom()) {
            return new Result.Unavailable();
        }
        return switch (gate.open(request, start)) {
            case Opening.Opened(var reading) -> page(reading, leavesMax, asked);
            case Opening.Trimmed(var reading, var kept) ->
                    page(reading, leavesMax, asked) instanceof Result.Page page
                            ? new Result.PageAfterGap(page, kept)
                            : new Result.Refused();
            case Opening.Foreign() -> new Result.Foreign();
            case Opening.Refused() -> new Result.Refused();
        };
    }

    private Result page(Reading reading, int leavesMax, Asked asked) {
        var leaves = new ArrayList<Leaf>();
        var deliveries = new ArrayList<Delivery>();
        var bytes = 0L;
        var tries = TRIES;
        for (var more = true; more; ) {
            var room = new Budget(leavesMax - leaves.size(), limits.pageBytesMax() - bytes, ALL);
            var turn = reading.turn(room);
            if (turn.isEmpty()) {
                return new Result.Refused();
            }
            var added = leaves(turn.get());
            if (added.isEmpty() || !reading.holds(turn.get())) {
                tries = triedAgain(tries);
                continue;
            }
            reading.take(turn.get());
            if (asked == Asked.TEXT) {
                turn.get().told().forEach(told -> deliveries.add(reading.delivered(told)));
            }
            leaves.addAll(added.get());
            bytes += added.get().stream().mapToLong(leaf -> leaf.body().size()).sum();
            var isFull = leaves.size() >= leavesMax || bytes >= limits.pageBytesMax();
            more = turn.get().hasMore() && !isFull;
        }
        record(reading.reader(), asked, deliveries);
        return new Result.Page(leaves, reading.cursor());
    }

    private static int triedAgain(int tries) {
        if (tries == 0) {
            throw new IllegalStateException("a text is missing from the store");
        }
        return tries - 1;
    }

    private Optional<List<Leaf>> leaves(Turn turn) {
        var leaves = new ArrayList<Leaf>();
        for (var told : turn.told()) {
            var body =
                    switch (told.item()) {
                        case Item.Offer offer -> gate.body(offer).map(Body::new);
                        case Item.Notice _ -> Optional.of(Body.NONE);
                    };
            if (body.isEmpty()) {
                return Optional.empty();
            }
            leaves.add(new Leaf(told.item(), body.get()));
        }
        return Optional.of(leaves);
    }

    private void record(Identity reader, Asked asked, List<Delivery> deliveries) {
        if (asked == Asked.TEXT && !deliveries.isEmpty()) {
            receipts.add(
                    new Receipt(
                            reader.participant(),
                            reader.asPerson(),
                            Channel.PULL,
                            clock.instant().truncatedTo(ChronoUnit.MICROS),
                            deliveries));
        }
    }
}
