package org.tocsin.topology.step;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.EndingRequest;
import org.tocsin.topology.fact.Derivation;
import org.tocsin.topology.fact.Ended;
import org.tocsin.topology.fact.Submitted;

/// Lets what is made from an advisory fall with it, whichever of the two is told first.
///
/// What falls is retracted like anything else, so that what is made from it falls in its turn; an
/// advisory falls once, so that a circle comes to an end. Source: SPECIFICATION.md L-10; principle
/// P34.
public final class Fall extends ContextualProcessor<String, Fall.Told, String, Submitted> {
    /// Name of the store of derivations, by source and derived advisory.
    public static final String DERIVED = "derived";

    /// Name of the store of when each source fell, in milliseconds, by source.
    public static final String FALLEN = "fallen";

    private @Nullable KeyValueStore<String, Derivation> derived;
    private @Nullable KeyValueStore<String, Long> fallen;

    /// What this step is told.
    public sealed interface Told {
        /// An advisory is made from another.
        ///
        /// @param derivation which from which
        record OfDerivation(Derivation derivation) implements Told {}

        /// An advisory has ended.
        ///
        /// @param ended which and how
        record OfEnding(Ended ended) implements Told {}
    }

    @Override
    public void init(ProcessorContext<String, Submitted> context) {
        super.init(context);
        derived = context.getStateStore(DERIVED);
        fallen = context.getStateStore(FALLEN);
    }

    @Override
    public void process(Record<String, Told> record) {
        var falling =
                switch (record.value()) {
                    case Told.OfDerivation(var derivation) -> with(derivation);
                    case Told.OfEnding(var ended) when ended.isRetracted() -> with(ended);
                    case Told.OfEnding _ -> List.<Submitted>of();
                };
        falling.forEach(
                one -> context().forward(record.withKey(one.advisory().toString()).withValue(one)));
    }

    private List<Submitted> with(Derivation derivation) {
        var key = derivation.source() + "/" + derivation.derived();
        if (requireNonNull(derived).putIfAbsent(key, derivation) != null) {
            return List.of();
        }
        var when = requireNonNull(fallen).get(derivation.source().toString());
        return when == null
                ? List.of()
                : List.of(retraction(derivation, Instant.ofEpochMilli(when)));
    }

    private List<Submitted> with(Ended ended) {
        var source = ended.advisory().toString();
        var at = ended.endedAt();
        if (requireNonNull(fallen).putIfAbsent(source, at.toEpochMilli()) != null) {
            return List.of();
        }
        var falling = new ArrayList<Submitted>();
        try (var rows = requireNonNull(derived).range(source + "/", source + "/~")) {
            rows.forEachRemaining(row -> falling.add(retraction(row.value, at)));
        }
        return falling;
    }

    /// It falls when both were there, whichever came later.
    private static Submitted retraction(Derivation derivation, Instant sourceFell) {
        var later = derivation.derivedAt().isAfter(sourceFell);
        return new Submitted.ByHub(
                new EndingRequest(
                        derivation.derived(),
                        derivation.originator(),
                        Optional.empty(),
                        derivation.reference(),
                        Ending.RETRACTED,
                        later ? derivation.derivedAt() : sourceFell));
    }
}
