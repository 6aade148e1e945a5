package org.tocsin.client.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.tocsin.client.AdvisoryStream;
import org.tocsin.client.Filter;
import org.tocsin.client.HubClient;
import org.tocsin.client.StreamEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Shows what comes for a reader, as it comes.
@Command(
        name = "subscribe",
        description = {
            "Shows what one may read and wants, as it comes, until Ctrl-C.",
            "A stream that breaks off is taken up again; nothing is missed or shown twice."
        })
final class SubscribeCommand implements Callable<Integer> {
    private static final Duration WAIT = Duration.ofMillis(500);
    private static final Duration GOODBYE_MAX = Duration.ofSeconds(2);

    private final Terminal terminal;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);

    @Mixin private final HubOptions options = new HubOptions();
    @Mixin private final FilterOptions wanted = new FilterOptions();
    @Mixin private final SinceOption from = new SinceOption();

    @Option(names = "--as", paramLabel = "ID", required = true, description = "Who reads")
    private String reader = "";

    @Option(
            names = "--subscription",
            paramLabel = "ID",
            description = "What a subscription that is kept asks for, instead of saying it here")
    private String subscription = "";

    @Option(
            names = "--resume",
            paramLabel = "FILE",
            description = "Go on after what was shown last time, and keep the place in this file")
    private String resume = "";

    @Option(
            names = "--count",
            paramLabel = "COUNT",
            description = "End after so many advisories and notices")
    private int count = Integer.MAX_VALUE;

    SubscribeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        var position = Position.of(resume);
        var output = new StreamOutput(Answers.of(terminal, options), reader);
        var goodbye = new Thread(this::stop, "goodbye");
        try (var client = options.client(terminal, reader);
                var stream = stream(client, position)) {
            Runtime.getRuntime().addShutdownHook(goodbye);
            output.opened();
            return follow(stream, output, position);
        } finally {
            ended.countDown();
            forget(goodbye);
        }
    }

    private AdvisoryStream stream(HubClient client, Position position) {
        var since = from.since(Instant.now());
        if (subscription.isEmpty()) {
            return client.stream(wanted.filter(), since, position.kept());
        }
        if (!wanted.filter().equals(Filter.ANYTHING)) {
            throw new UsageException("A --subscription says itself what is wanted.");
        }
        return client.stream(subscription, since, position.kept());
    }

    private int follow(AdvisoryStream stream, StreamOutput output, Position position)
            throws InterruptedException {
        var shown = 0;
        while (!stopped.get() && shown < count) {
            var event = stream.next(WAIT);
            if (event.isEmpty()) {
                continue;
            }
            if (event.get() instanceof StreamEvent.Ended(var problem)) {
                return output.refused(problem);
            }
            output.show(event.get());
            cursor(event.get()).ifPresent(position::keep);
            shown += counts(event.get()) ? 1 : 0;
        }
        output.closed(position);
        return Exit.OK;
    }

    private static Optional<String> cursor(StreamEvent event) {
        return switch (event) {
            case StreamEvent.Delivered delivered -> Optional.of(delivered.cursor());
            case StreamEvent.Withdrawn withdrawn -> Optional.of(withdrawn.cursor());
            case StreamEvent.Current current -> Optional.of(current.cursor());
            case StreamEvent.Gap _, StreamEvent.Lost _, StreamEvent.Ended _ -> Optional.empty();
        };
    }

    private static boolean counts(StreamEvent event) {
        return event instanceof StreamEvent.Delivered || event instanceof StreamEvent.Withdrawn;
    }

    /// Lets the event that is being shown be shown whole before the process ends.
    private void stop() {
        stopped.set(true);
        try {
            var _ = ended.await(GOODBYE_MAX.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(Thread goodbye) {
        try {
            Runtime.getRuntime().removeShutdownHook(goodbye);
        } catch (IllegalStateException _) {
            // The process is ending, and the hook has done its work.
        }
    }
}
