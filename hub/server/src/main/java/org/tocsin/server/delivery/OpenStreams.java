package org.tocsin.server.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.ShutdownEvent;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.tocsin.server.config.StreamLimits;

/// The live streams of this node, counted against their limit and that of each participant; ends
/// them all at shutdown.
@Singleton
public final class OpenStreams implements ApplicationEventListener<ShutdownEvent> {
    private final StreamLimits limits;
    private final Map<LiveStream, String> streams = new ConcurrentHashMap<>();
    private final Map<String, Integer> shares = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private volatile boolean closing;

    OpenStreams(StreamLimits limits, MeterRegistry meters) {
        this.limits = limits;
        meters.gauge("hub.streams.open", count);
    }

    /// Returns how many streams are open now.
    public int count() {
        return count.get();
    }

    /// Takes a place for one more stream of `participant`; false if there is none for it, or if the
    /// node is closing.
    boolean reserve(String participant) {
        if (closing) {
            return false;
        }
        if (count.incrementAndGet() > limits.openMax()) {
            count.decrementAndGet();
            return false;
        }
        if (shares.merge(participant, 1, Integer::sum) > limits.openPerParticipantMax()) {
            release(participant);
            return false;
        }
        return true;
    }

    /// Gives back a place of a stream that never opened, or is no more.
    void release(String participant) {
        shares.merge(participant, -1, Integer::sum);
        shares.remove(participant, 0);
        count.decrementAndGet();
    }

    void add(LiveStream stream, String participant) {
        streams.put(stream, participant);
        if (closing) {
            stream.end();
        }
    }

    void remove(LiveStream stream) {
        var participant = streams.remove(stream);
        if (participant != null) {
            release(participant);
        }
    }

    @Override
    public void onApplicationEvent(ShutdownEvent event) {
        closing = true;
        for (var stream : streams.keySet()) {
            stream.eventLoop().execute(stream::end);
        }
        var deadline = System.nanoTime() + limits.drainTimeout().toNanos();
        for (var stream : streams.keySet()) {
            var left = Math.max(0, deadline - System.nanoTime());
            stream.channel().closeFuture().awaitUninterruptibly(left, TimeUnit.NANOSECONDS);
        }
    }
}
