package org.tocsin.client;

import org.tocsin.client.json.Json;

/// An edition as the hub gives it to its reader, with the advisory's state and the signature.
///
/// @param state `PUBLISHED`, `CANCELLED` or `EXPIRED`; a stream gives only what is `PUBLISHED`
/// @param edition the edition
/// @param document `state`, `edition` and `signature` as received
public record Reading(String state, EditionView edition, Json document) {
    /// Reads the document of a reading; a state that it does not tell is `PUBLISHED`.
    public static Reading of(Json document) {
        return new Reading(
                document.text("state").orElse("PUBLISHED"),
                new EditionView(document.member("edition").orElse(Json.none())),
                document);
    }

    @Override
    public String toString() {
        return "Reading[" + edition.id() + " " + state + "]";
    }
}
