package org.tocsin.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.tocsin.bench.figure.Arrivals;
import org.tocsin.bench.figure.Percentiles;
import org.tocsin.bench.figure.Report;
import org.tocsin.bench.hub.LocalHub;
import org.tocsin.bench.load.Advisories;
import org.tocsin.bench.load.Backlog;
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

/// How long FLASH advisories take while ROUTINE ones wait: first for admission, the catalogue and a
/// live reader, then for readers that begin with the first of them.
@Command(
        name = "flash",
        description = {
            "Publish to last byte of FLASH advisories while ROUTINE ones are unread: first where",
            "they are admitted, in the catalogue and at a reader, then at readers who come late."
        })
final class FlashCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BACKLOG_MAX = Duration.ofMinutes(10);
    private static final int ROUTINE_BEGINS = 10_000_000;
    private static final int WARM_UP_BEGINS = 1_000_000;
    private static final int ADMISSION_BEGINS = 2_000_000;
    private static final int LATE_BEGINS = 3_000_000;
    private static final int CONNECTIONS = 8;
    private static final String READER = "norvale-grid";

    @Mixin private CommonOptions options = new CommonOptions();

    @Option(names = "--backlog", description = "ROUTINE advisories")
    private int backlog = 100_000;

    @Option(names = "--flash", description = "FLASH advisories in each stage")
    private int flash = 500;

    @Option(names = "--rate", description = "FLASH advisories a second")
    private int rate = 50;

    @Option(names = "--readers", description = "Readers who come late")
    private int readers = 4;

    @Option(names = "--warm-up", description = "FLASH advisories before, not counted")
    private int warmUp = 2_000;

    @Spec private CommandSpec command = CommandSpec.create();

    private final Report report = new Report(System.out);
    private final List<List<String>> rows = new ArrayList<>();

    /// A series of FLASH advisories on its way to a reader.
    private record Series(int first, Arrivals arrivals) {
        Series(int first, int count) {
            this(first, new Arrivals(count));
        }

        void note(int number, long nanos) {
            if (number >= first && number < first + arrivals.expected()) {
                arrivals.note(number - first, nanos);
            }
        }
    }

    /// One reader, what it has of the ROUTINE backlog, and what of the FLASH series that runs.
    private final class Reader implements EventStream.Sink {
        private final Arrivals routine = new Arrivals(backlog);
        private volatile Series flashes;

        Reader(Series first) {
            flashes = first;
        }

        @Override
        public void arrived(int number, long nanos) {
            if (number >= ROUTINE_BEGINS) {
                routine.note(number - ROUTINE_BEGINS, nanos);
            } else {
                flashes.note(number, nanos);
            }
        }

        Arrivals flashes() {
            return flashes.arrivals();
        }
    }

    @Override
    public Integer call() throws Exception {
        rows.add(List.of("unread ROUTINE", "first", "last", "FLASH p50", "p99", "max", "aim p99"));
        try (var local = options.start(command, report);
                var waiting =
                        new Backlog(
                                Lane.ROUTINE,
                                local.kafka(),
                                local.registry(),
                                local.key("advisory-id.key"))) {
            run(local, waiting);
        }
        report.table(rows);
        return report.conclude();
    }

    private void run(LocalHub local, Backlog waiting) throws Exception {
        var hub = new Hub(local.http(), local.secrets());
        var live = new Reader(new Series(WARM_UP_BEGINS, warmUp));
        try (var publishers = new Publishers(hub, CONNECTIONS);
                var stream = open(hub, "", live)) {
            warmUp(publishers, live);
            waiting.prepare(routine(), backlog);
            var since = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            waiting.release();
            beforeAdmission(publishers, waiting, live);
            var begun = System.nanoTime();
            CommonOptions.await(BACKLOG_MAX, () -> live.routine.count() == backlog);
            report.line(
                    "all ROUTINE read %d s after that"
                            .formatted(Duration.ofNanos(System.nanoTime() - begun).toSeconds()));
            afterAdmission(hub, since);
            conclude(live);
            report.expectNone("streams ended", stream.hasEnded() ? 1 : 0);
        }
    }

    private Advisories routine() {
        return new Advisories("routine", Lane.ROUTINE, options.seed()).from(ROUTINE_BEGINS);
    }

    private static EventStream open(Hub hub, String query, Reader reader) throws IOException {
        return hub.stream(READER, query, Thread.ofPlatform().daemon(), reader);
    }

    private void warmUp(Publishers publishers, Reader reader)
            throws IOException, InterruptedException {
        publishers.publish(OpenLoop.of(warmUp, 4.0 * rate), flashes(WARM_UP_BEGINS));
        CommonOptions.await(PATIENCE, () -> reader.flashes().count() == warmUp);
    }

    private Advisories flashes(int first) {
        return new Advisories("flash-" + first, Lane.FLASH, options.seed()).from(first);
    }

    private void beforeAdmission(Publishers publishers, Backlog waiting, Reader live)
            throws IOException, InterruptedException, ExecutionException {
        var undecided = waiting.undecided();
        var unread = waiting.released() - live.routine.count();
        var row = publish(publishers, ADMISSION_BEGINS, List.of(live));
        row.set(1, undecided + " + " + unread);
        row.set(2, waiting.undecided() + " + " + (waiting.released() - live.routine.count()));
        row.set(0, "at admission + behind it");
    }

    private void afterAdmission(Hub hub, Instant since) throws IOException, InterruptedException {
        var late = new ArrayList<Reader>();
        var streams = new ArrayList<EventStream>();
        for (var at = 0; at < readers; at++) {
            var reader = new Reader(new Series(LATE_BEGINS, flash));
            late.add(reader);
            streams.add(open(hub, "&since=" + since, reader));
        }
        // The hub has closed connections that were idle all the while.
        try (var publishers = new Publishers(hub, CONNECTIONS)) {
            publish(publishers, LATE_BEGINS, late);
        }
        for (var stream : streams) {
            stream.close();
        }
    }

    private List<String> publish(Publishers publishers, int first, List<Reader> told)
            throws IOException, InterruptedException {
        told.forEach(reader -> reader.flashes = new Series(first, flash));
        var row = new ArrayList<>(List.of("at " + told.size() + " late readers", "" + left(told)));
        var plan = OpenLoop.of(flash, rate);
        publishers.publish(plan, flashes(first));
        row.add("" + left(told));
        for (var reader : told) {
            CommonOptions.await(PATIENCE, () -> reader.flashes().count() == flash);
            report.expectNone("FLASH lost", reader.flashes().missing(flash));
            report.expectNone("FLASH twice", reader.flashes().repeats());
        }
        var took =
                Percentiles.ofAll(
                        told.stream().map(reader -> reader.flashes().since(plan.due())).toList());
        row.add(Report.millis(took.at(0.5)));
        row.add(Report.millis(took.at(0.99)));
        row.add(Report.millis(took.max()));
        row.add("at most 2 s");
        rows.add(row);
        return row;
    }

    private long left(List<Reader> told) {
        return told.stream().mapToLong(reader -> backlog - reader.routine.count()).sum();
    }

    private void conclude(Reader reader) {
        report.expectNone("ROUTINE lost", reader.routine.missing(backlog));
        report.expectNone("ROUTINE twice", reader.routine.repeats());
    }
}
