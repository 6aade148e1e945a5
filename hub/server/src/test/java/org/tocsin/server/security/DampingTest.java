package org.tocsin.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.sample.Ticking;
import org.tocsin.server.config.DampingLimits;

class DampingTest {
    private static final InetAddress HERE = address("192.0.2.1");
    private static final InetAddress THERE = address("192.0.2.2");

    private final Ticking clock = new Ticking();
    private final Damping damping =
            new Damping(new DampingLimits(3, 5, Duration.ofMinutes(1), 100), clock);

    /// Rule S-9.
    @Test
    void clientWaitsAfterItsFailuresAndNotForever() {
        fail("qm-fire", HERE, 3);

        assertThat(damping.delay("qm-fire", HERE)).isEqualTo(Duration.ofMinutes(1));
        clock.pass(Duration.ofMinutes(1));
        assertThat(damping.delay("qm-fire", HERE)).isZero();
    }

    /// Rule S-9.
    @Test
    void nobodyIsLockedOutByFailuresFromElsewhere() {
        fail("qm-fire", HERE, 3);

        assertThat(damping.delay("qm-fire", THERE)).isZero();
    }

    @Test
    void addressWaitsWhicheverClientsItTries() {
        for (var client : new String[] {"a1", "a2", "a3", "a4", "a5"}) {
            fail(client, HERE, 1);
        }

        assertThat(damping.delay("a6", HERE)).isPositive();
        assertThat(damping.delay("a6", THERE)).isZero();
    }

    /// Each would be kept whole if it were remembered by itself.
    @Test
    void whatIsNoClientIdCountsAsOneAndDelaysNobodyElse() {
        for (var client : List.of("A".repeat(1_000_000), "B".repeat(1_000_000), "\0")) {
            fail(client, HERE, 1);
        }

        assertThat(damping.delay("C".repeat(1_000_000), HERE)).isPositive();
        assertThat(damping.delay("qm-fire", HERE)).isZero();
        assertThat(damping.delay("A".repeat(1_000_000), THERE)).isZero();
    }

    @Test
    void addressesOfOneNetworkCountTogetherInVersionSix() {
        fail("qm-fire", address("2001:db8::1"), 3);

        assertThat(damping.delay("qm-fire", address("2001:db8::2"))).isPositive();
        assertThat(damping.delay("qm-fire", address("2001:db8:1::1"))).isZero();
    }

    @Test
    void successForgetsTheFailuresOfTheClient() {
        fail("qm-fire", HERE, 2);
        damping.succeeded("qm-fire", HERE);
        fail("qm-fire", HERE, 2);

        assertThat(damping.delay("qm-fire", HERE)).isZero();
    }

    @Test
    void longestUnusedIsForgottenWhenTooManyAreRemembered() {
        fail("qm-fire", HERE, 3);
        for (var client = 0; client < 100; client++) {
            fail("client-" + client, address("198.51.100." + client), 1);
        }

        assertThat(damping.delay("qm-fire", HERE)).isZero();
    }

    private void fail(String client, InetAddress address, int times) {
        for (var time = 0; time < times; time++) {
            damping.failed(client, address);
        }
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
