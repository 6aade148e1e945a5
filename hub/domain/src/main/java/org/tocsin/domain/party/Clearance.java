package org.tocsin.domain.party;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a participant or person may read: a level and the compartments held.
///
/// Source: SPECIFICATION.md M-6, M-7.
///
/// @param level 0 none, 1 restricted, 2 confidential, 3 secret
/// @param compartments lower-case names of 2 to 63 letters, digits and hyphens. Unmodifiable
public record Clearance(int level, Set<String> compartments) {
    /// No clearance at all.
    public static final Clearance NONE = new Clearance(0, Set.of());

    /// The highest level.
    public static final int LEVEL_MAX = 3;

    private static final Pattern COMPARTMENT = Pattern.compile("[a-z][a-z0-9-]{1,62}");

    public Clearance {
        compartments = Set.copyOf(compartments);
        if (level < 0 || level > LEVEL_MAX) {
            throw new IllegalArgumentException("a level is 0 to 3");
        }
        if (!compartments.stream().allMatch(Clearance::isCompartment)) {
            throw new IllegalArgumentException(
                    "a compartment is 2 to 63 lower-case letters, digits and hyphens");
        }
    }

    /// Says whether `name` can name a compartment.
    public static boolean isCompartment(String name) {
        return COMPARTMENT.matcher(name).matches();
    }

    /// Returns what both clearances allow: a person reads nothing that the organisation may not.
    public Clearance cappedBy(Clearance other) {
        return new Clearance(
                Math.min(level, other.level),
                compartments.stream()
                        .filter(other.compartments::contains)
                        .collect(Collectors.toSet()));
    }
}
