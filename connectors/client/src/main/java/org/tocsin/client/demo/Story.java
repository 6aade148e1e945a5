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
    private int chapter;
    private int held;
    private int failed;

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

    /// Tells what is about to happen.
    void chapter(String say) {
        chapter++;
        print(new Lines(style).gap().wrap(0, Tone.STRONG, chapter + ". " + say));
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
                        .add(style.rule()));
        return failed == 0 && held > 0;
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
