package org.tocsin.client.terminal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Lays out what is told of an advisory without its text.
public final class NoticeText {
    private final Style style;

    /// Lays out for one terminal.
    public NoticeText(Style style) {
        this.style = style;
    }

    /// Returns the lines of a notice that what was delivered no longer stands.
    ///
    /// @param state `CANCELLED`, `RETRACTED` or `WITHDRAWN`
    public List<String> withdrawn(String id, String state, Optional<Instant> at) {
        return new Lines(style)
                .add(style.rule())
                .wrap(0, Tone.CAUTION, state + " at " + Times.of(at))
                .wrap(0, Tone.STRONG, meaning(state))
                .wrap(0, Tone.FAINT, "Advisory " + id)
                .add(style.rule())
                .toList();
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
