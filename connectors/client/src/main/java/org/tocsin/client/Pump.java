package org.tocsin.client;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.random.RandomGenerator;

/// Keeps a stream flowing into a queue until it is stopped or the hub refuses to go on.
final class Pump implements Runnable {
    private static final int DELIVERIES_REMEMBERED = 10_000;

    private final Connection connection;
    private final Settings settings;
    private final BlockingQueue<StreamEvent> events;
    private final Seen seen = new Seen(DELIVERIES_REMEMBERED);
    private final Pauses pauses;
    private String cursor;
    private Duration retry = Duration.ZERO;
    private volatile boolean stopped;

    Pump(
            Connection connection,
            Settings settings,
            String cursor,
            BlockingQueue<StreamEvent> events) {
        this.connection = connection;
        this.settings = settings;
        this.cursor = cursor;
        this.events = events;
        this.pauses =
                new Pauses(settings.pauseMin(), settings.pauseMax(), RandomGenerator.getDefault());
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        try {
            while (!stopped && attempt()) {
                // Each attempt lasts until the stream breaks off.
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /// Says whether another attempt may help.
    private boolean attempt() throws InterruptedException {
        try {
            return switch (connection.open(cursor)) {
                case Reply.Done(var answer) -> {
                    flow(answer.body());
                    yield lost("The hub ended the stream.", retry);
                }
                case Reply.Refused(var problem) -> refused(problem);
            };
        } catch (HubUnreachable away) {
            return lost(String.valueOf(away.getMessage()), retry);
        } catch (IOException broken) {
            return lost("The stream broke off.", retry);
        }
    }

    private boolean refused(Problem problem) throws InterruptedException {
        if (problem.isPassing() || problem.status() >= 500) {
            return lost(problem.title() + ".", problem.retryAfter());
        }
        events.put(new StreamEvent.Ended(problem));
        return false;
    }

    private boolean lost(String why, Duration pauseMin) throws InterruptedException {
        if (stopped) {
            return false;
        }
        var pause = pauses.next(pauseMin);
        events.put(new StreamEvent.Lost(why, pause));
        Thread.sleep(pause);
        return true;
    }

    private void flow(InputStream body) throws IOException, InterruptedException {
        try (var watch = new Watch(body, settings.silenceMax())) {
            var frames = new FrameReader(body);
            for (var frame = frames.next(); frame.isPresent(); frame = frames.next()) {
                watch.pause();
                pauses.reset();
                var event = Events.of(frame.get());
                if (event.isPresent()) {
                    pass(event.get());
                }
                remember(frame.get());
                watch.listen();
            }
        }
    }

    private void pass(StreamEvent event) throws InterruptedException {
        if (delivery(event).map(seen::isFirst).orElse(true)) {
            events.put(event);
        }
    }

    private void remember(Frame frame) {
        if (!frame.id().isEmpty()) {
            cursor = frame.id();
        }
        retry = frame.retry();
    }

    private static Optional<String> delivery(StreamEvent event) {
        return switch (event) {
            case StreamEvent.Delivered delivered -> Optional.of(delivered.delivery());
            case StreamEvent.Withdrawn withdrawn -> Optional.of(withdrawn.delivery());
            case StreamEvent.Gap _,
                    StreamEvent.Current _,
                    StreamEvent.Lost _,
                    StreamEvent.Ended _ ->
                    Optional.empty();
        };
    }
}
