package org.tocsin.proof.watch;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Everything that the observer of one run got, in order, and what in it is wrong by itself.
public final class Trace {
    /// How many characters a cursor has, and what stands before one.
    private static final int CURSOR = 482;

    /// So many characters are never the same in two cursors at the same place.
    private static final int BLOCK = 16;

    private static final BitSet BASE64URL = new BitSet();

    static {
        BASE64URL.set('a', 'z' + 1);
        BASE64URL.set('A', 'Z' + 1);
        BASE64URL.set('0', '9' + 1);
        BASE64URL.set('-');
        BASE64URL.set('_');
    }

    private static final List<String> BEFORE_CURSORS = List.of("\"cursor\":\"", "\nid: ");

    private static final int SHOWN = Integer.getInteger("proof.shown", 60);

    private final List<Entry> entries = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final Set<String> cursors = new HashSet<>();

    /// One answer.
    ///
    /// @param asked what was asked
    /// @param got what came, to the last byte but for what is sealed with a nonce
    public record Entry(String asked, String got) {}

    /// Adds an answer.
    public void add(String asked, String got) {
        entries.add(new Entry(asked, unsealed(got)));
    }

    /// Notes something that is wrong whatever the other run shows.
    public void fault(String what) {
        faults.add(what);
    }

    /// Returns what is wrong whatever the other run shows. Unmodifiable; may be empty.
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /// Returns how many bytes the observer got.
    public long bytes() {
        return entries.stream().mapToLong(entry -> entry.got().length()).sum();
    }

    /// Returns in what this trace first differs from another; empty when they are the same.
    public Optional<String> difference(Trace other) {
        for (var at = 0; at < Math.max(entries.size(), other.entries.size()); at++) {
            if (at >= entries.size() || at >= other.entries.size()) {
                return Optional.of("one run has fewer answers than the other");
            }
            var one = entries.get(at);
            var two = other.entries.get(at);
            if (!one.equals(two)) {
                return Optional.of(difference(one, two));
            }
        }
        return Optional.empty();
    }

    private static String difference(Entry one, Entry two) {
        if (!one.asked().equals(two.asked())) {
            return one.asked() + " against " + two.asked();
        }
        var at = 0;
        var end = Math.min(one.got().length(), two.got().length());
        while (at < end && one.got().charAt(at) == two.got().charAt(at)) {
            at++;
        }
        return one.asked()
                + ", from character "
                + at
                + "\n      first:  "
                + excerpt(one.got(), at)
                + "\n      second: "
                + excerpt(two.got(), at);
    }

    private static String excerpt(String text, int at) {
        var from = Math.max(0, at - SHOWN);
        var to = Math.min(text.length(), at + SHOWN);
        return "..." + text.substring(from, to).replace("\n", "\\n") + "...";
    }

    /// A cursor is sealed with a fresh nonce: its length counts, and what it leads to.
    private String unsealed(String got) {
        var left = "\n" + got;
        for (var before : BEFORE_CURSORS) {
            left = unsealed(left, before);
        }
        return left.substring(1);
    }

    private String unsealed(String got, String before) {
        var left = new StringBuilder();
        var kept = 0;
        for (var at = got.indexOf(before); at >= 0; at = got.indexOf(before, at + 1)) {
            var cursor = at + before.length();
            if (isCursor(got, cursor)) {
                compare(got.substring(cursor, cursor + CURSOR));
                left.append(got, kept, cursor).append("<sealed>");
                kept = cursor + CURSOR;
            }
        }
        return kept == 0 ? got : left.append(got, kept, got.length()).toString();
    }

    /// What is sealed with a nonce has nothing in common with what is sealed with another.
    private void compare(String cursor) {
        for (var other : cursors) {
            for (var at = 0; at + BLOCK <= CURSOR; at += BLOCK) {
                if (!cursor.equals(other) && cursor.regionMatches(at, other, at, BLOCK)) {
                    fault("a cursor is like another from character " + at);
                }
            }
        }
        cursors.add(cursor);
    }

    private static boolean isCursor(String got, int at) {
        var end = at + CURSOR;
        return end < got.length()
                && (got.charAt(end) == '"' || got.charAt(end) == '\n')
                && got.chars().skip(at).limit(CURSOR).allMatch(letter -> BASE64URL.get(letter));
    }
}
