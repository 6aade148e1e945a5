package org.tocsin.client.terminal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// Writes times for people, always in UTC.
public final class Times {
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private Times() {}

    /// Returns the time to the second; `?` when there is none.
    public static String of(Optional<Instant> instant) {
        return instant.map(SECONDS::format).orElse("?");
    }
}
