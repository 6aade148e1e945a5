package org.tocsin.domain.dissemination;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.area.StateCode;

/// What admission knows of the law.
///
/// Source: SPECIFICATION.md A-20.
public final class Law {
    private final Map<Code, Instrument> instruments;

    /// Creates it with the instruments that there are; each code stands once.
    public Law(List<Instrument> instruments) {
        this.instruments =
                instruments.stream()
                        .collect(toUnmodifiableMap(Instrument::code, Function.identity()));
    }

    /// Returns a law without any instrument, by which nothing can be said of persons.
    public static Law none() {
        return new Law(List.of());
    }

    /// Says whether participants of `home` can rest on the instrument `code` on `day`.
    boolean allows(Code code, StateCode home, LocalDate day) {
        return Optional.ofNullable(instruments.get(code))
                .filter(instrument -> instrument.isInForce(day))
                .filter(instrument -> instrument.binds(home))
                .isPresent();
    }
}
