package org.tocsin.domain.dissemination;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.area.StateCode;

/// What admission knows of the law: the instruments that there are, and the words at which a person
/// looks.
///
/// Source: SPECIFICATION.md.
public final class Law {
    private final Map<Code, Instrument> instruments;
    private final List<TermFinder> terms;

    /// Creates it; each instrument's code stands once.
    public Law(List<Instrument> instruments, List<TermList> terms) {
        this.instruments =
                instruments.stream()
                        .collect(toUnmodifiableMap(Instrument::code, Function.identity()));
        this.terms = terms.stream().map(TermFinder::new).toList();
    }

    /// Returns a law without any instrument, by which nothing can be said of persons.
    public static Law none() {
        return new Law(List.of(), List.of());
    }

    /// Says whether participants of `home` can rest on the instrument `code` on `day`.
    boolean allows(Code code, StateCode home, LocalDate day) {
        return Optional.ofNullable(instruments.get(code))
                .filter(instrument -> instrument.isInForce(day))
                .filter(instrument -> instrument.binds(home))
                .isPresent();
    }

    /// Returns what finds each list of words. Unmodifiable.
    List<TermFinder> terms() {
        return terms;
    }
}
