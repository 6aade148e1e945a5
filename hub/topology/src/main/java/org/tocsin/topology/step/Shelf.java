package org.tocsin.topology.step;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;
import org.tocsin.domain.dissemination.DecisionId;
import org.tocsin.domain.dissemination.Precedent;
import org.tocsin.topology.fact.Decided;

/// What one lane decided before.
///
/// @param precedents by advisory id
/// @param decisions by decision id
record Shelf(
        KeyValueStore<String, Precedent> precedents, KeyValueStore<String, Decided> decisions) {

    /// Returns what is kept of an advisory.
    Precedent precedent(String advisory) {
        return Optional.ofNullable(precedents.get(advisory)).orElse(Precedent.NONE);
    }

    /// Returns a decision; empty when it was not taken, or was lost in a crash.
    Optional<Decided> decided(DecisionId decision) {
        return Optional.ofNullable(decisions.get(decision.value()));
    }

    void put(Decided decided) {
        decisions.put(decided.decision().value(), decided);
    }

    void put(String advisory, Precedent precedent) {
        precedents.put(advisory, precedent);
    }

    /// Says whether an advisory is kept after `instant`: its latest version has a later date or
    /// none. What only waits keeps nothing: of it no other word comes that it is to be purged.
    boolean isKeptAfter(Precedent precedent, Instant instant) {
        return precedent
                .decision()
                .flatMap(this::decided)
                .map(latest -> latest.obligations().retainUntil())
                .filter(until -> until.map(instant::isBefore).orElse(true))
                .isPresent();
    }
}
