package org.tocsin.bench.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/// A live stream of the hub that is read as fast as it comes.
///
/// Of each event only its end is looked for, and the number in its headline.
public final class EventStream implements AutoCloseable {
    private static final int FIRST_BYTES = 1_024;
    private static final int MOST_BYTES = 1 << 17;
    private static final String END = "\n\n";

    private final Connection connection;
    private final ChunkedInput in;
    private final Sink sink;
    private final AtomicLong events = new AtomicLong();
    private byte[] bytes = new byte[FIRST_BYTES];
    private int filled;
    private volatile boolean ended;

    /// Is told of advisories.
    public interface Sink {
        /// An advisory is there to its last byte.
        ///
        /// @param number the one in its headline
        /// @param nanos when, on the clock of [System#nanoTime]
        void arrived(int number, long nanos);
    }

    private EventStream(Connection connection, ChunkedInput in, Sink sink) {
        this.connection = connection;
        this.in = in;
        this.sink = sink;
    }

    static EventStream start(Connection connection, String head, Thread.Builder thread, Sink sink)
            throws IOException {
        var stream = new EventStream(connection, connection.open(head), sink);
        var _ = thread.start(stream::read);
        return stream;
    }

    /// Returns how many advisories have come.
    public long events() {
        return events.get();
    }

    /// Says whether the hub has ended the stream, or [#close] has.
    public boolean hasEnded() {
        return ended;
    }

    private void read() {
        try {
            for (var read = in.read(bytes, filled); read >= 0; read = in.read(bytes, filled)) {
                filled += read;
                take(System.nanoTime());
            }
        } catch (IOException closed) {
            // Told by hasEnded.
        } finally {
            ended = true;
        }
    }

    private void take(long nanos) {
        var text = new String(bytes, 0, filled, ISO_8859_1);
        var begin = 0;
        for (var end = text.indexOf(END); end >= 0; end = text.indexOf(END, begin)) {
            var number = Advisories.numberIn(text, begin, end);
            if (number >= 0) {
                events.incrementAndGet();
                sink.arrived(number, nanos);
            }
            begin = end + END.length();
        }
        System.arraycopy(bytes, begin, bytes, 0, filled - begin);
        filled -= begin;
        var wasFull = text.length() == bytes.length;
        if (filled == bytes.length || (wasFull && bytes.length < MOST_BYTES)) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
