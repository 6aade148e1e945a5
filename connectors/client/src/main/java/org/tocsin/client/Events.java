package org.tocsin.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Optional;
import org.tocsin.client.json.Document;

/// Reads what frames mean.
final class Events {
    private Events() {}

    /// Returns what `frame` tells; empty when this client does not know its kind.
    ///
    /// @throws IOException when its data is not JSON
    static Optional<StreamEvent> of(Frame frame) throws IOException {
        return switch (frame.event()) {
            case "" -> current(frame);
            case "advisory" -> Optional.of(delivered(frame, data(frame)));
            case "withdrawn" -> Optional.of(withdrawn(frame, data(frame)));
            case "gap" -> Optional.of(new StreamEvent.Gap(frame.id(), data(frame)));
            default -> Optional.empty();
        };
    }

    private static Optional<StreamEvent> current(Frame frame) {
        return frame.comment().isBlank()
                ? Optional.empty()
                : Optional.of(new StreamEvent.Current(frame.comment()));
    }

    private static StreamEvent delivered(Frame frame, Document data) {
        return new StreamEvent.Delivered(
                data.text("delivery").orElse(""), frame.id(), Reading.of(data));
    }

    private static StreamEvent withdrawn(Frame frame, Document data) {
        return new StreamEvent.Withdrawn(
                data.text("delivery").orElse(""),
                frame.id(),
                data.text("id").orElse(""),
                data.text("state").orElse("WITHDRAWN"),
                data.text("at").flatMap(EditionView::instant),
                data);
    }

    private static Document data(Frame frame) throws IOException {
        return Document.parse(frame.data().getBytes(UTF_8))
                .orElseThrow(() -> new IOException("an event is not JSON"));
    }
}
