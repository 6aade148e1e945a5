package org.tocsin.client;

import java.util.List;
import org.tocsin.client.json.Document;

/// A stretch of what a reader may read, oldest first.
///
/// @param readings may be empty. Unmodifiable
/// @param cursor where the next stretch begins; opaque
public record Page(List<Reading> readings, String cursor) {
    public Page {
        readings = List.copyOf(readings);
    }

    static Page of(Document answer) {
        return new Page(
                answer.list("advisories").stream().map(Reading::of).toList(),
                answer.text("cursor").orElse(""));
    }
}
