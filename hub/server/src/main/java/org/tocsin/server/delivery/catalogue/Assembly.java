package org.tocsin.server.delivery.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.domain.dissemination.DecisionId;
import org.tocsin.topology.fact.Release;

/// Puts the records of one partition together to whole decisions.
///
/// Whoever writes the topic may stop in the middle of a decision and begin again: a first record
/// starts the decision over. Used by one thread.
final class Assembly {
    /// The most decisions that may be incomplete at a time; the eldest gives way.
    static final int PARTIAL_MAX = 64;

    private final Map<DecisionId, Partial> partial = new LinkedHashMap<>();

    /// Returns the releases of the decision that `release` completes, in order; empty when it
    /// completes none.
    Optional<List<Release>> add(long offset, Release release) {
        var envelope = release.envelope();
        if (envelope.count() == 1) {
            return Optional.of(List.of(release));
        }
        if (envelope.ordinal() == 0) {
            partial.remove(envelope.decision());
            partial.put(envelope.decision(), new Partial(offset));
            if (partial.size() > PARTIAL_MAX) {
                partial.remove(partial.keySet().iterator().next());
            }
        }
        var pieces = partial.get(envelope.decision());
        if (pieces == null || pieces.releases.size() != envelope.ordinal()) {
            return Optional.empty();
        }
        pieces.releases.add(release);
        if (pieces.releases.size() < envelope.count()) {
            return Optional.empty();
        }
        partial.remove(envelope.decision());
        return Optional.of(List.copyOf(pieces.releases));
    }

    /// Returns where reading must go on after a restart, so that no decision is cut in two.
    ///
    /// @param next the offset behind the last record that was added
    long resumeFrom(long next) {
        return partial.values().stream().mapToLong(pieces -> pieces.first).min().orElse(next);
    }

    private static final class Partial {
        private final long first;
        private final List<Release> releases = new ArrayList<>();

        Partial(long first) {
            this.first = first;
        }
    }
}
