package org.tocsin.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tocsin.bench.figure.Arrivals;
import org.tocsin.bench.figure.Percentiles;
import org.tocsin.bench.figure.Ratio;
import org.tocsin.bench.figure.Report;
import org.tocsin.bench.load.Advisories;
import org.tocsin.bench.load.BareKafka;
import org.tocsin.bench.load.EventStream;
import org.tocsin.bench.load.Hub;
import org.tocsin.bench.load.LogTap;
import org.tocsin.bench.load.OpenLoop;
import org.tocsin.bench.load.Publishers;
import org.tocsin.domain.advisory.Lane;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// From the instant an advisory is due to be published to the last byte of its event, beside what a
/// bare record takes on the same broker.
@Command(
        name = "latency",
        description = {
            "Publish to last byte of the event, beside produce to consume on the same broker.",
            "Open loop: every latency counts from the instant that the plan names."
        })
final class LatencyCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final double MEDIAN = 0.5;
    private static final double TAIL = 0.99;

    @Mixin private CommonOptions options = new CommonOptions();

    @Option(names = "--rate", description = "Advisories a second")
    private int rate = 100;

    @Option(names = "--blocks", description = "Blocks of each kind, in turns")
    private int blocks = 6;

    @Option(names = "--block-seconds", description = "Length of a block")
    private int blockSeconds = 20;

    @Option(names = "--warm-up", description = "Advisories, and records, before the first block")
    private int warmUp = 15_000;

    @Option(names = "--warm-up-rate", description = "How many of them a second")
    private int warmUpRate = 500;

    @Option(names = "--connections", description = "Connections that publish")
    private int connections = 8;

    @Option(names = "--lane", description = "FLASH, PRIORITY or ROUTINE")
    private Lane lane = Lane.ROUTINE;

    @Option(names = "--stages", description = "Tell also when the log had them; this slows the hub")
    private boolean stages;

    @Spec private CommandSpec command = CommandSpec.create();

    private final Report report = new Report(System.out);

    private final List<Stage> log = new ArrayList<>();

    /// What arrives in the block that runs.
    private volatile Arrivals arrivals = new Arrivals(0);

    /// A topic of the hub on the way, and what it has of the block that runs.
    private static final class Stage {
        private final String topic;
        private final List<Percentiles> blocks = new ArrayList<>();
        private volatile Arrivals arrivals = new Arrivals(0);

        private Stage(String topic) {
            this.topic = topic;
        }

        LogTap tap(Map<String, Object> kafka) {
            return new LogTap(kafka, topic, (number, nanos) -> arrivals.note(number, nanos));
        }

        void end(OpenLoop plan) {
            if (arrivals.count() > 0) {
                blocks.add(arrivals.since(plan.due()));
            }
        }

        List<String> row() {
            var all = Percentiles.ofAll(blocks);
            return List.of(topic, Report.millis(all.at(MEDIAN)), Report.millis(all.at(TAIL)));
        }
    }

    @Override
    public Integer call() throws Exception {
        try (var local = options.start(command, report);
                var kafka = new BareKafka(local.kafka())) {
            var hub = new Hub(local.http(), local.secrets());
            EventStream.Sink sink = (number, nanos) -> arrivals.note(number, nanos);
            kafka.tell(sink);
            if (stages) {
                log.add(new Stage("submitted." + lane.code() + ".v1"));
                log.add(new Stage("editions." + lane.code() + ".v1"));
            }
            var taps = log.stream().map(stage -> stage.tap(local.kafka())).toList();
            try (var _ = hub.stream("norvale-grid", "", Thread.ofPlatform().daemon(), sink)) {
                var pairs = measure(hub, kafka);
                tell(pairs);
            }
            taps.forEach(LogTap::close);
        }
        return report.conclude();
    }

    private List<Ratio.Pair> measure(Hub hub, BareKafka kafka)
            throws IOException, InterruptedException {
        var pairs = new ArrayList<Ratio.Pair>();
        throughHub(hub, -1);
        throughKafka(kafka, -1);
        for (var block = 0; block < blocks; block++) {
            pairs.add(new Ratio.Pair(throughHub(hub, block), throughKafka(kafka, block)));
        }
        return pairs;
    }

    private Percentiles throughHub(Hub hub, int block) throws IOException, InterruptedException {
        var advisories = series(block);
        // New connections for each block: the hub closes those that were idle during the other one.
        try (var publishers = new Publishers(hub, connections)) {
            var plan = begin(block);
            log.forEach(stage -> stage.arrivals = new Arrivals(plan.count()));
            publishers.publish(plan, advisories);
            var took = end("advisories", plan);
            if (block >= 0) {
                log.forEach(stage -> stage.end(plan));
            }
            return took;
        }
    }

    private Percentiles throughKafka(BareKafka kafka, int block) throws InterruptedException {
        var advisories = series(block);
        var plan = begin(block);
        plan.run(number -> kafka.produce(number, advisories.body(number)));
        return end("records", plan);
    }

    private Advisories series(int block) {
        return new Advisories("latency-" + block, lane, options.seed());
    }

    private OpenLoop begin(int block) {
        var count = block < 0 ? warmUp : blockSeconds * rate;
        arrivals = new Arrivals(count);
        return OpenLoop.of(count, block < 0 ? warmUpRate : rate);
    }

    private Percentiles end(String what, OpenLoop plan) throws InterruptedException {
        var block = arrivals;
        CommonOptions.await(PATIENCE, () -> block.count() == plan.count());
        report.expectNone(what + " lost", block.missing(plan.count()));
        report.expectNone(what + " twice", block.repeats());
        return block.since(plan.due());
    }

    private void tell(List<Ratio.Pair> pairs) {
        var hub = Percentiles.ofAll(pairs.stream().map(Ratio.Pair::measured).toList());
        var kafka = Percentiles.ofAll(pairs.stream().map(Ratio.Pair::yardstick).toList());
        report.table(
                List.of(
                        List.of("", "hub", "bare Kafka", "ratio", "95 % interval", "aim"),
                        row("p50", MEDIAN, hub, kafka, Ratio.of(pairs, MEDIAN, options.seed()), 4),
                        row("p99", TAIL, hub, kafka, Ratio.of(pairs, TAIL, options.seed()), 3)));
        if (stages) {
            var rows = new ArrayList<>(List.of(List.of("on the log", "p50", "p99")));
            log.forEach(stage -> rows.add(stage.row()));
            report.table(rows);
        }
        report.line(
                "%d advisories of %d bytes and as many records; maxima %s and %s"
                        .formatted(
                                hub.count(),
                                series(0).body(0).length,
                                Report.millis(hub.max()),
                                Report.millis(kafka.max())));
    }

    private static List<String> row(
            String name, double share, Percentiles hub, Percentiles kafka, Ratio ratio, int aim) {
        return List.of(
                name,
                Report.millis(hub.at(share)),
                Report.millis(kafka.at(share)),
                Report.number(ratio.value(), 2),
                Report.number(ratio.low(), 2) + " to " + Report.number(ratio.high(), 2),
                "at most " + aim);
    }
}
