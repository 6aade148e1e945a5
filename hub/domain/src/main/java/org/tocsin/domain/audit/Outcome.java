package org.tocsin.domain.audit;

import org.tocsin.domain.dissemination.Decision;

/// What a reader was to get of a version, without the text itself.
public enum Outcome {
    /// Everything.
    RELEASED,
    /// A part.
    REDACTED,
    /// Nothing.
    WITHHELD;

    /// Returns the outcome of `decision`.
    public static Outcome of(Decision decision) {
        return switch (decision) {
            case Decision.Released _ -> RELEASED;
            case Decision.Redacted _ -> REDACTED;
            case Decision.Withheld _ -> WITHHELD;
        };
    }
}
