package org.tocsin.server.kafka;

import org.tocsin.topology.fact.Decoded;

/// A record of a topic that is followed.
///
/// @param <T> what the topic's records mean
public sealed interface Followed<T> {

    /// A record that means something.
    ///
    /// @param offset its place in the partition
    /// @param key its key
    /// @param fact what it means
    record Fact<T>(long offset, String key, T fact) implements Followed<T> {}

    /// The word that whatever stood under a key is gone.
    ///
    /// @param offset its place in the partition
    /// @param key the key
    record Gone<T>(long offset, String key) implements Followed<T> {}

    /// A record that cannot be read here.
    ///
    /// @param offset its place in the partition
    /// @param key its key
    /// @param reason why
    record NotUnderstood<T>(long offset, String key, Decoded.Reason reason)
            implements Followed<T> {}

    /// Returns the place in the partition.
    long offset();

    /// Returns the key.
    String key();
}
