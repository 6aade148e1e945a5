package org.tocsin.formats.stix;

import java.util.HashSet;
import java.util.Set;
import org.tocsin.domain.marking.Tlp;

/// What markings ask together: the narrowest audience, and every statement.
///
/// Source: SPECIFICATION.md F-8, F-13.
///
/// @param label the audience
/// @param statements what readers are told beside it. Unmodifiable
record StixMark(Tlp label, Set<Statement> statements) {
    /// No marking at all.
    static final StixMark NONE = new StixMark(Tlp.CLEAR, Set.of());

    /// A statement that a marking makes.
    ///
    /// @param text what it says
    /// @param label who may read the statement itself
    record Statement(String text, Tlp label) {}

    StixMark {
        statements = Set.copyOf(statements);
    }

    /// Returns the mark that asks no more than an audience.
    static StixMark of(Tlp label) {
        return new StixMark(label, Set.of());
    }

    /// Returns the stricter of both labels, with the statements of both.
    StixMark join(StixMark other) {
        if (other.statements.isEmpty()) {
            return stricter(label, other.label) == label
                    ? this
                    : new StixMark(other.label, statements);
        }
        var all = new HashSet<>(statements);
        all.addAll(other.statements);
        return new StixMark(stricter(label, other.label), all);
    }

    /// Returns the label with the narrower audience.
    static Tlp stricter(Tlp one, Tlp other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
