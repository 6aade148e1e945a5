package org.tocsin.domain.advisory;

/// How sure it is. Source: CAP 1.2.
public enum Certainty {
    OBSERVED,
    LIKELY,
    POSSIBLE,
    UNLIKELY,
    UNKNOWN
}
