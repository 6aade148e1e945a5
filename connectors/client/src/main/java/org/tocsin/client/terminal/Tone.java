package org.tocsin.client.terminal;

/// How a piece of text is set off where the terminal can; never the only sign of anything.
public enum Tone {
    /// As it is.
    PLAIN(""),
    /// A heading.
    STRONG("1"),
    /// Less important.
    FAINT("2"),
    /// Something to act on at once, or a refusal.
    ALARM("1;37;41"),
    /// Something to take care of.
    CAUTION("1;30;43"),
    /// Something that is in order.
    GOOD("32"),
    /// TLP:RED.
    RED("1;31;40"),
    /// TLP:AMBER and TLP:AMBER+STRICT.
    AMBER("1;33;40"),
    /// TLP:GREEN.
    GREEN("1;32;40"),
    /// TLP:CLEAR.
    CLEAR("1;37;40");

    private final String code;

    Tone(String code) {
        this.code = code;
    }

    /// Returns `text` in this tone as ANSI terminals understand it.
    String painted(String text) {
        return code.isEmpty() || text.isEmpty() ? text : "\033[" + code + "m" + text + "\033[0m";
    }
}
