package org.tocsin.client;

import java.net.URI;
import java.time.Duration;

/// How a client reaches a hub, and how patient it is.
///
/// @param hub base URL without a path, `http` or `https`
/// @param connectTimeout how long a connection may take to come up
/// @param answerTimeout how long an answer may take; publishing with a wait adds [#waitMax]
/// @param waitMax how long the hub holds a publisher that waits for admission
/// @param answerBytesMax largest answer that is read, in bytes
/// @param silenceMax how long a stream may be silent, heartbeats included, before it is taken anew
/// @param pauseMin first pause before a lost stream is taken anew
/// @param pauseMax longest such pause
/// @param eventsBuffered how many stream events wait for the reader before the hub is held back
public record Settings(
        URI hub,
        Duration connectTimeout,
        Duration answerTimeout,
        Duration waitMax,
        long answerBytesMax,
        Duration silenceMax,
        Duration pauseMin,
        Duration pauseMax,
        int eventsBuffered) {

    public Settings {
        if (!("http".equals(hub.getScheme()) || "https".equals(hub.getScheme()))
                || hub.getHost() == null) {
            throw new IllegalArgumentException("a hub is named by an http or https URL: " + hub);
        }
        if (pauseMin.isNegative() || pauseMin.isZero() || pauseMax.compareTo(pauseMin) < 0) {
            throw new IllegalArgumentException("pauseMin is above zero, pauseMax not below it");
        }
        if (eventsBuffered < 1) {
            throw new IllegalArgumentException("eventsBuffered is at least 1: " + eventsBuffered);
        }
    }

    /// Returns the usual settings for a hub.
    public static Settings of(URI hub) {
        return new Settings(
                hub,
                Duration.ofSeconds(5),
                Duration.ofSeconds(20),
                Duration.ofSeconds(10),
                64L << 20,
                Duration.ofSeconds(60),
                Duration.ofMillis(100),
                Duration.ofSeconds(10),
                256);
    }

    /// Returns these settings with other times for streams.
    public Settings streaming(Duration silenceMax, Duration pauseMin, Duration pauseMax) {
        return new Settings(
                hub,
                connectTimeout,
                answerTimeout,
                waitMax,
                answerBytesMax,
                silenceMax,
                pauseMin,
                pauseMax,
                eventsBuffered);
    }

    /// Returns the address of `path`, which begins with a slash, at the hub.
    URI at(String path) {
        return URI.create(hub.getScheme() + "://" + hub.getRawAuthority() + path);
    }
}
