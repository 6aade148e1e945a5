package org.tocsin.proof.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Everything that the observer of one run got, in order, and what in it is wrong by itself.
public final class Trace {
    private static final int CURSOR = 279;
    private static final Pattern SEALED =
            Pattern.compile(
                    "(\"cursor\":\"|(?m:^id: ))[A-Za-z0-9_-]{" + CURSOR + "}(?=\"|$)",
                    Pattern.MULTILINE);
    private static final int SHOWN = Integer.getInteger("proof.shown", 60);

    private final List<Entry> entries = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

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
    private static String unsealed(String got) {
        return got.length() < CURSOR ? got : SEALED.matcher(got).replaceAll("$1<sealed>");
    }
}
