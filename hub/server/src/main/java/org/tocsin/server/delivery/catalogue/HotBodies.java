package org.tocsin.server.delivery.catalogue;

import java.util.ArrayDeque;

/// Keeps the bodies of the latest decisions in memory, up to a number of bytes. For all threads.
final class HotBodies {
    private final long bytesMax;
    private final ArrayDeque<Entry> entries = new ArrayDeque<>();
    private long bytes;

    HotBodies(long bytesMax) {
        this.bytesMax = bytesMax;
    }

    synchronized void add(Entry entry) {
        var size = entry.bodyBytesInMemory();
        if (size == 0) {
            return;
        }
        entries.addLast(entry);
        bytes += size;
        while (bytes > bytesMax) {
            var eldest = entries.removeFirst();
            bytes -= eldest.bodyBytesInMemory();
            eldest.forgetBodies();
        }
    }

    synchronized void forget(Entry entry) {
        bytes -= entry.bodyBytesInMemory();
        entry.forgetBodies();
    }
}
