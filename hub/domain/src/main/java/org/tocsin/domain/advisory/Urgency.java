package org.tocsin.domain.advisory;

/// How soon to act. Source: CAP 1.2.
public enum Urgency {
    IMMEDIATE,
    EXPECTED,
    FUTURE,
    PAST,
    UNKNOWN
}
