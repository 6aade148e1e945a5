package org.tocsin.client;

import org.tocsin.client.json.Document;

/// One thing that is wrong with what was sent.
///
/// @param field where, as a path such as `portions[1].expires`; empty for the whole
/// @param line line of the body from 1; 0 when the hub did not say
/// @param column column of the body from 1; 0 when the hub did not say
/// @param rule number of the broken rule in SPECIFICATION.md; may be empty
/// @param explanation for people
/// @param limit the limit that was passed, with its unit; may be empty
public record Fault(
        String field, int line, int column, String rule, String explanation, String limit) {

    static Fault of(Document json) {
        return new Fault(
                json.text("field").orElse(""),
                json.number("line").orElse(0L).intValue(),
                json.number("column").orElse(0L).intValue(),
                json.text("rule").orElse(""),
                json.text("explanation").or(() -> json.text("detail")).orElse(""),
                json.text("limit").orElse(""));
    }

    /// Returns this fault at another place of the body.
    public Fault at(int line, int column) {
        return new Fault(field, line, column, rule, explanation, limit);
    }
}
