package org.tocsin.local.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClockFileTest {
    private static final Instant START = Instant.parse("2030-06-01T20:00:00Z");

    @TempDir private Path place;

    @Test
    void clockIsAheadByWhatTheFileSays() throws IOException {
        var file = place.resolve("clock");
        var said = new ClockFile(file);
        var clock = new ForwardClock(Clock.fixed(START, ZoneOffset.UTC), said);
        assertThat(clock.instant()).isEqualTo(START);

        Files.writeString(file, "PT168H\n");
        said.read();

        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofDays(7)));
    }

    @Test
    void clockDoesNotGoBackAndWaitsWhileTheFileIsUnreadable() throws IOException {
        var file = place.resolve("clock");
        Files.writeString(file, "PT2H");
        var said = new ClockFile(file);

        Files.writeString(file, "PT1H");
        said.read();
        Files.writeString(file, "PT");
        said.read();
        Files.delete(file);
        said.read();

        assertThat(said.get()).isEqualTo(Duration.ofHours(2));
    }
}
