package org.tocsin.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.time.Duration;
import java.util.Optional;

/// Reads server-sent events. Source: HTML Living Standard, 9.2.
///
/// A block that the stream's end cuts off is dropped, as the source demands.
final class FrameReader {
    private static final int FRAME_CHARACTERS_MAX = 16 << 20;

    private final BufferedReader lines;
    private final StringBuilder data = new StringBuilder();
    private String id = "";
    private String event = "";
    private String comment = "";
    private Duration retry = Duration.ZERO;
    private boolean afterReturn;

    FrameReader(InputStream stream) {
        this.lines = new BufferedReader(new InputStreamReader(stream, UTF_8), 1 << 16);
    }

    /// Returns the next block that says something; empty at the end of the stream.
    ///
    /// @throws IOException when the stream breaks, or a block is larger than 16 Mi characters
    Optional<Frame> next() throws IOException {
        data.setLength(0);
        event = "";
        comment = "";
        var isBlank = true;
        for (var line = line(); line.isPresent(); line = line()) {
            if (!line.get().isEmpty()) {
                field(line.get());
                isBlank = false;
            } else if (!isBlank) {
                return Optional.of(new Frame(id, event, joined(), comment, retry));
            }
        }
        return Optional.empty();
    }

    private String joined() {
        return data.isEmpty() ? "" : data.substring(0, data.length() - 1);
    }

    private void field(String line) throws IOException {
        var colon = line.indexOf(':');
        var name = colon < 0 ? line : line.substring(0, colon);
        var value = colon < 0 ? "" : value(line, colon);
        switch (name) {
            case "" -> comment = value;
            case "id" -> id = value.indexOf('\0') < 0 ? value : id;
            case "event" -> event = value;
            case "data" -> append(value);
            case "retry" ->
                    retry =
                            value.matches("[0-9]{1,7}")
                                    ? Duration.ofMillis(Long.parseLong(value))
                                    : retry;
            default -> {
                // Fields that are not known are ignored.
            }
        }
    }

    private void append(String value) throws IOException {
        if (data.length() + value.length() > FRAME_CHARACTERS_MAX) {
            throw new IOException("an event is too large");
        }
        data.append(value).append('\n');
    }

    private static String value(String line, int colon) {
        return line.startsWith(" ", colon + 1)
                ? line.substring(colon + 2)
                : line.substring(colon + 1);
    }

    /// Reads a line ended by CR, LF or both, without waiting for the LF after a CR.
    private Optional<String> line() throws IOException {
        var line = new StringBuilder();
        for (int read = lines.read(); read >= 0; read = lines.read()) {
            var skipped = afterReturn && read == '\n';
            afterReturn = read == '\r';
            if (skipped) {
                continue;
            }
            if (read == '\n' || read == '\r') {
                return Optional.of(line.toString());
            }
            if (line.length() == FRAME_CHARACTERS_MAX) {
                throw new IOException("a line is too long");
            }
            line.append((char) read);
        }
        return Optional.empty();
    }
}
