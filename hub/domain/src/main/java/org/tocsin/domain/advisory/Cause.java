package org.tocsin.domain.advisory;

/// What brought the event about, told by the act and not by a claimed motive.
public enum Cause {
    TERRORIST_CONFIRMED,
    TERRORIST_SUSPECTED,
    CRIMINAL,
    ACCIDENT,
    NATURAL,
    UNKNOWN
}
