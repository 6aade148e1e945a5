package org.tocsin.domain.advisory;

/// What can happen to a version of an advisory in the course of its life.
///
/// Source: SPECIFICATION.md L-9.
public enum Happening {
    /// Somebody has to look at it before it goes out.
    HOLD,
    /// All who had to look at it let it pass.
    APPROVE,
    /// Somebody who had to look at it does not let it pass.
    REJECT,
    /// It goes out to its readers.
    PUBLISH,
    /// The next version takes its place.
    SUPERSEDE,
    /// Its originator says that it no longer applies.
    CANCEL,
    /// It was wrong or unlawful, or what it was made from was.
    RETRACT,
    /// Its time runs out.
    EXPIRE,
    /// The time for which it is kept runs out: it is served no more.
    ARCHIVE,
    /// What it said is destroyed.
    PURGE
}
