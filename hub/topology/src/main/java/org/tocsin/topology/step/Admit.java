package org.tocsin.topology.step;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.dissemination.Admitter;
import org.tocsin.topology.fact.Decoded;
import org.tocsin.topology.fact.Ended;
import org.tocsin.topology.fact.Enrolled;
import org.tocsin.topology.fact.Submitted;

/// Admits or refuses what is submitted, once; a repeat gets the stored answer.
///
/// The first on the log counts. What was decided is kept before it is forwarded, so that a repeat
/// after a crash gives the same editions and outcomes although rights have moved since. Source:
/// SPECIFICATION.md.
public final class Admit extends ContextualProcessor<String, Submitted, String, Verdict> {
    /// Name of the global table of participants.
    public static final String PARTICIPANTS = "participants";

    /// Name of the global table of endings.
    public static final String ENDINGS = "endings";

    /// Name of the store of precedents, by advisory id.
    public static final String PRECEDENTS = "precedents";

    /// Name of the store of decisions, by decision id.
    public static final String DECISIONS = "decisions";

    private final Admitter admitter;
    private final Lane lane;
    private final Tables tables;
    private @Nullable Desk desk;

    /// How the records of the global tables are read.
    ///
    /// @param participants of the table of participants
    /// @param endings of the table of endings
    public record Tables(
            Function<byte[], Decoded<Enrolled>> participants,
            Function<byte[], Decoded<Ended>> endings) {}

    /// Creates a step.
    public Admit(Admitter admitter, Lane lane, Tables tables) {
        this.admitter = admitter;
        this.lane = lane;
        this.tables = tables;
    }

    @Override
    public void init(ProcessorContext<String, Verdict> context) {
        super.init(context);
        desk =
                new Desk(
                        admitter,
                        lane,
                        new Shelf(
                                context.getStateStore(PRECEDENTS),
                                context.getStateStore(DECISIONS)),
                        new Latest<>(context.getStateStore(PARTICIPANTS), tables.participants()),
                        new Endings(
                                new Latest<>(context.getStateStore(ENDINGS), tables.endings())));
    }

    @Override
    public void process(Record<String, Submitted> record) {
        context().forward(record.withValue(requireNonNull(desk).decide(record.value())));
    }
}
