package org.tocsin.server.config;

import java.time.Duration;

/// What configuration records ask of their values; a bad value stops the start and names its key.
final class Check {
    private Check() {}

    static void within(String key, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "%s must be from %d to %d: %d".formatted(key, least, most, value));
        }
    }

    static void within(String key, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "%s must be from %s to %s: %s".formatted(key, least, most, value));
        }
    }

    static void stated(String key, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(key + " must be set");
        }
    }
}
