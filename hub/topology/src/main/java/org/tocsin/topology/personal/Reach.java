package org.tocsin.topology.personal;

import org.jspecify.annotations.Nullable;

/// In which records what a contract marks `@personal` is locked.
///
/// Source: SPECIFICATION.md G-1.
enum Reach {
    /// In none: it is not marked.
    NONE,
    /// `@personal("repeated")`: of advisories that have a key. It is written by others about an
    /// advisory, and may repeat what that says.
    REPEATED,
    /// `@personal("declared")`: of advisories whose publisher says that they hold personal data, or
    /// whose payload does so undeclared. Where a record does not tell, it counts as said.
    DECLARED,
    /// `@personal(true)`: of every advisory. It always names persons.
    ALWAYS;

    /// Returns the reach of what is marked with `property` within what has this reach.
    Reach with(@Nullable Object property) {
        return switch (property) {
            case null -> this;
            case Boolean always when always -> ALWAYS;
            case String word when word.equals("declared") -> wider(DECLARED);
            case String word when word.equals("repeated") -> wider(REPEATED);
            case Object unknown ->
                    throw new IllegalArgumentException("no mark of personal data: " + unknown);
        };
    }

    private Reach wider(Reach other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
