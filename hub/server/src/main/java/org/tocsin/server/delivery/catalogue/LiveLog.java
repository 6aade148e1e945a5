package org.tocsin.server.delivery.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/// The decisions of one lane and partition in order. One thread writes; all read without waiting.
public final class LiveLog {
    private volatile View view = new View(new Entry[64], 0);

    /// Returns the log as it is now.
    public View view() {
        return view;
    }

    /// A log as it was at one moment. Unmodifiable.
    public static final class View {
        private final Entry[] entries;
        private final int size;

        private View(Entry[] entries, int size) {
            this.entries = entries;
            this.size = size;
        }

        /// Returns how many decisions there are.
        public int size() {
            return size;
        }

        /// Returns the decision at an index below [#size()].
        public Entry at(int index) {
            return entries[index];
        }

        /// Returns the offset of the last decision; -1 when there is none.
        public long end() {
            return size == 0 ? -1 : offset(size - 1);
        }

        /// Returns the index of the first decision behind `offset`; the size when there is none.
        public int after(long offset) {
            if (end() <= offset) {
                return size;
            }
            var high = size - 1;
            var step = 1;
            while (high >= step && offset(high - step) > offset) {
                high -= step;
                step *= 2;
            }
            return between(Math.max(-1, high - step), high, offset);
        }

        /// `low` is not behind the offset, or is -1; `high` is behind it.
        private int between(int low, int high, long offset) {
            while (high > low + 1) {
                var middle = (low + high) >>> 1;
                if (offset(middle) > offset) {
                    high = middle;
                } else {
                    low = middle;
                }
            }
            return high;
        }

        private long offset(int index) {
            return entries[index].card().position().offset();
        }
    }

    synchronized void append(List<Entry> added) {
        var now = view;
        var entries = now.entries;
        var size = now.size;
        if (size + added.size() > entries.length) {
            entries = Arrays.copyOf(entries, Math.max(size + added.size(), size * 2));
        }
        for (var entry : added) {
            entries[size++] = entry;
        }
        view = new View(entries, size);
    }

    synchronized void trim(Predicate<Entry> gone) {
        var now = view;
        var kept = new ArrayList<Entry>();
        for (var index = 0; index < now.size; index++) {
            if (!gone.test(now.entries[index])) {
                kept.add(now.entries[index]);
            }
        }
        if (kept.size() < now.size) {
            view = new View(kept.toArray(new Entry[Math.max(64, kept.size())]), kept.size());
        }
    }
}
