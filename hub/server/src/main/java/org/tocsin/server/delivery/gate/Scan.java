package org.tocsin.server.delivery.gate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tocsin.server.delivery.catalogue.Catalogue;
import org.tocsin.server.delivery.catalogue.Dossier;
import org.tocsin.server.delivery.catalogue.Entry;
import org.tocsin.server.delivery.catalogue.LiveLog;
import org.tocsin.server.delivery.catalogue.Position;

/// Goes through logs on behalf of one reader until its budget ends. Used once, by one thread.
final class Scan {
    private final Catalogue catalogue;
    private final Function<Entry, Optional<Item>> telling;
    private final Budget budget;
    private final long[] passed;
    private final List<Told> told = new ArrayList<>();
    private Bookmark base;
    private boolean held;
    private long bytes;
    private int looks;
    private boolean full;

    /// @param catalogue what is read
    /// @param telling what the reader is told as it comes to a decision
    /// @param start how far it has come
    /// @param budget how much may be done
    Scan(
            Catalogue catalogue,
            Function<Entry, Optional<Item>> telling,
            Bookmark start,
            Budget budget) {
        this.catalogue = catalogue;
        this.telling = telling;
        this.budget = budget;
        this.passed = start.passed();
        this.base = start;
    }

    /// Lets every item from here on have `mark` instead of how far the scan has come.
    void holdMarkAt(Bookmark mark) {
        base = mark;
        held = true;
    }

    /// Lets every item from here on say that changes up to an instant have been told.
    void timelyTo(Instant instant) {
        base = base.timelyTo(instant);
    }

    /// Reads the logs with numbers from `first` to before `end` together, eldest decision first.
    void read(int first, int end) {
        var heads = new Head[end - first];
        for (var log = first; log < end; log++) {
            heads[log - first] = new Head(log, catalogue.log(log).view(), passed[log]);
        }
        for (var next = eldest(heads); next != null && !full; next = eldest(heads)) {
            var entry = next.entry();
            var item = looksLeft() ? telling.apply(entry) : Optional.<Item>empty();
            if (hasRoomFor(item)) {
                passed[next.log] = entry.card().position().offset();
                tell(item);
                next.move();
            }
        }
    }

    private static @org.jspecify.annotations.Nullable Head eldest(Head[] heads) {
        Head eldest = null;
        for (var head : heads) {
            if (head.isLeft() && (eldest == null || head.time().isBefore(eldest.time()))) {
                eldest = head;
            }
        }
        return eldest;
    }

    /// Goes again through what a reader has passed, up to the budget's end.
    ///
    /// @param until how far the reader has come
    /// @param scanned how far this has come before
    /// @param again what is due for the latest version that the reader has passed
    /// @return how far this has come now; `until` when it is done
    Bookmark again(Bookmark until, Bookmark scanned, Function<Entry, Optional<Due>> again) {
        var reached = scanned.passed();
        var goal = until.passed();
        for (var log = 0; log < Position.LOGS; log++) {
            var view = catalogue.log(log).view();
            for (var at = view.after(reached[log]); at < view.size(); at++) {
                var entry = view.at(at);
                var offset = entry.card().position().offset();
                if (offset > goal[log]) {
                    break;
                }
                var item =
                        looksLeft()
                                ? latestPassed(entry.dossier(), until)
                                        .flatMap(again)
                                        .filter(due -> due.place().equals(entry))
                                        .map(Due::item)
                                : Optional.<Item>empty();
                if (!hasRoomFor(item)) {
                    return scanned.at(reached);
                }
                reached[log] = offset;
                tell(item);
            }
        }
        return until;
    }

    /// Returns the latest version that a reader has passed; empty when it has passed none.
    static Optional<Entry> latestPassed(Dossier dossier, Bookmark mark) {
        var entry = dossier.latest();
        while (entry.isPresent() && !mark.hasPassed(entry.get().card().position())) {
            entry = entry.get().previous();
        }
        return entry;
    }

    /// Tells the item, if there is one, whatever the budget says.
    void tell(Optional<Item> item) {
        item.ifPresent(it -> {
            told.add(new Told(it, held ? base : base.at(passed)));
            bytes += it instanceof Item.Offer offer ? offer.bytes() : 0;
        });
    }

    private boolean looksLeft() {
        return looks < budget.looks();
    }

    /// Says whether the turn goes on with a decision of which the reader is told `item`.
    ///
    /// What tells the reader nothing ends no turn while looks are left: where a turn ends is not to
    /// depend on it.
    private boolean hasRoomFor(Optional<Item> item) {
        var isSpent = told.size() >= budget.items() || bytes >= budget.bytes();
        full |= !looksLeft() || (item.isPresent() && isSpent);
        looks++;
        return !full;
    }

    List<Told> told() {
        return told;
    }

    /// Returns how far the scan has come.
    Bookmark reached() {
        return base.at(passed);
    }

    /// Says whether anything was left because the budget ended.
    boolean isFull() {
        return full;
    }

    /// How far into one log the scan has come.
    private static final class Head {
        private final int log;
        private final LiveLog.View view;
        private int at;

        Head(int log, LiveLog.View view, long passed) {
            this.log = log;
            this.view = view;
            this.at = view.after(passed);
        }

        boolean isLeft() {
            return at < view.size();
        }

        Instant time() {
            return view.at(at).card().decidedAt();
        }

        Entry entry() {
            return view.at(at);
        }

        void move() {
            at++;
        }
    }
}
