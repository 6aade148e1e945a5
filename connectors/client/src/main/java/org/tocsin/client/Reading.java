package org.tocsin.client;

import java.time.Instant;
import java.util.Optional;
import org.tocsin.client.json.Document;

/// What a reader gets of an advisory.
public sealed interface Reading {

    /// Returns the advisory's id.
    String id();

    /// Returns the advisory's state: `PUBLISHED`, `CANCELLED`, `EXPIRED`, `RETRACTED`, `WITHDRAWN`.
    String state();

    /// Returns the document as received, for programs.
    Document document();

    /// An edition with its signature.
    ///
    /// @param state a stream gives only what is `PUBLISHED`
    /// @param edition the edition
    /// @param document holds `edition` and `signature`, and for the originator `reference` and
    ///   `version`
    record Text(String state, EditionView edition, Document document) implements Reading {
        @Override
        public String id() {
            return edition.id();
        }

        @Override
        public String toString() {
            return "Text[" + id() + " " + state + "]";
        }
    }

    /// The word that what was there is no longer readable.
    ///
    /// @param at since when, UTC; empty when the hub does not say
    record Tombstone(String id, String state, Optional<Instant> at, Document document)
            implements Reading {}

    /// Reads the document of a reading.
    static Reading of(Document document) {
        return document.member("edition")
                .<Reading>map(edition -> text(edition, document))
                .orElseGet(() ->
                        new Tombstone(
                                document.text("id").orElse(""),
                                document.text("state").orElse("WITHDRAWN"),
                                document.text("at").flatMap(EditionView::instant),
                                document));
    }

    private static Text text(Document edition, Document document) {
        return new Text(
                document.text("state").orElse("PUBLISHED"), new EditionView(edition), document);
    }

    /// Reads an edition that stands by itself, without state and signature.
    static Text unsigned(Document edition) {
        return text(edition, Document.none().with("edition", edition));
    }
}
