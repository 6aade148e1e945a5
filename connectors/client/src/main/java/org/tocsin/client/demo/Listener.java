package org.tocsin.client.demo;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tocsin.client.AdvisoryStream;
import org.tocsin.client.Filter;
import org.tocsin.client.HubClient;
import org.tocsin.client.StreamEvent;

/// One reader's live stream, and what came of one advisory by it.
final class Listener implements AutoCloseable {
    private static final String AS_OF = "current as of ";

    private final AdvisoryStream stream;
    private final List<StreamEvent> kept = new ArrayList<>();
    private Instant currentAsOf = Instant.MIN;

    /// Opens the stream of everything that `client` may read.
    Listener(HubClient client, Instant since) {
        this.stream = client.stream(Filter.ANYTHING, Optional.of(since), "");
    }

    /// Takes what comes until an event on the advisory satisfies `wanted`.
    ///
    /// @return the event; empty when none came in time
    Optional<StreamEvent> await(String advisory, Predicate<StreamEvent> wanted, Duration patience)
            throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        for (var left = patience; left.isPositive(); left = until(deadline)) {
            var event = stream.next(left);
            if (event.isPresent() && keep(event.get(), advisory) && wanted.test(event.get())) {
                return event;
            }
        }
        return Optional.empty();
    }

    /// Takes what comes until the hub says that nothing is missing up to `instant`.
    ///
    /// @return whether it said so in time
    boolean awaitCurrent(String advisory, Instant instant, Duration patience)
            throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        for (var left = patience; left.isPositive(); left = until(deadline)) {
            if (!currentAsOf.isBefore(instant)) {
                return true;
            }
            stream.next(left).ifPresent(event -> keep(event, advisory));
        }
        return false;
    }

    /// Returns what came of the advisory so far, in order. Unmodifiable.
    List<StreamEvent> kept() {
        return List.copyOf(kept);
    }

    private boolean keep(StreamEvent event, String advisory) {
        var isKept =
                switch (event) {
                    case StreamEvent.Delivered delivered ->
                            delivered.reading().edition().id().equals(advisory);
                    case StreamEvent.Withdrawn notice -> notice.id().equals(advisory);
                    case StreamEvent.Current(var words) -> {
                        asOf(words).ifPresent(instant -> currentAsOf = instant);
                        yield false;
                    }
                    case StreamEvent.Gap _, StreamEvent.Lost _, StreamEvent.Ended _ -> false;
                };
        if (isKept) {
            kept.add(event);
        }
        return isKept;
    }

    private static Optional<Instant> asOf(String words) {
        try {
            return words.startsWith(AS_OF)
                    ? Optional.of(Instant.parse(words.substring(AS_OF.length()).strip()))
                    : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Duration until(long deadline) {
        return Duration.ofNanos(deadline - System.nanoTime());
    }

    @Override
    public void close() {
        stream.close();
    }
}
