package org.tocsin.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tocsin.bench.figure.Arrivals;
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

/// How many deliveries the hub makes of a second of processor time, with many readers of the same.
@Command(
        name = "fan-out",
        description = {
            "Many readers of everything that is published, as fast as the hub takes it up to a rate.",
            "Publishers and readers run on the same machine and take their share of it."
        })
final class FanOutCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int WARM_UP_BEGINS = 50_000_000;

    @Mixin private CommonOptions options = new CommonOptions();

    @Option(names = "--readers", description = "Live streams")
    private int readers = 200;

    @Option(names = "--rate", description = "Advisories offered a second")
    private int rate = 2_000;

    @Option(names = "--seconds", description = "How long they are offered")
    private int seconds = 20;

    @Option(names = "--connections", description = "Connections that publish")
    private int connections = 16;

    @Option(names = "--warm-up", description = "Advisories before, not counted")
    private int warmUp = 10_000;

    @Spec private CommandSpec command = CommandSpec.create();

    private final Report report = new Report(System.out);

    /// One reader: what it has of the measured series, and of the one before.
    private final class Reader implements EventStream.Sink {
        private final Arrivals before = new Arrivals(warmUp);
        private final Arrivals arrivals = new Arrivals(rate * seconds);

        @Override
        public void arrived(int number, long nanos) {
            if (number >= WARM_UP_BEGINS) {
                before.note(number - WARM_UP_BEGINS, nanos);
            } else {
                arrivals.note(number, nanos);
            }
        }
    }

    @Override
    public Integer call() throws Exception {
        try (var local = options.start(command, report)) {
            var hub = new Hub(local.http(), local.secrets());
            var told = new ArrayList<Reader>();
            var streams = new ArrayList<EventStream>();
            var clients = hub.readers();
            try (var publishers = new Publishers(hub, connections)) {
                for (var at = 0; at < readers; at++) {
                    var reader = new Reader();
                    told.add(reader);
                    var client = clients.get(at % clients.size());
                    streams.add(hub.stream(client, "", Thread.ofVirtual(), reader));
                }
                measure(local, publishers, told);
            } finally {
                for (var stream : streams) {
                    stream.close();
                }
            }
        }
        return report.conclude();
    }

    private void measure(LocalHub local, Publishers publishers, List<Reader> told)
            throws IOException, InterruptedException {
        var first = new Advisories("before", Lane.ROUTINE, options.seed()).from(WARM_UP_BEGINS);
        publishers.publish(OpenLoop.of(warmUp, rate), first);
        CommonOptions.await(
                PATIENCE, () -> told.stream().allMatch(reader -> reader.before.count() == warmUp));

        var process = local.process("hub");
        var processorTime = process.processorTime();
        var begin = System.nanoTime();
        var sent =
                publishers.publish(
                        OpenLoop.of(rate * seconds, rate),
                        new Advisories("fan-out", Lane.ROUTINE, options.seed()),
                        begin + Duration.ofSeconds(seconds).toNanos());
        var published = System.nanoTime();
        CommonOptions.await(
                PATIENCE, () -> told.stream().allMatch(reader -> reader.arrivals.count() == sent));
        tell(process, processorTime, told, sent, begin, published);
    }

    private void tell(
            HubProcess process,
            Duration processorTimeBefore,
            List<Reader> told,
            int sent,
            long begin,
            long published)
            throws IOException {
        var cpu = seconds(process.processorTime().minus(processorTimeBefore).toNanos());
        var end =
                told.stream().mapToLong(reader -> reader.arrivals.last(begin)).max().orElse(begin);
        var deliveries = told.stream().mapToLong(reader -> reader.arrivals.count()).sum();
        var missing = told.stream().mapToLong(reader -> reader.arrivals.missing(sent)).sum();
        var repeats = told.stream().mapToLong(reader -> reader.arrivals.repeats()).sum();
        report.table(
                List.of(
                        List.of("", "advisories", "a second", "of what was offered"),
                        row("published", sent, published - begin),
                        row("delivered to every reader", sent, end - begin)));
        report.line(
                "%s deliveries, %s a second, %s for each second of the hub's processor time"
                        .formatted(
                                Report.number((double) deliveries, 0),
                                Report.number((double) deliveries / seconds(end - begin), 0),
                                Report.number((double) deliveries / cpu, 0)));
        report.line(
                "the hub took %s s of %d processors in %s s"
                        .formatted(
                                Report.number(cpu, 1),
                                Runtime.getRuntime().availableProcessors(),
                                Report.number(seconds(end - begin), 1)));
        report.expectNone("deliveries lost", missing);
        report.expectNone("deliveries twice", repeats);
    }

    private List<String> row(String what, int count, long nanos) {
        var achieved = count / seconds(nanos);
        return List.of(
                what,
                Report.number(count, 0),
                Report.number(achieved, 0),
                Report.number(100 * achieved / rate, 0) + " %");
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }
}
