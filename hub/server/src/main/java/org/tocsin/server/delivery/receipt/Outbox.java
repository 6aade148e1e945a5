package org.tocsin.server.delivery.receipt;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.topology.fact.Receipt;

/// Receipts on their way to the log. Handing one in never waits; a thread of its own sends them.
public final class Outbox implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int PATIENCE_MILLIS = 2_000;

    private final BlockingQueue<Receipt> waiting = new LinkedBlockingQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final int waitingMax;
    private final Consumer<Receipt> log;
    private final Thread thread;

    /// Creates an outbox and starts its thread.
    ///
    /// @param waitingMax how many receipts may wait before there is no room
    /// @param log writes one; may block, and must not throw for long
    public Outbox(int waitingMax, Consumer<Receipt> log) {
        this.waitingMax = waitingMax;
        this.log = log;
        this.thread = Thread.ofPlatform().daemon().name("receipts").start(this::run);
    }

    /// Says whether more may be delivered: what cannot be recorded is not to be delivered.
    public boolean hasRoom() {
        return count.get() < waitingMax;
    }

    /// Says whether every receipt that was handed in is on the log, or given up.
    public boolean isEmpty() {
        return count.get() == 0;
    }

    /// Hands in the receipt of what was delivered.
    public void add(Receipt receipt) {
        count.incrementAndGet();
        waiting.add(receipt);
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        for (var left = waiting.poll(); left != null; left = waiting.poll()) {
            send(left);
        }
    }

    private void run() {
        try {
            while (true) {
                send(waiting.take());
            }
        } catch (InterruptedException closing) {
            LOG.atDebug().addKeyValue("waiting", waiting.size()).log("Receipts end");
        }
    }

    private void send(Receipt receipt) {
        try {
            log.accept(receipt);
        } catch (RuntimeException failure) {
            LOG.atWarn()
                    .addKeyValue("participant", receipt.participant())
                    .addKeyValue("cause", failure.getClass().getName())
                    .log("A receipt is not on the log");
        } finally {
            count.decrementAndGet();
        }
    }
}
