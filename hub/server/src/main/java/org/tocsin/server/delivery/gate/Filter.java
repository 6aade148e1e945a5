package org.tocsin.server.delivery.gate;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import org.tocsin.domain.subscription.Interest;
import org.tocsin.formats.json.InterestJson;

/// What a reader asks for of what it may read.
///
/// @param interest what the editions are to be about
/// @param states how the advisories are to stand. Unmodifiable
public record Filter(Interest interest, Set<State> states) {
    /// What a live stream offers: all that has not ended, however old.
    public static final Set<State> STREAMED = Set.of(State.PUBLISHED, State.EXPIRED);

    /// What a list shows unless it is asked for more.
    public static final Set<State> LISTED = Set.of(State.PUBLISHED);

    public Filter {
        states = Set.copyOf(states);
    }

    /// Returns a hash that is the same for equal filters, on every node; 32 bytes.
    byte[] hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(InterestJson.canonical(interest));
            states.stream()
                    .sorted()
                    .forEach(state -> digest.update(state.name().getBytes(US_ASCII)));
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
