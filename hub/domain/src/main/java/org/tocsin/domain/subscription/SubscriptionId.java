package org.tocsin.domain.subscription;

import java.util.UUID;
import java.util.regex.Pattern;

/// The id of a subscription, given by the hub.
///
/// @param value the UUID
public record SubscriptionId(UUID value) {
    private static final Pattern SHAPE =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /// Returns the id written in the usual form of a UUID, lower case.
    ///
    /// @throws IllegalArgumentException when `text` is not of exactly that form
    public static SubscriptionId parse(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("a subscription's id is a UUID in lower case");
        }
        return new SubscriptionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
