package org.tocsin.domain.marking;

import java.util.Collection;
import java.util.List;

/// A way in which a subject falls short of a marking.
public enum Shortfall {
    /// The reader is not an enrolled participant, or is suspended.
    NOT_ENROLLED,
    /// The reader's organisation is not addressed.
    NOT_ADDRESSED,
    /// The reader is not a person named.
    NOT_NAMED,
    /// The reader's level is too low.
    LEVEL,
    /// The reader does not hold a compartment.
    COMPARTMENT,
    /// A list of readers does not admit the reader.
    NOT_LISTED,
    /// The reader is excluded.
    EXCLUDED,
    /// The text may not leave by this way.
    EGRESS,
    /// The text may not be read yet.
    NOT_YET,
    /// The text may no longer be read.
    NO_LONGER,
    /// The marking asks for something that is not known here.
    UNKNOWN;

    /// Returns the numbers of the rules in SPECIFICATION.md by which a subject with these
    /// shortfalls gets what it gets, be it everything because it has none. Unmodifiable; at least
    /// one.
    public static List<String> rules(Collection<Shortfall> shortfalls) {
        return shortfalls.isEmpty()
                ? List.of("M-1")
                : shortfalls.stream().flatMap(one -> one.rules().stream()).distinct().toList();
    }

    private List<String> rules() {
        return switch (this) {
            case NOT_ENROLLED -> List.of("M-2");
            case NOT_ADDRESSED -> List.of("M-3", "M-4");
            case NOT_NAMED -> List.of("M-5");
            case LEVEL -> List.of("M-6");
            case COMPARTMENT -> List.of("M-7");
            case NOT_LISTED, EXCLUDED -> List.of("M-8");
            case EGRESS -> List.of("M-9");
            case NOT_YET, NO_LONGER -> List.of("M-10");
            case UNKNOWN -> List.of("M-11");
        };
    }
}
