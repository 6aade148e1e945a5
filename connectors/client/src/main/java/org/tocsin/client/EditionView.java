package org.tocsin.client;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tocsin.client.json.Document;

/// An edition as its reader is shown it.
///
/// Codes are texts, because a newer hub may know kinds and sectors that this client does not.
///
/// @param json the edition's document; what has no accessor here is found in it
public record EditionView(Document json) {

    /// One portion of an edition.
    ///
    /// @param json the portion's document
    public record PortionView(Document json) {
        /// Returns the label, such as `TLP:AMBER`.
        public String label() {
            return json.text("label").orElse("");
        }

        /// Returns what is said in each language.
        public List<Document> texts() {
            return json.list("texts");
        }
    }

    /// Returns the advisory's id.
    public String id() {
        return json.text("id").orElse("");
    }

    /// Returns the token that changes exactly when the content of this edition does.
    public String revision() {
        return json.text("revision").orElse("");
    }

    /// Returns the id of the key by which its originator signed it; empty when the hub alone
    /// vouches.
    ///
    /// Whether the signature holds is for an [org.tocsin.formats.json.EditionVerifier] to say.
    public Optional<String> originatorKey() {
        return json.member("originatorSignature").flatMap(signature -> signature.text("key"));
    }

    /// Returns `ACTUAL`, `EXERCISE` or `TEST`.
    public String status() {
        return json.text("status").orElse("");
    }

    /// Returns the label of the whole, such as `TLP:AMBER`.
    public String label() {
        return json.text("label").orElse("");
    }

    /// Returns the level of the whole: 0 none, 1 restricted, 2 confidential, 3 secret.
    public long level() {
        return json.number("level").orElse(0L);
    }

    /// Returns `FLASH`, `PRIORITY` or `ROUTINE`.
    public String lane() {
        return json.text("lane").orElse("");
    }

    /// Returns the kind of advisory.
    public String kind() {
        return json.text("kind").orElse("");
    }

    /// Returns the agency it came from; empty when readers are not told.
    public Optional<String> originator() {
        return json.text("originator");
    }

    /// Returns the first headline.
    public String headline() {
        return json.text("headline").orElse("");
    }

    /// Returns the sectors concerned.
    public List<String> sectors() {
        return json.texts("sectors");
    }

    /// Returns the topics concerned; may be empty.
    public List<String> topics() {
        return json.texts("topics");
    }

    /// Returns what whoever handles it must heed; may be empty.
    public List<String> duties() {
        return json.texts("duties");
    }

    /// Returns since when this edition reads as it does, UTC; empty when it cannot be read.
    public Optional<Instant> since() {
        return json.text("since").flatMap(EditionView::instant);
    }

    /// Returns from when on it no longer counts, UTC; empty when it cannot be read.
    public Optional<Instant> expires() {
        return json.text("expires").flatMap(EditionView::instant);
    }

    /// Returns the portions in the publisher's order.
    public List<PortionView> portions() {
        return json.list("portions").stream().map(PortionView::new).toList();
    }

    static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "EditionView[" + id() + "]";
    }
}
