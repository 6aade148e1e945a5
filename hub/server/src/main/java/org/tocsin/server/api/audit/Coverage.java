package org.tocsin.server.api.audit;

import static java.util.stream.Collectors.toCollection;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.tocsin.domain.area.StateCode;

/// How far an advisory has reached, State by State.
///
/// Source: SPECIFICATION.md C-21; principle P33.
///
/// @param states by code; only States with somebody who was to get something
@Serdeable
record Coverage(List<OfState> states) {

    /// How far it has reached in one State.
    ///
    /// @param state by ISO 3166-1 alpha-2
    /// @param eligible how many participants were to get all or some of the latest version
    /// @param received how many of them have received some text of the advisory
    @Serdeable
    record OfState(String state, int eligible, int received) {}

    /// @param stateOf tells the State of a participant; empty when the hub does not know it any
    ///   more
    static Coverage of(Account account, Function<String, Optional<StateCode>> stateOf) {
        var reached =
                account.reached().stream()
                        .map(reader -> participant(reader.reader()))
                        .collect(toCollection(TreeSet::new));
        var states = new TreeMap<String, OfState>();
        for (var participant : account.eligible()) {
            stateOf.apply(participant)
                    .map(StateCode::value)
                    .ifPresent(state ->
                            states.merge(
                                    state,
                                    new OfState(state, 1, reached.contains(participant) ? 1 : 0),
                                    Coverage::sum));
        }
        return new Coverage(List.copyOf(states.values()));
    }

    /// Returns the participant of a reader, who may be a person as `participant/name`.
    static String participant(String reader) {
        return reader.split("/", 2)[0];
    }

    private static OfState sum(OfState some, OfState more) {
        return new OfState(
                some.state(), some.eligible() + more.eligible(), some.received() + more.received());
    }
}
