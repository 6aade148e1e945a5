package org.tocsin.domain.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that moves only when a test moves it. For all threads.
public final class Ticking extends Clock {
    private volatile Instant now = Instant.parse("2030-01-01T00:00:00Z");

    /// Sets the clock.
    public void set(Instant instant) {
        now = instant;
    }

    /// Moves the clock on.
    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
