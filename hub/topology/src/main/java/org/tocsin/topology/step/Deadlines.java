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
import org.tocsin.domain.advisory.Happening;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.Stage;
import org.tocsin.topology.fact.AuditEntry;
import org.tocsin.topology.fact.AuditEntry.Kind;
import org.tocsin.topology.fact.Considered;
import org.tocsin.topology.fact.Decided;
import org.tocsin.topology.fact.Submitted;

/// Sees to what time brings for advisories, at the first tick that says so: the warning that the
/// time runs out, its running out, a review that was missed, a listing that was not looked at
/// again, the end of retention. What is purged is on record when the lane that has it says so.
///
/// The latest version counts, and what can happen to it at its stage. Source: SPECIFICATION.md L-7,
/// G-20, L-9, L-11 to L-13, L-30, C-4.
public final class Deadlines
        extends ContextualProcessor<String, TimedFact, String, Deadlines.Outcome> {
    /// Name of the store of what is due, by instant, kind, advisory and version.
    public static final String DUE = "deadlines";

    /// Name of the store of the latest decision on each advisory, by advisory.
    public static final String RUNNING = "standing";

    /// Name of the store of the stage of each advisory, of what was let in, and of the reviews that
    /// were made in time.
    public static final String STAGES = "stages";

    /// What an entry says that is true for some readers only.
    private static final String FOR_SOME = "FOR_SOME";

    private static final String REVIEWED = "reviewed/";

    private @Nullable KeyValueStore<String, String> due;
    private @Nullable KeyValueStore<String, Decided> running;
    private @Nullable KeyValueStore<String, String> stages;
    private @Nullable Unreleased unreleased;
    private @Nullable Orders orders;

    /// What came due.
    ///
    /// @param entries what is put on record. Unmodifiable
    /// @param purge the word that an advisory is purged; absent when none is
    public record Outcome(List<AuditEntry> entries, Optional<Purge> purge) {
        public Outcome {
            entries = List.copyOf(entries);
        }

        /// Returns the word that an advisory of `lane` is purged, as a list of none or one.
        public List<Submitted> purges(Lane lane) {
            return purge
                    .filter(it -> it.lane() == lane)
                    .<Submitted>map(it -> new Submitted.ByHub(it.request()))
                    .stream()
                    .toList();
        }
    }

    @Override
    public void init(ProcessorContext<String, Outcome> context) {
        super.init(context);
        due = context.getStateStore(DUE);
        running = context.getStateStore(RUNNING);
        stages = context.getStateStore(STAGES);
        unreleased = new Unreleased(requireNonNull(due), requireNonNull(stages));
        orders = new Orders(requireNonNull(stages));
    }

    @Override
    public void process(Record<String, TimedFact> record) {
        switch (record.value()) {
            case TimedFact.OfDecision(var decided) when decided.ending().isPresent() ->
                    context()
                            .forward(record.withValue(noteEnding(decided, decided.ending().get())));
            case TimedFact.OfDecision(var decided) -> noteVersion(decided);
            case TimedFact.OfReview(var considered) -> noteReview(considered);
            case TimedFact.OfRefusal(var refusal) -> requireNonNull(unreleased).note(refusal);
            case TimedFact.OfTick(var tick) ->
                    cameDue(tick.at())
                            .forEach(outcome -> context().forward(record.withValue(outcome)));
        }
    }

    private Outcome noteEnding(Decided decided, Ending ending) {
        var advisory = decided.advisory().toString();
        var before = stage(advisory);
        put(advisory, ending.from(before));
        if (ending == Ending.PURGED) {
            requireNonNull(running).delete(advisory);
            return new Outcome(requireNonNull(orders).done(advisory, before), Optional.empty());
        }
        Optional.ofNullable(requireNonNull(running).get(advisory)).ifPresent(this::forget);
        return told();
    }

    private void noteVersion(Decided decided) {
        var advisory = decided.advisory().toString();
        var before = Optional.ofNullable(requireNonNull(running).get(advisory));
        if (before.filter(it -> it.version() >= decided.version()).isPresent()
                || requireNonNull(unreleased).letIn(advisory) > decided.version()) {
            return;
        }
        before.stream()
                .flatMap(it -> Deadline.of(it).stream())
                .filter(Deadline::isReplaced)
                .forEach(this::drop);
        var stage = published(stage(advisory));
        put(advisory, stage);
        requireNonNull(unreleased).noteLetIn(advisory, decided.version());
        await(decided, stage);
    }

    /// What was seen to before the end is not seen to again when it is repeated after it.
    private void await(Decided decided, Stage stage) {
        var ahead = Deadline.of(decided).stream().filter(it -> it.isAheadAt(stage)).toList();
        if (stage == Stage.PUBLISHED || !ahead.isEmpty()) {
            requireNonNull(running).put(decided.advisory().toString(), decided.withoutOutcomes());
        }
        ahead.forEach(it -> requireNonNull(due).put(it.key(), decided.decision().value()));
    }

    /// What is over and not kept until a date has nothing to see to.
    private void forget(Decided latest) {
        if (latest.obligations().retainUntil().isEmpty()) {
            requireNonNull(running).delete(latest.advisory().toString());
        }
    }

    /// A version is out in the place of the one before, unless the advisory has ended meanwhile.
    private static Stage published(Stage before) {
        var isOpen = before == Stage.DRAFT || before.on(Happening.SUPERSEDE).isPossible();
        return isOpen ? Stage.DRAFT.on(Happening.PUBLISH).from(before) : before;
    }

    private void noteReview(Considered considered) {
        switch (considered.outcome()) {
            case CONFIRMED, RETRACTED ->
                    requireNonNull(stages)
                            .put(
                                    reviewed(
                                            considered.advisory().toString(), considered.version()),
                                    "");
            case HELD -> requireNonNull(unreleased).note(considered);
            case DUE, WAITS, ADMITTED, REFUSED, REJECTED, UNHEARD -> {}
        }
    }

    private List<Outcome> cameDue(Instant now) {
        var outcomes = new ArrayList<Outcome>();
        var gone = new ArrayList<Deadline>();
        try (var rows = requireNonNull(due).range("", Deadline.upTo(now))) {
            rows.forEachRemaining(row -> {
                var deadline = Deadline.of(row.key);
                gone.add(deadline);
                outcomes.add(outcome(deadline, row.value));
            });
        }
        gone.forEach(this::drop);
        return outcomes;
    }

    private Outcome outcome(Deadline deadline, String decision) {
        return switch (deadline.what()) {
            case WARNING -> running(deadline, decision, Kind.EXPIRING, Kind.EXPIRING.name());
            case EARLIER_WARNING -> running(deadline, decision, Kind.EXPIRING, FOR_SOME);
            case EARLIER_EXPIRY -> running(deadline, decision, Kind.EXPIRED, FOR_SOME);
            case EXPIRY -> expired(deadline, decision);
            case REVIEW -> missed(deadline, decision);
            case RETENTION -> purge(deadline, decision);
            case UNRELEASED -> purgeUnreleased(deadline, decision);
            case LISTING -> unreviewed(deadline, decision);
        };
    }

    /// What was let in, before or after all, has a date of its own or none.
    private Outcome purgeUnreleased(Deadline deadline, String row) {
        if (requireNonNull(unreleased).letIn(deadline.advisory()) > 0 || isPurged(deadline)) {
            return told();
        }
        return ordered(deadline, Unreleased.decision(row), Unreleased.purge(deadline, row));
    }

    private boolean isPurged(Deadline deadline) {
        var before = stage(deadline.advisory());
        return Ending.PURGED.from(before) == before;
    }

    private Outcome ordered(Deadline deadline, String decision, Purge purge) {
        requireNonNull(orders).note(deadline, decision, purge.request().originator().value());
        return new Outcome(List.of(), Optional.of(purge));
    }

    /// The time of the latest version has not run out for everybody.
    private Outcome running(Deadline deadline, String decision, Kind kind, String outcome) {
        return isLatest(deadline) && stage(deadline.advisory()).on(Happening.EXPIRE).isChange()
                ? told(entry(deadline, decision, kind).with(outcome, List.of()))
                : told();
    }

    /// A listing that is out was to be looked at again, and its latest version still says so.
    private Outcome unreviewed(Deadline deadline, String decision) {
        var stage = stage(deadline.advisory());
        var isOut = stage == Stage.PUBLISHED || stage == Stage.EXPIRED;
        return isOut && isLatest(deadline)
                ? told(entry(deadline, decision, Kind.REVIEW_DATE_MISSED))
                : told();
    }

    private Outcome missed(Deadline deadline, String decision) {
        var mark = reviewed(deadline.advisory(), deadline.version());
        return requireNonNull(stages).delete(mark) == null
                ? told(entry(deadline, decision, Kind.REVIEW_MISSED))
                : told();
    }

    private Outcome expired(Deadline deadline, String decision) {
        var transition = stage(deadline.advisory()).on(Happening.EXPIRE);
        if (!isLatest(deadline) || !transition.isChange()) {
            return told();
        }
        put(deadline.advisory(), transition.from(stage(deadline.advisory())));
        return told(entry(deadline, decision, Kind.EXPIRED));
    }

    /// What is no longer kept is archived, and then purged, by the lane that has it.
    private Outcome purge(Deadline deadline, String decision) {
        return Optional.ofNullable(requireNonNull(running).get(deadline.advisory()))
                .filter(_ -> isLatest(deadline) && !isPurged(deadline))
                .flatMap(latest -> purge(latest, deadline.at()))
                .map(purge -> ordered(deadline, decision, purge))
                .orElseGet(Deadlines::told);
    }

    private static Optional<Purge> purge(Decided latest, Instant at) {
        return latest.obligations()
                .reference()
                .map(reference ->
                        Purge.of(
                                latest.advisory(),
                                latest.originator(),
                                reference,
                                latest.lane(),
                                at));
    }

    private String originator(Deadline deadline) {
        return Optional.ofNullable(requireNonNull(running).get(deadline.advisory()))
                .map(latest -> latest.originator().value())
                .orElse("");
    }

    private boolean isLatest(Deadline deadline) {
        return Optional.ofNullable(requireNonNull(running).get(deadline.advisory()))
                .filter(latest -> latest.version() == deadline.version())
                .isPresent();
    }

    private Stage stage(String advisory) {
        return Optional.ofNullable(requireNonNull(stages).get(advisory))
                .map(Stage::valueOf)
                .orElse(Stage.DRAFT);
    }

    private void put(String advisory, Stage stage) {
        requireNonNull(stages).put(advisory, stage.name());
    }

    private void drop(Deadline deadline) {
        requireNonNull(due).delete(deadline.key());
    }

    private static String reviewed(String advisory, int version) {
        return REVIEWED + advisory + "/" + version;
    }

    private static Outcome told(AuditEntry... entries) {
        return new Outcome(List.of(entries), Optional.empty());
    }

    /// It is told of the originator, so that the originator hears of it.
    private AuditEntry entry(Deadline deadline, String decision, Kind kind) {
        return AuditEntry.of(kind, kind + "/" + deadline.key(), deadline.at())
                .about(deadline.advisory(), deadline.version(), decision)
                .by(originator(deadline), "")
                .with(kind.name(), List.of());
    }
}
