package org.tocsin.topology;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.topology.personal.RecordKeys;

/// Keys of personal data in memory. Passes the same contract test as the keys in a folder.
public final class MemoryRecordKeys implements RecordKeys {
    private final Map<AdvisoryId, SecretKey> keys = new ConcurrentHashMap<>();
    private final Set<AdvisoryId> destroyed = new HashSet<>();

    @Override
    public synchronized Optional<SecretKey> find(AdvisoryId advisory) {
        return Optional.ofNullable(keys.get(advisory));
    }

    @Override
    public synchronized Optional<SecretKey> findOrMake(AdvisoryId advisory) {
        return destroyed.contains(advisory)
                ? Optional.empty()
                : Optional.of(keys.computeIfAbsent(advisory, _ -> fresh()));
    }

    @Override
    public synchronized boolean knows(AdvisoryId advisory) {
        return keys.containsKey(advisory) || destroyed.contains(advisory);
    }

    @Override
    public synchronized void destroy(AdvisoryId advisory) {
        keys.remove(advisory);
        destroyed.add(advisory);
    }

    private static SecretKey fresh() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, "AES");
    }
}
