package org.tocsin.domain.advisory;

/// How much an advisory says of persons, the least first.
///
/// Source: SPECIFICATION.md A-18; principle P28.
public enum PersonalData {
    /// Nothing of any person.
    NONE,
    /// Marks that lead to a person only with knowledge kept elsewhere.
    PSEUDONYMOUS,
    /// Who a person is, or what leads to a person.
    PERSONAL,
    /// What can do a person particular harm.
    SENSITIVE;

    /// Says whether this says no less of persons than `other`.
    public boolean covers(PersonalData other) {
        return compareTo(other) >= 0;
    }

    /// Returns the one that says more of persons.
    public PersonalData or(PersonalData other) {
        return covers(other) ? this : other;
    }
}
