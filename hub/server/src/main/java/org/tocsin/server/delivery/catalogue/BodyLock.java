package org.tocsin.server.delivery.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.topology.personal.Lock;
import org.tocsin.topology.personal.RecordKeys;

/// Locks the bodies of advisories that hold personal data before they are put on disk.
///
/// A first byte says whether what follows is locked, or was erased. Source: SPECIFICATION.md G-2,
/// G-3.
public final class BodyLock {
    private static final byte CLEAR = 0;
    private static final byte LOCKED = 1;
    private static final byte ERASED = 2;

    private final RecordKeys keys;

    /// Creates a lock over the keys of personal data.
    public BodyLock(RecordKeys keys) {
        this.keys = keys;
    }

    /// Returns the bodies of one decision as they are kept, in order; nothing of them when the
    /// advisory's key was destroyed after they were read from the log.
    List<byte[]> shut(AdvisoryId advisory, List<byte[]> bodies) {
        // Asked in this order, a key that is made meanwhile is not taken for one that is gone.
        if (!keys.knows(advisory)) {
            return bodies.stream().map(body -> framed(CLEAR, body)).toList();
        }
        var key = keys.find(advisory);
        return bodies.stream()
                .map(body ->
                        key.map(it -> framed(LOCKED, Lock.locked(body, it, advisory.toString())))
                                .orElseGet(() -> framed(ERASED, new byte[0])))
                .toList();
    }

    /// Returns the body; empty when its key was destroyed.
    Optional<byte[]> open(AdvisoryId advisory, byte[] kept) {
        var body = Arrays.copyOfRange(kept, 1, kept.length);
        return switch (kept[0]) {
            case CLEAR -> Optional.of(body);
            case LOCKED ->
                    keys.find(advisory).flatMap(key -> Lock.opened(body, key, advisory.toString()));
            default -> Optional.empty();
        };
    }

    private static byte[] framed(byte how, byte[] bytes) {
        var framed = new byte[bytes.length + 1];
        framed[0] = how;
        System.arraycopy(bytes, 0, framed, 1, bytes.length);
        return framed;
    }
}
