package org.tocsin.topology.fact;

import java.time.Instant;
import java.util.Optional;

/// A record that could not be read, as it was.
///
/// @param topic where it was
/// @param partition where it was
/// @param offset where it was
/// @param quarantinedAt the record's own time, UTC
/// @param reason why it could not be read, as a code
/// @param key its key
/// @param value its value
public record Quarantined(
        String topic,
        int partition,
        long offset,
        Instant quarantinedAt,
        String reason,
        Optional<byte[]> key,
        Optional<byte[]> value) {

    @Override
    public String toString() {
        return "Quarantined[" + topic + "-" + partition + " " + offset + " " + reason + "]";
    }
}
