package org.tocsin.server.delivery;

import io.micronaut.http.HttpParameters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tocsin.domain.subscription.Interest;
import org.tocsin.formats.Fault;
import org.tocsin.formats.Json;
import org.tocsin.formats.JsonDocument;
import org.tocsin.formats.Parsed;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.json.InterestJson;
import org.tocsin.server.delivery.gate.Filter;
import org.tocsin.server.delivery.gate.Start;
import org.tocsin.server.delivery.gate.State;
import org.tocsin.server.problem.Parameters;
import org.tocsin.server.problem.Problem;
import org.tocsin.server.problem.ProblemFault;
import org.tocsin.server.problem.ProblemType;

/// Reads the query of a request for advisories. What is not known is refused.
public final class Query {
    /// The most leaves of a page.
    public static final int LIMIT_MAX = 1_000;

    private static final int LIMIT_DEFAULT = 100;

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>();
    private final List<ProblemFault> faults = new ArrayList<>();

    /// Reads `parameters`.
    public Query(HttpParameters parameters) {
        parameters.asMap().forEach((name, given) -> values.put(name.toString(), given));
    }

    /// Returns the interest that `sector`, `topic`, `kind`, `lane` and `area` tell.
    public Interest interest() {
        known.addAll(InterestJson.QUERY_NAMES);
        return switch (InterestJson.parse(values)) {
            case Parsed.Read<Interest>(var interest) -> interest;
            case Parsed.Malformed<Interest>(var found) -> {
                found.forEach(this::fault);
                yield Interest.ANYTHING;
            }
        };
    }

    /// Returns the states that `state` tells, any number of times; those of a list if it does not.
    public Set<State> states() {
        known.add("state");
        var states = new HashSet<State>();
        for (var name : values.getOrDefault("state", List.of())) {
            State.of(name)
                    .filter(state -> state != State.WITHDRAWN && state != State.RETRACTED)
                    .ifPresentOrElse(
                            states::add, () -> fault("state", "PUBLISHED, CANCELLED or EXPIRED"));
        }
        return states.isEmpty() ? Filter.LISTED : states;
    }

    /// Returns where reading begins: at `since`, or else at `otherwise`.
    public Start since(Start otherwise) {
        return text("since").flatMap(this::instant).<Start>map(Start.Since::new).orElse(otherwise);
    }

    /// Returns the cursor that `cursor` tells; empty if there is none.
    public Optional<Start> cursor() {
        return text("cursor").map(Start.From::new);
    }

    /// Returns after how many leaves a page ends, as `limit` tells.
    public int limit() {
        return text("limit").map(this::count).orElse(LIMIT_DEFAULT);
    }

    /// Returns what is wrong with the query; empty if nothing is. Asked last.
    public Optional<Problem> problem() {
        faults.addAll(Parameters.unknown(values.keySet(), known));
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Problem.of(ProblemType.BAD_QUERY, "See what is wrong with the query.")
                                .faults(faults));
    }

    private Optional<String> text(String name) {
        known.add(name);
        var given = values.getOrDefault(name, List.of());
        if (given.size() > 1) {
            fault(name, "at most once");
        }
        return given.stream().findFirst();
    }

    private Optional<Instant> instant(String text) {
        var instant = JsonDocument.read(Json.text(text), Scalars.INSTANT).found();
        if (instant.isEmpty()) {
            fault("since", "an instant such as 2030-01-01T00:00:00Z");
        }
        return instant;
    }

    private int count(String text) {
        try {
            var count = Integer.parseInt(text);
            if (count >= 1 && count <= LIMIT_MAX) {
                return count;
            }
        } catch (NumberFormatException malformed) {
            // Told below.
        }
        faults.add(
                new ProblemFault("limit", 0, 0, "J-9", "a number from 1", LIMIT_MAX + " leaves"));
        return 1;
    }

    private void fault(String field, String explanation) {
        faults.add(new ProblemFault(field, 0, 0, "J-10", explanation, ""));
    }

    private void fault(Fault fault) {
        var field = fault.field().isEmpty() ? "query" : fault.field();
        faults.add(new ProblemFault(field, 0, 0, fault.rule(), fault.explanation(), ""));
    }
}
