package org.tocsin.client.terminal;

import java.util.ArrayList;
import java.util.List;

/// Lines of text that are being laid out.
public final class Lines {
    private final Style style;
    private final List<String> lines = new ArrayList<>();

    /// Begins with no line.
    public Lines(Style style) {
        this.style = style;
    }

    /// Adds one line as it is.
    public Lines add(String line) {
        lines.add(line);
        return this;
    }

    /// Adds an empty line.
    public Lines gap() {
        return add("");
    }

    /// Adds the lines of another layout.
    public Lines addAll(List<String> more) {
        lines.addAll(more);
        return this;
    }

    /// Adds `text`, made harmless, broken at spaces to the width and indented.
    public Lines wrap(int indent, Tone tone, String text) {
        for (var paragraph : Printable.of(text).split("\n", -1)) {
            for (var line : broken(paragraph, style.width() - indent)) {
                add(line.isEmpty() ? "" : " ".repeat(indent) + style.paint(tone, line));
            }
        }
        return this;
    }

    /// Adds `text` as [#wrap] does, unless it is blank.
    public Lines wrapSome(int indent, Tone tone, String text) {
        return text.isBlank() ? this : wrap(indent, tone, text);
    }

    private static List<String> broken(String paragraph, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : paragraph.strip().split(" +", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /// Returns the lines so far. Unmodifiable.
    public List<String> toList() {
        return List.copyOf(lines);
    }
}
