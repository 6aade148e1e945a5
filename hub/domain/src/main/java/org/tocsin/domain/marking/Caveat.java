package org.tocsin.domain.marking;

import java.util.Optional;

/// A limit on the ways by which a text may leave.
///
/// Source: SPECIFICATION.md M-9.
public enum Caveat {
    /// The originator decides on any onward step.
    ORCON,
    /// Not to be passed on, and so not for the public feed, from which anybody could take it.
    NO_FORWARD,
    /// Not for the public feed.
    NO_PUBLIC;

    /// Says whether a text under this caveat may leave by `egress`.
    public boolean admits(Egress egress) {
        return switch (egress) {
            case OWN_SCREEN, STREAM, WEBHOOK -> true;
            case FORWARDING_GATEWAY, FEDERATION -> this == NO_PUBLIC;
            case PUBLIC_FEED -> false;
        };
    }

    /// Says whether this caveat makes `other` needless: it closes as many ways and says no less.
    public boolean isAtLeast(Caveat other) {
        return this == ORCON || this == other;
    }

    /// Returns the code, capitals with a hyphen.
    public String code() {
        return name().replace('_', '-');
    }

    /// Returns the caveat with this code; empty when there is none. Exact spelling.
    public static Optional<Caveat> of(String code) {
        for (var caveat : values()) {
            if (caveat.code().equals(code)) {
                return Optional.of(caveat);
            }
        }
        return Optional.empty();
    }
}
