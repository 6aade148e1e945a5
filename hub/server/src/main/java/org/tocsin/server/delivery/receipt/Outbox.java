package org.tocsin.server.delivery.receipt;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.topology.fact.Receipt;

/// Receipts on their way to the log. Handing one in never waits; a thread of its own sends them.
///
/// None is given up while the node runs: what failed is sent again, and counts until it is on the
/// log. Source: SPECIFICATION.md C-3.
public final class Outbox implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Duration BREATH = Duration.ofMillis(500);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
    private static final Duration ENDING_MAX = Duration.ofSeconds(2);

    private final BlockingQueue<Receipt> waiting = new LinkedBlockingQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicBoolean wasFull = new AtomicBoolean();
    private final AtomicBoolean failing = new AtomicBoolean();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final int waitingMax;
    private final Duration closingMax;
    private final ReceiptLog log;
    private final Thread thread;

    /// Creates an outbox and starts its thread.
    ///
    /// @param waitingMax how many receipts may be on their way before there is no room
    /// @param closingMax how long closing waits for those that still are
    /// @param log records them
    public Outbox(int waitingMax, Duration closingMax, ReceiptLog log) {
        this.waitingMax = waitingMax;
        this.closingMax = closingMax;
        this.log = log;
        this.thread = Thread.ofPlatform().daemon().name("receipts").start(this::run);
    }

    /// Says whether more may be delivered: what cannot be recorded is not to be delivered.
    public boolean hasRoom() {
        if (count.get() < waitingMax) {
            return true;
        }
        wasFull.set(true);
        return count.get() < waitingMax;
    }

    /// Calls `listener` when somebody found no room and half of it is free again. It must not wait.
    public void onRoom(Runnable listener) {
        listeners.add(listener);
    }

    /// Says whether every receipt that was handed in is on the log.
    public boolean isEmpty() {
        return count.get() == 0;
    }

    /// Hands in the receipt of what was delivered.
    public void add(Receipt receipt) {
        count.incrementAndGet();
        waiting.add(receipt);
    }

    /// Waits for what is on its way, as long as that may take; what is not on the log then is lost.
    @Override
    public void close() {
        try {
            awaitRecorded();
            thread.interrupt();
            thread.join(ENDING_MAX);
        } catch (InterruptedException interrupted) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
        var lost = count.get();
        if (lost > 0) {
            LOG.atError().addKeyValue("receipts", lost).log("Receipts may be lost");
        }
    }

    private void awaitRecorded() throws InterruptedException {
        var begun = System.nanoTime();
        while (!isEmpty() && System.nanoTime() - begun < closingMax.toNanos()) {
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private void run() {
        try {
            while (true) {
                breatheAfterFailure();
                send(waiting.take());
            }
        } catch (InterruptedException closing) {
            LOG.atDebug().addKeyValue("waiting", waiting.size()).log("Receipts end");
        }
    }

    private void breatheAfterFailure() throws InterruptedException {
        if (failing.get()) {
            Thread.sleep(BREATH);
            failing.set(false);
        }
    }

    private void send(Receipt receipt) {
        var _ =
                written(receipt)
                        .whenComplete((_, failure) -> {
                            if (failure == null) {
                                recorded();
                            } else {
                                again(receipt, failure);
                            }
                        });
    }

    private CompletionStage<Void> written(Receipt receipt) {
        try {
            return log.write(receipt);
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    private void recorded() {
        if (count.decrementAndGet() <= waitingMax / 2 && wasFull.compareAndSet(true, false)) {
            listeners.forEach(Runnable::run);
        }
    }

    private void again(Receipt receipt, Throwable failure) {
        if (failing.compareAndSet(false, true)) {
            LOG.atWarn()
                    .addKeyValue("receipts", count.get())
                    .addKeyValue("cause", failure.getClass().getName())
                    .log("Receipts are not on the log and are sent again");
        }
        waiting.add(receipt);
    }
}
