package org.tocsin.client.terminal;

/// How text is laid out for one terminal.
///
/// @param colours whether tones are shown
/// @param width columns to fill, at least [#WIDTH_MIN]
/// @param language the language to prefer, such as `fr`
public record Style(boolean colours, int width, String language) {
    /// The narrowest terminal that is laid out for.
    public static final int WIDTH_MIN = 40;

    public Style {
        width = Math.max(width, WIDTH_MIN);
    }

    /// Plain text in English, 80 columns wide.
    public static final Style PLAIN = new Style(false, 80, "en");

    /// Returns `text` in a tone, if tones are shown.
    public String paint(Tone tone, String text) {
        return colours ? tone.painted(text) : text;
    }

    /// Returns a line across the terminal.
    public String rule() {
        return "-".repeat(width);
    }
}
