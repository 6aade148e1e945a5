package org.tocsin.client.terminal;

import java.util.List;
import org.tocsin.client.Reading;

/// Lays out what is told of an advisory without its text.
public final class NoticeText {
    private final Style style;

    /// Lays out for one terminal.
    public NoticeText(Style style) {
        this.style = style;
    }

    /// Returns the lines of a notice that what was delivered no longer stands.
    public List<String> lines(Reading.Tombstone notice) {
        return new Lines(style)
                .add(style.rule())
                .wrap(0, Tone.CAUTION, line(notice))
                .wrap(0, Tone.STRONG, meaning(notice.state()))
                .wrap(0, Tone.FAINT, "Advisory " + notice.id())
                .add(style.rule())
                .toList();
    }

    /// Returns the notice in a line.
    public String line(Reading.Tombstone notice) {
        return notice.state() + notice.at().map(at -> " at " + Times.of(notice.at())).orElse("");
    }

    private static String meaning(String state) {
        return switch (state) {
            case "CANCELLED" -> "The advisory no longer applies. What it said stays readable.";
            case "RETRACTED" ->
                    "The advisory was taken back. Do not act on what it said, and delete copies.";
            case "WITHDRAWN" -> "The advisory is no longer for you. Do not rely on what it said.";
            default -> "The advisory no longer stands.";
        };
    }
}
