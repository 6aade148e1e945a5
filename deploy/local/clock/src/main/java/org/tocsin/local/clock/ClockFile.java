package org.tocsin.local.clock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.function.Supplier;

/// A file that says how far ahead a clock is, as an ISO 8601 duration such as `PT168H`.
///
/// What the file said last holds while it is away or says nothing of the kind, and time never goes
/// back. For all threads, though one of them alone should [#read] it.
final class ClockFile implements Supplier<Duration> {
    private final Path file;
    private volatile Duration ahead = Duration.ZERO;

    /// Looks at `file`, which may not exist yet.
    ClockFile(Path file) {
        this.file = file;
        read();
    }

    /// Takes over what the file says now.
    void read() {
        try {
            var said = Duration.parse(Files.readString(file).strip());
            if (said.compareTo(ahead) > 0) {
                ahead = said;
            }
        } catch (IOException | DateTimeParseException notNow) {
            // It is being written; the next look finds it.
        }
    }

    @Override
    public Duration get() {
        return ahead;
    }
}
