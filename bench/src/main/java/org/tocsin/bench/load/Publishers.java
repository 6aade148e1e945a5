package org.tocsin.bench.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// Connections that publish in parallel, a thread each. For one thread at a time.
public final class Publishers implements AutoCloseable {
    private final List<PublishingConnection> connections = new ArrayList<>();
    private final ExecutorService threads;

    /// Opens `count` connections.
    public Publishers(Hub hub, int count) throws IOException {
        threads = Executors.newFixedThreadPool(count, Thread.ofPlatform().daemon().factory());
        for (var at = 0; at < count; at++) {
            connections.add(hub.publishing());
        }
    }

    /// Publishes an advisory at each instant of `plan`, or as soon after it as a connection is
    /// free, and begins none after `end`; returns when the hub has all of them on its log.
    ///
    /// @param end on the clock of [System#nanoTime]
    /// @return how many there were: those with numbers below it
    public int publish(OpenLoop plan, Advisories advisories, long end)
            throws IOException, InterruptedException {
        var next = new AtomicInteger();
        var tasks = new ArrayList<Future<?>>();
        for (var connection : connections) {
            tasks.add(
                    threads.submit(() -> {
                        while (System.nanoTime() - end < 0) {
                            var number = next.getAndIncrement();
                            if (number >= plan.count()) {
                                break;
                            }
                            var body = advisories.body(number);
                            plan.awaitInstant(number);
                            connection.publish(body);
                        }
                        return null;
                    }));
        }
        await(tasks);
        return Math.min(next.get(), plan.count());
    }

    /// Publishes all advisories of `plan`, however long that takes.
    public void publish(OpenLoop plan, Advisories advisories)
            throws IOException, InterruptedException {
        var _ = publish(plan, advisories, System.nanoTime() + Long.MAX_VALUE / 4);
    }

    private static void await(List<Future<?>> tasks) throws IOException, InterruptedException {
        try {
            for (var task : tasks) {
                task.get();
            }
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        }
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        for (var connection : connections) {
            connection.close();
        }
    }
}
