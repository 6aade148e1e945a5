package org.tocsin.domain.advisory;

/// Whether an advisory is real. Fixed at version 1 and shown in every edition.
///
/// Source: SPECIFICATION.md A-13, L-8; CAP 1.2.
public enum Status {
    ACTUAL,
    EXERCISE,
    TEST
}
