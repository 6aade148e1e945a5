package org.tocsin.bench.load;

import java.io.IOException;
import java.io.InputStream;

/// A body in chunks, without what is around them. Source: RFC 9112 7.1.
final class ChunkedInput {
    private static final int HEXADECIMAL = 16;

    private final InputStream in;
    private int left;
    private boolean begun;

    ChunkedInput(InputStream in) {
        this.in = in;
    }

    /// Reads at least one byte, waiting for it; returns how many, or -1 at the end of the body.
    ///
    /// Never reads beyond a chunk.
    int read(byte[] into, int from) throws IOException {
        if (left == 0) {
            if (begun) {
                var _ = Connection.readLine(in);
            }
            begun = true;
            left = Integer.parseInt(Connection.readLine(in), HEXADECIMAL);
            if (left == 0) {
                return -1;
            }
        }
        var read = in.read(into, from, Math.min(left, into.length - from));
        left -= Math.max(read, 0);
        return read;
    }
}
