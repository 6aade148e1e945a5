package org.tocsin.domain.marking;

import java.util.Optional;

/// A limit on the ways by which a text may leave.
public enum Caveat {
    /// The originator decides on any onward step.
    ORCON,
    /// Not to be passed on.
    NO_FORWARD,
    /// Not for the public feed.
    NO_PUBLIC;

    /// Says whether a text under this caveat may leave by `egress`.
    public boolean admits(Egress egress) {
        return switch (egress) {
            case OWN_SCREEN, STREAM, WEBHOOK -> true;
            case FORWARDING_GATEWAY, FEDERATION -> this == NO_PUBLIC;
            case PUBLIC_FEED -> this == NO_FORWARD;
        };
    }

    /// Says whether this caveat closes every way that `other` closes.
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
