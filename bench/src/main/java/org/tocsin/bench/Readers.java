package org.tocsin.bench;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The sample participants and persons that may read.
final class Readers {
    /// Who runs and audits the hub reads no more than the public does, and publishers' feeds
    /// nothing at all.
    private static final Set<String> OTHERS = Set.of("hub-operator", "qm-oversight", "cyber-feed");

    private Readers() {}

    /// Returns their client ids; not empty.
    static List<String> of(Map<String, String> secrets) {
        return secrets.keySet().stream().filter(id -> !OTHERS.contains(id)).sorted().toList();
    }
}
