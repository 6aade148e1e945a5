package org.tocsin.server.security;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.server.config.DampingLimits;

/// Makes callers wait who try wrong credentials too often.
///
/// Failures count for a client id from one address, so that nobody can lock another out, and for
/// the address as a whole; of IPv6 addresses the first 64 bits count. What is no client id counts
/// as one and the same, whatever it is. What is remembered is bounded, in number and in length; the
/// longest unused goes first. Source: SPECIFICATION.md S-9.
@Singleton
public final class Damping {
    private static final int IPV6_PREFIX_BYTES = 8;

    /// Stands for all that is no client id; no client id looks like it.
    private static final String UNREADABLE = "?";

    private final DampingLimits limits;
    private final Clock clock;
    private final Map<String, Failures> byClient;
    private final Map<String, Failures> byAddress;

    private record Failures(int count, Instant since) {}

    /// Starts with nothing remembered.
    public Damping(DampingLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        byClient = bounded(limits.remembered());
        byAddress = bounded(limits.remembered());
    }

    /// Returns how long the caller still has to wait; zero if it may try.
    public synchronized Duration delay(String clientId, InetAddress address) {
        var now = clock.instant();
        var place = place(address);
        var client = left(byClient.get(client(clientId, place)), limits.failuresPerClient(), now);
        var whole = left(byAddress.get(place), limits.failuresPerAddress(), now);
        return client.compareTo(whole) > 0 ? client : whole;
    }

    /// Counts a failure.
    public synchronized void failed(String clientId, InetAddress address) {
        var now = clock.instant();
        var place = place(address);
        byClient.merge(client(clientId, place), new Failures(1, now), this::add);
        byAddress.merge(place, new Failures(1, now), this::add);
    }

    /// Forgets the failures of a client that has shown its secret.
    public synchronized void succeeded(String clientId, InetAddress address) {
        byClient.remove(client(clientId, place(address)));
    }

    private Failures add(Failures before, Failures next) {
        return isOver(before, next.since())
                ? next
                : new Failures(before.count() + 1, before.since());
    }

    private boolean isOver(Failures failures, Instant now) {
        return !now.isBefore(failures.since().plus(limits.window()));
    }

    private Duration left(@Nullable Failures failures, int most, Instant now) {
        return failures == null || failures.count() < most || isOver(failures, now)
                ? Duration.ZERO
                : Duration.between(now, failures.since().plus(limits.window()));
    }

    /// Nothing is remembered as it was sent: without a credential anybody could fill the memory.
    private static String client(String clientId, String place) {
        return place + ' ' + Identity.parse(clientId).map(Identity::clientId).orElse(UNREADABLE);
    }

    private static String place(InetAddress address) {
        var bytes = address.getAddress();
        var counted = Math.min(bytes.length, IPV6_PREFIX_BYTES);
        return HexFormat.of().formatHex(Arrays.copyOf(bytes, counted));
    }

    private static Map<String, Failures> bounded(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
                return size() > most;
            }
        };
    }
}
