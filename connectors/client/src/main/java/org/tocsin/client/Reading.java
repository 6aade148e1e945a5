package org.tocsin.client;

import org.tocsin.client.json.Document;

/// An edition as the hub gives it to its reader, with the advisory's state and the signature.
///
/// @param state `PUBLISHED`, `CANCELLED` or `EXPIRED`; a stream gives only what is `PUBLISHED`
/// @param edition the edition
/// @param document `state`, `edition` and `signature` as received
public record Reading(String state, EditionView edition, Document document) {
    /// Reads the document of a reading; a state that it does not tell is `PUBLISHED`.
    public static Reading of(Document document) {
        return new Reading(
                document.text("state").orElse("PUBLISHED"),
                new EditionView(document.member("edition").orElse(Document.none())),
                document);
    }

    @Override
    public String toString() {
        return "Reading[" + edition.id() + " " + state + "]";
    }
}
