package org.tocsin.domain.advisory;

/// How reliable the source is, from A, reliable, to F, cannot be judged.
public enum Reliability {
    A,
    B,
    C,
    D,
    E,
    F
}
