package org.tocsin.topology.step;

import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.Reference;
import org.tocsin.domain.dissemination.DecisionId;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.topology.fact.Considered;
import org.tocsin.topology.fact.Refusal;
import org.tocsin.topology.fact.Retention;
import org.tocsin.topology.step.Deadline.What;

/// What names persons and was not let in, with the date on which it is destroyed all the same.
///
/// The latest that was handed in of an advisory counts. Once a version was let in, all goes with
/// the advisory, also after its end. Source: SPECIFICATION.md G-20.
final class Unreleased {
    private static final String MARK = "unreleased/";
    private static final String LET_IN = "let-in/";

    private final KeyValueStore<String, String> due;
    private final KeyValueStore<String, String> marks;

    /// @param due the deadlines, by [Deadline#key()]
    /// @param marks takes the key of the deadline of each advisory, and which version was let in
    Unreleased(KeyValueStore<String, String> due, KeyValueStore<String, String> marks) {
        this.due = due;
        this.marks = marks;
    }

    /// Notes that a version of an advisory was let in.
    void noteLetIn(String advisory, int version) {
        marks.put(LET_IN + advisory, Integer.toString(version));
    }

    /// Returns the version of an advisory that was let in last, whatever became of it; 0 for none.
    int letIn(String advisory) {
        return Optional.ofNullable(marks.get(LET_IN + advisory)).map(Integer::parseInt).orElse(0);
    }

    void note(Considered held) {
        held.retention()
                .ifPresent(it ->
                        note(
                                new Deadline(
                                        it.until(),
                                        What.UNRELEASED,
                                        held.advisory().toString(),
                                        held.version()),
                                new Row(held.decision(), it.lane(), held.originator(), it)));
    }

    void note(Refusal refusal) {
        refusal.retention()
                .ifPresent(it ->
                        note(
                                new Deadline(
                                        it.until(),
                                        What.UNRELEASED,
                                        refusal.advisory().toString(),
                                        refusal.version()),
                                new Row(refusal.decision(), it.lane(), refusal.originator(), it)));
    }

    private void note(Deadline deadline, Row row) {
        var before = marks.get(MARK + deadline.advisory());
        if (before != null) {
            due.delete(before);
        }
        due.put(deadline.key(), row.toString());
        marks.put(MARK + deadline.advisory(), deadline.key());
    }

    /// Returns the decision that stands in the row of a deadline.
    static String decision(String row) {
        return row.split("/", 4)[0];
    }

    /// Returns the word that what stands in the row of `deadline` is purged.
    static Purge purge(Deadline deadline, String row) {
        var parts = row.split("/", 4);
        return Purge.of(
                AdvisoryId.parse(deadline.advisory()),
                new ParticipantId(parts[2]),
                new Reference(parts[3]),
                Lane.valueOf(parts[1]),
                deadline.at());
    }

    private record Row(
            DecisionId decision, Lane lane, ParticipantId originator, Retention retention) {
        @Override
        public String toString() {
            return String.join(
                    "/",
                    decision.value(),
                    lane.name(),
                    originator.value(),
                    retention.reference().value());
        }
    }
}
