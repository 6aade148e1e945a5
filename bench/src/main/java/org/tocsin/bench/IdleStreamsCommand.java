package org.tocsin.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tocsin.bench.figure.Arrivals;
import org.tocsin.bench.figure.Percentiles;
import org.tocsin.bench.figure.Report;
import org.tocsin.bench.hub.HubProcess;
import org.tocsin.bench.hub.LocalHub;
import org.tocsin.bench.load.Advisories;
import org.tocsin.bench.load.EventStream;
import org.tocsin.bench.load.Hub;
import org.tocsin.bench.load.OpenLoop;
import org.tocsin.bench.load.Publishers;
import org.tocsin.domain.advisory.Lane;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// What a stream costs on which nothing happens, and whether it is still alive afterwards.
@Command(
        name = "idle-streams",
        description = {
            "Memory of the hub for each of many idle streams, and how long one advisory takes to",
            "reach all of them."
        })
final class IdleStreamsCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Mixin private CommonOptions options = new CommonOptions();

    @Option(names = "--streams", description = "Idle streams, at most 20,000")
    private int streams = 10_000;

    @Option(names = "--idle-seconds", description = "How long nothing happens")
    private int idleSeconds = 40;

    @Option(names = "--advisories", description = "Advisories at the end, one after another")
    private int advisories = 5;

    @Option(names = "--warm-up", description = "Advisories before the first stream")
    private int warmUp = 5_000;

    @Spec private CommandSpec command = CommandSpec.create();

    private final Report report = new Report(System.out);

    /// The advisory that is on its way to all streams; each stream has a number of its own.
    private volatile int current = -1;

    private volatile Arrivals arrivals = new Arrivals(0);

    /// What the hub's process takes.
    ///
    /// @param proportional bytes of memory as the kernel counts them
    /// @param heap bytes of the heap in use after a full collection
    private record Memory(long proportional, long heap) {
        static Memory of(HubProcess process) throws IOException {
            var heap = process.heapBytesInUse();
            return new Memory(process.proportionalBytes(), heap);
        }
    }

    @Override
    public Integer call() throws Exception {
        try (var local = options.start(command, report)) {
            var hub = new Hub(local.http(), local.secrets());
            try (var publishers = new Publishers(hub, 1)) {
                publishers.publish(
                        OpenLoop.of(warmUp, warmUp),
                        new Advisories("before", Lane.FLASH, options.seed()));
                Thread.sleep(Duration.ofSeconds(2));
                measure(local, hub, publishers);
            }
        }
        return report.conclude();
    }

    private void measure(LocalHub local, Hub hub, Publishers publishers)
            throws IOException, InterruptedException {
        var process = local.process("hub");
        var before = Memory.of(process);
        var begin = System.nanoTime();
        var open = open(hub, hub.readers());
        var opening = System.nanoTime() - begin;
        try {
            var processorTime = process.processorTime();
            Thread.sleep(Duration.ofSeconds(idleSeconds));
            var idle = process.processorTime().minus(processorTime);
            tell(before, Memory.of(process), opening, idle);
            reachAll(publishers);
            report.expectNone("streams ended", open.stream().filter(EventStream::hasEnded).count());
        } finally {
            for (var stream : open) {
                stream.close();
            }
        }
    }

    private List<EventStream> open(Hub hub, List<String> clients) throws IOException {
        var open = new ArrayList<EventStream>(streams);
        for (var at = 0; at < streams; at++) {
            var stream = at;
            EventStream.Sink sink =
                    (number, nanos) -> {
                        if (number == current) {
                            arrivals.note(stream, nanos);
                        }
                    };
            open.add(hub.stream(clients.get(at % clients.size()), "", Thread.ofVirtual(), sink));
        }
        return open;
    }

    private void tell(Memory before, Memory after, long opening, Duration idle) {
        report.table(
                List.of(
                        List.of("memory of the hub", "before", "with streams", "for each"),
                        row("proportional", before.proportional(), after.proportional()),
                        row("heap in use", before.heap(), after.heap())));
        report.line(
                "%s streams opened in %s s; then idle, all of them took %s %% of one processor"
                        .formatted(
                                Report.number(streams, 0),
                                Report.number(opening / 1e9, 1),
                                Report.number(100.0 * idle.toMillis() / (idleSeconds * 1e3), 1)));
    }

    private List<String> row(String what, long before, long after) {
        return List.of(
                what,
                Report.number(before / 1048576.0, 0) + " MiB",
                Report.number(after / 1048576.0, 0) + " MiB",
                Report.number((after - before) / 1024.0 / streams, 1) + " KiB");
    }

    private void reachAll(Publishers publishers) throws IOException, InterruptedException {
        var rows = new ArrayList<>(List.of(List.of("one to all", "p50", "p99", "last")));
        for (var number = 0; number < advisories; number++) {
            current = number;
            arrivals = new Arrivals(streams);
            var plan = OpenLoop.of(1, 1);
            publishers.publish(
                    plan,
                    new Advisories("last-" + number, Lane.FLASH, options.seed()).from(number));
            CommonOptions.await(PATIENCE, () -> arrivals.count() == streams);
            report.expectNone("streams not reached", arrivals.missing(streams));
            report.expectNone("deliveries twice", arrivals.repeats());
            var took = arrivals.sinceOne(plan.due()[0]);
            rows.add(row("FLASH " + (number + 1), took));
        }
        report.table(rows);
    }

    private static List<String> row(String what, Percentiles took) {
        return List.of(
                what,
                Report.millis(took.at(0.5)),
                Report.millis(took.at(0.99)),
                Report.millis(took.max()));
    }
}
