package org.tocsin.domain.party;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// How a participant signs what it publishes.
///
/// Keys are never taken away, so that what was signed can be checked, and told from what nobody can
/// vouch for any more. Source: SPECIFICATION.md G-6, G-8.
///
/// @param since from when on it publishes nothing unsigned that names it, UTC; absent when the hub
///   may vouch for it
/// @param keys in the order in which they came, at most [#KEYS_MAX]. Unmodifiable; may be empty
public record Signing(Optional<Instant> since, List<SigningKey> keys) {
    /// The most keys of one participant, those that were ended or revoked included.
    public static final int KEYS_MAX = 64;

    /// The hub vouches for everything.
    public static final Signing NONE = new Signing(Optional.empty(), List.of());

    public Signing {
        keys = List.copyOf(keys);
        if (keys.size() > KEYS_MAX) {
            throw new IllegalArgumentException("at most " + KEYS_MAX + " keys");
        }
        if (keys.stream().map(SigningKey::publicKey).distinct().count() != keys.size()) {
            throw new IllegalArgumentException("each key once");
        }
    }

    /// Returns the key with this id; empty when there is none.
    public Optional<SigningKey> key(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /// Says whether it publishes nothing unsigned that names it.
    public boolean isRequired() {
        return since.isPresent();
    }

    /// Returns this with one key more.
    public Signing with(SigningKey key) {
        var all = new ArrayList<>(keys);
        all.add(key);
        return new Signing(since, all);
    }

    /// Returns this with nothing unsigned from `instant` on; unchanged when it is so already.
    public Signing requiredSince(Instant instant) {
        return new Signing(since.or(() -> Optional.of(instant)), keys);
    }

    /// Returns this so that the hub may vouch again.
    public Signing notRequired() {
        return new Signing(Optional.empty(), keys);
    }

    /// Returns this with a key that signs nothing more from `instant` on.
    public Signing ended(String id, Instant instant) {
        return changed(id, key -> key.endedAt(instant));
    }

    /// Returns this with a key by which nothing counts any more.
    public Signing revoked(String id, Instant instant) {
        return changed(id, key -> key.revokedAt(instant));
    }

    /// Returns `wanted` as far as that gives nothing more than this: no new key, no longer one, and
    /// nothing unsigned where nothing was. A key that `wanted` leaves out stays as it is.
    Signing narrowed(Signing wanted) {
        return new Signing(
                since.isPresent() ? earliest(since.get(), wanted) : wanted.since,
                keys.stream()
                        .map(held -> wanted.key(held.id()).map(held::narrowed).orElse(held))
                        .toList());
    }

    private static Optional<Instant> earliest(Instant since, Signing wanted) {
        return wanted.since.filter(since::isAfter).or(() -> Optional.of(since));
    }

    private Signing changed(String id, UnaryOperator<SigningKey> change) {
        return new Signing(
                since,
                keys.stream().map(key -> key.id().equals(id) ? change.apply(key) : key).toList());
    }
}
