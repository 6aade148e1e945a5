package org.tocsin.client.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// The time on the hub that plays along: this machine's, or ahead of it as far as a file says.
///
/// Only a hub that was started with a clock for scenarios heeds that file.
final class HubTime {
    private final Clock clock;
    private final Path file;
    private Duration ahead = Duration.ZERO;

    /// Starts with the hub's clock and this machine's alike.
    ///
    /// @param file says how far ahead the hub's clock is; absent where it cannot be moved
    HubTime(Clock clock, Path file) {
        this.clock = clock;
        this.file = file;
    }

    Instant now() {
        return clock.instant().plus(ahead);
    }

    /// Moves the clock; says whether there is one that can be moved.
    boolean forward(Duration time) {
        if (Files.notExists(file)) {
            return false;
        }
        ahead = ahead.plus(time);
        try {
            var written = Files.writeString(file.resolveSibling("clock.new"), ahead.toString());
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
