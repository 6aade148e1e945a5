package org.tocsin.domain.advisory;

/// How grave the effect would be. Source: CAP 1.2.
public enum Severity {
    EXTREME,
    SEVERE,
    MODERATE,
    MINOR,
    UNKNOWN
}
