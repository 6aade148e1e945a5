package org.tocsin.client.terminal;

/// Makes text of others harmless for a terminal.
public final class Printable {
    private static final int JOINER_MIN = 0x200C;
    private static final int JOINER_MAX = 0x200D;

    private Printable() {}

    /// Returns `text` with everything that could steer the terminal, or reorder or hide what is
    /// read, written out as an escape. Line feeds stay, tabs become spaces.
    public static String of(String text) {
        var shown = new StringBuilder(text.length());
        text.codePoints()
                .forEach(character -> {
                    if (character == '\t') {
                        shown.append("    ");
                    } else if (isHarmless(character)) {
                        shown.appendCodePoint(character);
                    } else {
                        shown.append("\\u{%X}".formatted(character));
                    }
                });
        return shown.toString();
    }

    /// Returns `text` as [#of] does, in one line.
    public static String line(String text) {
        return of(text).replaceAll("\\s*\n\\s*", " ");
    }

    private static boolean isHarmless(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n';
            case Character.FORMAT -> character >= JOINER_MIN && character <= JOINER_MAX;
            case Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED ->
                    false;
            default -> true;
        };
    }
}
