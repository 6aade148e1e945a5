package org.tocsin.domain.advisory;

/// How an advisory ends before its time. Nothing that comes later for it counts.
///
/// Source: SPECIFICATION.md L-4 to L-6.
public enum Ending {
    /// It no longer applies; what was said stays readable.
    CANCELLED,
    /// It was wrong or unlawful; what was said is no longer readable.
    RETRACTED
}
