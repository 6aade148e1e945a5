package org.tocsin.server.problem;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/// One thing that is wrong with what was sent; texts that do not apply are empty.
///
/// @param field where, as a path such as `portions[1].expires`; empty for the whole
/// @param line line of the body, from 1; 0 when there is none
/// @param column column of the body in characters, from 1; 0 when there is none
/// @param rule number of the broken rule in docs/SPECIFICATION.md
/// @param explanation for people; repeats nothing of what was sent
/// @param limit the limit that was passed, with its unit
public record ProblemFault(
        String field, int line, int column, String rule, String explanation, String limit) {

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        text(json, "field", field);
        if (line > 0) {
            json.writeNumberField("line", line);
            json.writeNumberField("column", column);
        }
        text(json, "rule", rule);
        text(json, "explanation", explanation);
        text(json, "limit", limit);
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, String value) throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(name, value);
        }
    }
}
