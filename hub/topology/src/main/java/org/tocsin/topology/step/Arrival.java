package org.tocsin.topology.step;

import java.util.List;
import org.tocsin.topology.fact.Quarantined;

/// A record that arrived: what it means, or the record itself for the quarantine.
///
/// Source: SPECIFICATION.md R-4.
///
/// @param <T> what it means
public sealed interface Arrival<T> {

    /// It means something.
    ///
    /// @param fact what
    record Understood<T>(T fact) implements Arrival<T> {}

    /// It cannot be read.
    ///
    /// @param record the record as it was
    record NotUnderstood<T>(Quarantined record) implements Arrival<T> {}

    /// Returns what it means, as a list of none or one.
    default List<T> facts() {
        return switch (this) {
            case Understood<T>(T fact) -> List.of(fact);
            case NotUnderstood<T> _ -> List.of();
        };
    }

    /// Returns what goes to the quarantine, as a list of none or one.
    default List<Quarantined> quarantined() {
        return switch (this) {
            case Understood<T> _ -> List.of();
            case NotUnderstood<T>(var record) -> List.of(record);
        };
    }
}
