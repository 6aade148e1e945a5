package org.tocsin.domain.advisory;

import java.util.UUID;

/// The public id of an advisory, given by the hub, the same for all its versions and editions.
///
/// @param value the UUID
public record AdvisoryId(UUID value) {

    /// Returns the id written in the usual form of a UUID, lower case.
    ///
    /// @throws IllegalArgumentException when `text` is not of exactly that form
    public static AdvisoryId parse(String text) {
        var value = UUID.fromString(text);
        if (!value.toString().equals(text)) {
            throw new IllegalArgumentException("an advisory's id is a UUID in lower case");
        }
        return new AdvisoryId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
