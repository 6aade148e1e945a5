package org.tocsin.domain.advisory;

/// To whom a State allows what is said of it to be shown.
///
/// Source: SPECIFICATION.md K-35.
public enum Consent {
    /// To nobody but the State itself and who says it.
    NONE,
    /// To organisations and persons by name.
    NAMED,
    /// To chosen organisations or groups, such as donors.
    DONORS,
    /// To everybody.
    ALL
}
