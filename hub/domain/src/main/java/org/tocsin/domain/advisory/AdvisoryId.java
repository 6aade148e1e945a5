package org.tocsin.domain.advisory;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// The public id of an advisory, given by the hub, the same for all its versions and editions.
///
/// @param value the UUID
public record AdvisoryId(UUID value) {
    private static final Pattern SHAPE =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /// Returns the id written in the usual form of a UUID, lower case.
    ///
    /// @throws IllegalArgumentException when `text` is not of exactly that form
    public static AdvisoryId parse(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("an advisory's id is a UUID in lower case");
        }
        return new AdvisoryId(UUID.fromString(text));
    }

    /// Returns the id written in that form; empty for any other text.
    public static Optional<AdvisoryId> read(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(parse(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
