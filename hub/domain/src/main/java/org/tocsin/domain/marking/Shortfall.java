package org.tocsin.domain.marking;

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
    UNKNOWN
}
