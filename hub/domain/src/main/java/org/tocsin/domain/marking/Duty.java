package org.tocsin.domain.marking;

import java.util.Optional;

/// A duty on how a text is handled. It travels with the text and asks nothing of who may read it.
///
/// Source: SPECIFICATION.md M-13.
public enum Duty {
    NO_AUTOMATED_ACTION,
    LEGAL_PRIVILEGE,
    COMMERCIAL,
    REPORTER_PROTECTED;

    /// Returns the code, capitals with hyphens.
    public String code() {
        return name().replace('_', '-');
    }

    /// Returns the duty with this code; empty when there is none. Exact spelling.
    public static Optional<Duty> of(String code) {
        for (var duty : values()) {
            if (duty.code().equals(code)) {
                return Optional.of(duty);
            }
        }
        return Optional.empty();
    }
}
