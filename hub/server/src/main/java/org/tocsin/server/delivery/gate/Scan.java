package org.tocsin.server.delivery.gate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.server.delivery.catalogue.Catalogue;
import org.tocsin.server.delivery.catalogue.Dossier;
import org.tocsin.server.delivery.catalogue.Entry;
import org.tocsin.server.delivery.catalogue.LiveLog;
import org.tocsin.server.delivery.catalogue.Position;

/// Goes through logs on behalf of one reader until its budget ends. Used once, by one thread.
///
/// It sees every log as it was when the scan began.
final class Scan {
    private static final Comparator<Head> ELDEST_FIRST =
            Comparator.comparing((Head head) -> head.entry().card().decidedAt())
                    .thenComparing(head -> head.entry().card().advisory().value());

    private final LiveLog.View[] views;
    private final Function<Entry, Optional<Due>> telling;
    private final Budget budget;
    private final long[] passed;
    private final long[] anew;
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
            Function<Entry, Optional<Due>> telling,
            Bookmark start,
            Budget budget) {
        this.views = new LiveLog.View[Position.LOGS];
        Arrays.setAll(views, log -> catalogue.log(log).view());
        this.telling = telling;
        this.budget = budget;
        this.passed = start.passed();
        this.anew = start.anew() == null ? passed.clone() : start.anew().passed();
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

    /// Lets every item from here on say that changes up to an instant in what was told anew have
    /// been told.
    void anewTimelyTo(Instant instant) {
        base = base.toldAnew(toldAnew().timelyTo(instant));
    }

    /// Reads what is in these lanes to the reader, eldest decision first.
    ///
    /// In a lane may be what travelled in it or in a more urgent one.
    void read(Set<Lane> lanes) {
        go(
                lanes,
                passed,
                Bookmark.endless(),
                entry ->
                        telling.apply(entry)
                                .filter(due -> lanes.contains(due.lane()))
                                .filter(due -> !Bookmark.isPassed(passed, due.lane(), entry)));
    }

    /// Goes again through what a reader has passed in these lanes, up to the budget's end, from
    /// where it came to before.
    ///
    /// @param until how far the reader has come
    /// @param again what is due of an advisory in a lane
    void again(Set<Lane> lanes, Bookmark until, BiFunction<Dossier, Lane, Optional<Due>> again) {
        go(
                lanes,
                anew,
                until.passed(),
                entry ->
                        lanes.stream()
                                .filter(lane -> !Bookmark.isPassed(anew, lane, entry))
                                .flatMap(lane -> again.apply(entry.dossier(), lane).stream())
                                .filter(due -> due.place().equals(entry))
                                .findFirst());
        if (!full) {
            // What comes after it is told under the new rights at once.
            for (var log = 0; log < Position.LOGS; log++) {
                Bookmark.pass(anew, lanes, log, Long.MAX_VALUE);
            }
        }
    }

    private void go(
            Set<Lane> lanes, long[] reached, long[] goal, Function<Entry, Optional<Due>> telling) {
        var heads = new ArrayList<Head>();
        for (var log = 0; log < Position.LOGS; log++) {
            var from = Bookmark.least(reached, lanes, log);
            if (from < views[log].end()) {
                heads.add(new Head(log, views[log], from, Bookmark.most(goal, lanes, log)));
            }
        }
        for (var next = eldest(heads); next != null && !full; next = eldest(heads)) {
            var entry = next.entry();
            var item =
                    looks < budget.looks()
                            ? telling.apply(entry).map(Due::item)
                            : Optional.<Item>empty();
            if (hasRoomFor(item)) {
                Bookmark.pass(reached, lanes, next.log, entry.card().position().offset());
                tell(item);
                next.at++;
            }
        }
    }

    private static @Nullable Head eldest(List<Head> heads) {
        Head eldest = null;
        for (var head : heads) {
            if (head.isLeft() && (eldest == null || ELDEST_FIRST.compare(head, eldest) < 0)) {
                eldest = head;
            }
        }
        return eldest;
    }

    /// Says whether the turn goes on with a decision of which the reader is told `item`.
    ///
    /// What tells the reader nothing ends no turn while looks are left: where a turn ends is not to
    /// depend on it.
    private boolean hasRoomFor(Optional<Item> item) {
        var isSpent = told.size() >= budget.items() || bytes >= budget.bytes();
        full |= looks >= budget.looks() || (item.isPresent() && isSpent);
        looks++;
        return !full;
    }

    /// Tells the item, if there is one, whatever the budget says.
    void tell(Optional<Item> item) {
        item.ifPresent(it -> {
            told.add(new Told(it, held ? base : reached()));
            bytes += it instanceof Item.Offer offer ? offer.bytes() : 0;
        });
    }

    List<Told> told() {
        return told;
    }

    /// Returns how far the scan has come.
    Bookmark reached() {
        var mark = base.at(passed);
        return mark.anew() == null ? mark : mark.toldAnew(toldAnew());
    }

    /// Returns how far the scan has told anew what the reader had passed.
    Bookmark toldAnew() {
        return Objects.requireNonNull(base.anew()).at(anew);
    }

    /// Says whether anything was left because the budget ended.
    boolean isFull() {
        return full;
    }

    /// How far into one log the scan has come.
    private static final class Head {
        private final int log;
        private final LiveLog.View view;
        private final long end;
        private int at;

        Head(int log, LiveLog.View view, long passed, long end) {
            this.log = log;
            this.view = view;
            this.end = end;
            this.at = view.after(passed);
        }

        boolean isLeft() {
            return at < view.size() && entry().card().position().offset() <= end;
        }

        Entry entry() {
            return view.at(at);
        }
    }
}
