package org.tocsin.local.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/// A clock that is ahead of another one, by as much as is asked for at the moment.
final class ForwardClock extends Clock {
    private final Clock other;
    private final Supplier<Duration> ahead;

    /// Creates a clock that is `ahead` of `other`.
    ForwardClock(Clock other, Supplier<Duration> ahead) {
        this.other = other;
        this.ahead = ahead;
    }

    @Override
    public ZoneId getZone() {
        return other.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ForwardClock(other.withZone(zone), ahead);
    }

    @Override
    public Instant instant() {
        return other.instant().plus(ahead.get());
    }
}
