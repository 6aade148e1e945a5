package org.tocsin.domain.advisory;

/// Whether an advisory is real. Fixed at version 1 and shown in every edition. Source: CAP 1.2.
public enum Status {
    ACTUAL,
    EXERCISE,
    TEST
}
