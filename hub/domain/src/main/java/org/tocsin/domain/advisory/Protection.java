package org.tocsin.domain.advisory;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What an advisory says of persons, and by what right and for how long the hub keeps it.
///
/// Every component but the first may be absent; that personal data has its ground is a rule of
/// admission. Source: SPECIFICATION.md; principle P28.
///
/// @param personalData how much it says of persons
/// @param legalBasis the code of the legal instrument that allows it
/// @param purpose what for, at most [#PURPOSE_CHARACTERS_MAX] characters
/// @param retainUntil when the hub forgets it, UTC
/// @param proportionality why it is no more than what it is for asks, where it names somebody of
///   the charity sector; at most [#PROPORTIONALITY_CHARACTERS_MAX] characters
public record Protection(
        PersonalData personalData,
        Optional<Code> legalBasis,
        Optional<String> purpose,
        Optional<Instant> retainUntil,
        Optional<String> proportionality) {
    /// The longest time for which an advisory is kept, or counts, from when it is handed in.
    public static final Duration KEPT_MAX = Duration.ofDays(3_653);

    /// The most characters of a purpose.
    public static final int PURPOSE_CHARACTERS_MAX = 500;

    /// The most characters of what is said of proportionality.
    public static final int PROPORTIONALITY_CHARACTERS_MAX = 2_000;

    /// The protection of what says nothing of persons.
    public static final Protection NONE =
            new Protection(
                    PersonalData.NONE,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    public Protection {
        purpose = purpose.map(text -> Text.normalised(text, PURPOSE_CHARACTERS_MAX));
        proportionality =
                proportionality.map(text -> Text.normalised(text, PROPORTIONALITY_CHARACTERS_MAX));
    }

    @Override
    public String toString() {
        return "Protection[" + personalData + "]";
    }
}
