package org.tocsin.domain.advisory;

/// How urgent, severe and certain something is.
///
/// @param urgency how soon to act
/// @param severity how grave the effect would be
/// @param certainty how sure it is
public record Gravity(Urgency urgency, Severity severity, Certainty certainty) {

    /// Returns the lane that this gravity asks for.
    ///
    /// FLASH is immediate, at least severe and at least likely; PRIORITY is immediate or expected
    /// otherwise; ROUTINE is the rest. Source: SPECIFICATION.md L-1.
    public Lane lane() {
        return switch (urgency) {
            case IMMEDIATE -> isGrave() ? Lane.FLASH : Lane.PRIORITY;
            case EXPECTED -> Lane.PRIORITY;
            case FUTURE, PAST, UNKNOWN -> Lane.ROUTINE;
        };
    }

    private boolean isGrave() {
        return (severity == Severity.EXTREME || severity == Severity.SEVERE)
                && (certainty == Certainty.OBSERVED || certainty == Certainty.LIKELY);
    }
}
