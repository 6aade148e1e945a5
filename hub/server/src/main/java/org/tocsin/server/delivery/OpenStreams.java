package org.tocsin.server.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.ShutdownEvent;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.tocsin.server.config.StreamLimits;

/// The live streams of this node, counted against their limit; ends them all at shutdown.
@Singleton
public final class OpenStreams implements ApplicationEventListener<ShutdownEvent> {
    private final StreamLimits limits;
    private final Set<LiveStream> streams = ConcurrentHashMap.newKeySet();
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

    /// Takes a place for one more stream; false if there is none, or if the node is closing.
    boolean reserve() {
        if (closing) {
            return false;
        }
        if (count.incrementAndGet() > limits.openMax()) {
            count.decrementAndGet();
            return false;
        }
        return true;
    }

    /// Gives back a place that was reserved for a stream which never opened.
    void release() {
        count.decrementAndGet();
    }

    void add(LiveStream stream) {
        streams.add(stream);
        if (closing) {
            stream.end();
        }
    }

    void remove(LiveStream stream) {
        if (streams.remove(stream)) {
            count.decrementAndGet();
        }
    }

    @Override
    public void onApplicationEvent(ShutdownEvent event) {
        closing = true;
        for (var stream : streams) {
            stream.eventLoop().execute(stream::end);
        }
        var deadline = System.nanoTime() + limits.drainTimeout().toNanos();
        for (var stream : streams) {
            var left = Math.max(0, deadline - System.nanoTime());
            stream.channel().closeFuture().awaitUninterruptibly(left, TimeUnit.NANOSECONDS);
        }
    }
}
