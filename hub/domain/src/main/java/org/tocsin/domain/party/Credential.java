package org.tocsin.domain.party;

import java.time.Instant;
import java.util.regex.Pattern;

/// Proof of being a participant's machine or person, without the secret itself.
///
/// @param clientId the participant's id, or `participant/name` for a person
/// @param secretHash keyed hash of the secret, lower-case hexadecimal, 64 characters
/// @param issuedAt when the secret was made
public record Credential(String clientId, String secretHash, Instant issuedAt) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public Credential {
        if (!HASH.matcher(secretHash).matches()) {
            throw new IllegalArgumentException("a secret's hash is 64 hexadecimal digits");
        }
    }

    @Override
    public String toString() {
        return "Credential[" + clientId + "]";
    }
}
