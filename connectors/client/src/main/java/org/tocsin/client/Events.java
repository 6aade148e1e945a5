package org.tocsin.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Optional;
import org.tocsin.client.json.Document;

/// Reads what frames mean.
final class Events {
    private static final String AS_OF = "current as of ";

    private Events() {}

    /// Returns what `frame` tells; empty when this client does not know its kind.
    ///
    /// @throws IOException when its data is not what its kind has
    static Optional<StreamEvent> of(Frame frame) throws IOException {
        if (frame.data().isEmpty()) {
            return Optional.of(current(frame));
        }
        return switch (frame.event()) {
            case "advisory" -> Optional.of(delivered(frame, data(frame)));
            case "withdrawn" -> Optional.of(withdrawn(frame, data(frame)));
            case "gap" -> Optional.of(gap(data(frame)));
            default -> Optional.empty();
        };
    }

    private static StreamEvent current(Frame frame) {
        var words = frame.comment();
        return new StreamEvent.Current(
                frame.id(),
                words.startsWith(AS_OF)
                        ? EditionView.instant(words.substring(AS_OF.length()).strip())
                        : Optional.empty());
    }

    private static StreamEvent delivered(Frame frame, Document data) throws IOException {
        if (Reading.of(data) instanceof Reading.Text text) {
            return new StreamEvent.Delivered(delivery(data), frame.id(), text);
        }
        throw new IOException("an event is without its edition");
    }

    private static StreamEvent withdrawn(Frame frame, Document data) throws IOException {
        if (Reading.of(data) instanceof Reading.Tombstone notice) {
            return new StreamEvent.Withdrawn(delivery(data), frame.id(), notice);
        }
        throw new IOException("a notice is with an edition");
    }

    private static StreamEvent gap(Document data) {
        return new StreamEvent.Gap(
                data.text("reason").orElse("trimmed"),
                data.text("since").flatMap(EditionView::instant));
    }

    private static String delivery(Document data) {
        return data.text("delivery").orElse("");
    }

    private static Document data(Frame frame) throws IOException {
        return Document.parse(frame.data().getBytes(UTF_8))
                .orElseThrow(() -> new IOException("an event is not JSON"));
    }
}
