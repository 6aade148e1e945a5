package org.tocsin.client;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tocsin.client.json.Document;

/// A stretch of what a reader may read, oldest first.
///
/// @param readings may be empty. Unmodifiable
/// @param cursor where the next stretch begins; opaque
/// @param keptSince when set, what came before it is no longer kept and is missing here, UTC
public record Page(List<Reading> readings, String cursor, Optional<Instant> keptSince) {
    public Page {
        readings = List.copyOf(readings);
    }

    static Page of(Document answer) {
        return new Page(
                answer.list("advisories").stream().map(Reading::of).toList(),
                answer.text("cursor").orElse(""),
                answer.member("gap")
                        .flatMap(gap -> gap.text("since"))
                        .flatMap(EditionView::instant));
    }
}
