package org.tocsin.domain.party;

import java.util.regex.Pattern;

/// The name by which the hub knows a participant, such as `qm-police`.
///
/// @param value 2 to 63 lower-case ASCII letters, digits and hyphens, a letter first
public record ParticipantId(String value) implements Comparable<ParticipantId> {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,62}");

    public ParticipantId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a participant is 2 to 63 lower-case letters, digits and hyphens");
        }
    }

    @Override
    public int compareTo(ParticipantId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
