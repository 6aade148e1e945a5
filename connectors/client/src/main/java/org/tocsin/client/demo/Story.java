package org.tocsin.client.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.tocsin.client.terminal.Lines;
import org.tocsin.client.terminal.Style;
import org.tocsin.client.terminal.Tone;

/// Tells what happens as it happens, and keeps count of what was not as expected.
final class Story {
    private static final String MARGIN = "   | ";

    private final PrintStream out;
    private final Style style;
    private int act;
    private int chapter;
    private int held;
    private int failed;
    private int awaited;

    Story(PrintStream out, Style style) {
        this.out = out;
        this.style = style;
    }

    /// Returns the style for what is shown within the story.
    Style inner() {
        return new Style(style.colours(), style.width() - MARGIN.length(), style.language());
    }

    void begin(Scenario scenario) {
        print(
                new Lines(style)
                        .add(style.rule())
                        .wrap(0, Tone.STRONG, scenario.title())
                        .wrap(0, Tone.PLAIN, scenario.about())
                        .add(style.rule()));
    }

    /// Begins a part of the story; one without a title is the only one.
    void act(String title) {
        if (!title.isEmpty()) {
            act++;
            chapter = 0;
            print(new Lines(style).gap().add(style.rule()).wrap(0, Tone.STRONG, title));
        }
    }

    /// Tells what is about to happen.
    void chapter(String say) {
        chapter++;
        var number = (act == 0 ? "" : act + ".") + chapter;
        print(new Lines(style).gap().wrap(0, Tone.STRONG, number + ". " + say));
    }

    /// Tells what should happen and cannot yet.
    void later(String say, String until) {
        awaited++;
        print(
                new Lines(style)
                        .gap()
                        .wrap(0, Tone.CAUTION, "not yet: " + say)
                        .wrap(3, Tone.PLAIN, "This waits for " + until + "."));
    }

    /// Tells what the hub answered.
    void fact(String text) {
        print(new Lines(style).wrap(3, Tone.PLAIN, text));
    }

    /// Shows what someone reads.
    void show(List<String> lines) {
        var shown = new Lines(style);
        lines.forEach(line -> shown.add(MARGIN + line));
        print(shown);
    }

    /// Tells something that was expected, and whether it is so.
    void expect(boolean isSo, String text) {
        if (isSo) {
            held++;
            print(new Lines(style).wrap(3, Tone.GOOD, "as expected: " + text));
        } else {
            failed++;
            print(new Lines(style).wrap(3, Tone.ALARM, "NOT AS EXPECTED: " + text));
        }
    }

    /// Ends the story; says whether everything was as expected.
    boolean end(Duration took) {
        print(
                new Lines(style)
                        .gap()
                        .add(style.rule())
                        .wrap(
                                0,
                                Tone.STRONG,
                                "%d of %d expectations were met, in %s."
                                        .formatted(held, held + failed, seconds(took)))
                        .wrap(0, Tone.PLAIN, awaited())
                        .add(style.rule()));
        return failed == 0 && held > 0;
    }

    private String awaited() {
        return awaited == 0 ? "" : awaited + " more wait for what is not built yet.";
    }

    static String milliseconds(Duration duration) {
        return duration.toMillis() + " ms";
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    private void print(Lines lines) {
        lines.toList().forEach(out::println);
        out.flush();
    }
}
