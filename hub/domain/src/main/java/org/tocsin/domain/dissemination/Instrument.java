package org.tocsin.domain.dissemination;

import java.time.LocalDate;
import java.util.Optional;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.area.StateCode;

/// A legal instrument that can allow the hub to hold what is said of persons.
///
/// Source: SPECIFICATION.md A-20.
///
/// @param code by which publishers name it
/// @param state the State whose own law it is; absent for one between States
/// @param inForceFrom its first day in force; absent for one that never came into force
/// @param inForceUntil the first day on which it is in force no more; absent for one that still is
public record Instrument(
        Code code,
        Optional<StateCode> state,
        Optional<LocalDate> inForceFrom,
        Optional<LocalDate> inForceUntil) {

    /// Says whether it is in force on `day`.
    public boolean isInForce(LocalDate day) {
        return inForceFrom.filter(from -> !day.isBefore(from)).isPresent()
                && inForceUntil.filter(until -> !day.isBefore(until)).isEmpty();
    }

    /// Says whether participants of `home` can rest on it.
    public boolean binds(StateCode home) {
        return state.map(home::equals).orElse(true);
    }
}
