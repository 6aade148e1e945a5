package org.tocsin.bench.figure;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a benchmark tells: its settings, a table, and whether the run counts.
public final class Report {
    private final PrintStream out;
    private final List<String> faults = new ArrayList<>();

    /// Tells on `out`.
    public Report(PrintStream out) {
        this.out = out;
    }

    /// Tells one line.
    public void line(String text) {
        out.println(text);
    }

    /// Tells a table, its first row a heading; columns are as wide as they have to be.
    public void table(List<List<String>> rows) {
        var widths = new int[rows.getFirst().size()];
        for (var row : rows) {
            for (var column = 0; column < row.size(); column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        line("");
        for (var row : rows) {
            var text = new StringBuilder();
            for (var column = 0; column < row.size(); column++) {
                var format = (column == 0 ? "%-" : "%") + widths[column] + "s  ";
                text.append(format.formatted(row.get(column)));
            }
            line(text.toString().stripTrailing());
        }
        line("");
    }

    /// Says that the run does not count, and why, unless `found` is 0.
    public void expectNone(String what, long found) {
        if (found != 0) {
            faults.add("%d %s".formatted(found, what));
        }
    }

    /// Tells whether the run counts; returns the code to exit with, 0 or 1.
    public int conclude() {
        if (faults.isEmpty()) {
            line("valid: nothing lost, nothing twice");
            return 0;
        }
        line("INVALID: " + String.join(", ", faults));
        return 1;
    }

    /// Returns nanoseconds as milliseconds, for a table.
    public static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.2f ms", nanos / 1e6);
    }

    /// Returns a number with `decimals` digits after the point, for a table.
    public static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
