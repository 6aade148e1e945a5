package org.tocsin.client;

import org.tocsin.client.json.Document;

/// What a publisher is told of a submission that was not refused.
///
/// @param id the advisory's public id
/// @param reference the publisher's own reference
/// @param version which version
/// @param lane the way it takes
/// @param state `ACCEPTED`: kept safely and not yet decided; `HELD`: not out before somebody has
///   looked at it; `ADMITTED`: on its way to its readers
/// @param document the answer as received, for programs
public record Published(
        String id, String reference, long version, String lane, String state, Document document) {
    static Published of(Document answer) {
        return new Published(
                answer.text("id").orElse(""),
                answer.text("reference").orElse(""),
                answer.number("version").orElse(1L),
                answer.text("lane").orElse(""),
                answer.text("state").orElse(""),
                answer);
    }
}
