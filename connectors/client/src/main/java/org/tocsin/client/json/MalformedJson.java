package org.tocsin.client.json;

/// Says that a text is not JSON, and where.
public final class MalformedJson extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    MalformedJson(String message, int line, int column) {
        super(message);
        this.line = line;
        this.column = column;
    }

    /// Returns the line of the first fault, from 1; 0 when unknown.
    public int line() {
        return line;
    }

    /// Returns the column of the first fault, from 1; 0 when unknown.
    public int column() {
        return column;
    }
}
