package org.tocsin.server.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.tocsin.topology.fact.Reported;

/// The nodes of the hub that may serve readers, and by which rights each acts, for those who wait
/// until all act by a change. For all threads.
///
/// Times are as [System#nanoTime] counts.
final class Roll {
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition told = lock.newCondition();
    private final Map<String, Word> words = new HashMap<>();
    private final String own;
    private final long silenceMax;

    /// The last word of a node.
    ///
    /// @param rights the offset of the last record by which it acts
    /// @param heard when it was heard
    private record Word(long rights, long heard) {
        Word and(Word later) {
            return new Word(Math.max(rights, later.rights), later.heard);
        }
    }

    /// @param own the name of this node
    /// @param silenceMax after what silence a node serves nobody any more
    Roll(String own, Duration silenceMax) {
        this.own = own;
        this.silenceMax = silenceMax.toNanos();
    }

    /// Notes what a node said.
    void note(Reported report, long now) {
        lock.lock();
        try {
            words.values().removeIf(word -> isSilent(word, now));
            if (report.leaving()) {
                words.remove(report.node());
            } else {
                words.merge(report.node(), new Word(report.rights(), now), Word::and);
            }
            told.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Says whether this node and every other that may serve readers act by a record.
    ///
    /// The own word counts however long ago it was heard: who has heard it has heard all that was
    /// said before it, and who has not may have missed others.
    boolean isActedBy(long rights, long now) {
        lock.lock();
        try {
            var mine = words.get(own);
            return mine != null
                    && mine.rights() >= rights
                    && words.values().stream()
                            .allMatch(word -> word.rights() >= rights || isSilent(word, now));
        } finally {
            lock.unlock();
        }
    }

    /// Waits until this node and every other that may serve readers act by a record, at most until
    /// a moment.
    void await(long rights, long until) throws InterruptedException {
        lock.lock();
        try {
            for (var now = System.nanoTime();
                    until - now > 0 && !isActedBy(rights, now);
                    now = System.nanoTime()) {
                var _ = told.awaitNanos(Math.min(until - now, LOOK_NANOS));
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean isSilent(Word word, long now) {
        return now - word.heard() > silenceMax;
    }
}
