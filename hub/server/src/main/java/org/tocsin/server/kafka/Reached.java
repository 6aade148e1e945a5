package org.tocsin.server.kafka;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// How far this node has read a partition, for those who wait for a place in it. For all threads.
final class Reached {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private long next;

    /// Everything before `offset` has been taken over, or was nothing to take over.
    void reach(long offset) {
        lock.lock();
        try {
            next = offset;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until everything before `offset` has been taken over, and says whether it has been.
    boolean await(long offset, Duration patience) {
        lock.lock();
        try {
            var left = patience.toNanos();
            while (next < offset && left > 0) {
                left = moved.awaitNanos(left);
            }
            return next >= offset;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
