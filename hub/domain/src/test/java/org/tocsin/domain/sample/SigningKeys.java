package org.tocsin.domain.sample;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.tocsin.domain.party.SigningKey;

/// Keys by which participants sign.
public final class SigningKeys {
    private SigningKeys() {}

    /// Returns the key of a number, in force since ever and without end.
    public static SigningKey key(int number) {
        var raw = "302a300506032b6570032100" + "%064x".formatted(number);
        return new SigningKey(
                Base64.getEncoder().encodeToString(HexFormat.of().parseHex(raw)),
                Instant.EPOCH,
                Optional.empty());
    }
}
