package org.tocsin.bench.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.util.Locale;

/// A connection to the hub that is kept open: one request at a time, and as little of its own work
/// as can be, since it runs on the processors of the hub. For one thread at a time.
final class Connection implements AutoCloseable {
    private static final int READ_BYTES = 2_048;
    private static final int TIMEOUT_MILLIS = 60_000;

    private final Socket socket;
    private final InputStream in;

    /// What the hub answered.
    ///
    /// @param status the status code
    /// @param body the body, as text
    record Answer(int status, String body) {}

    Connection(InetSocketAddress hub) throws IOException {
        socket = new Socket();
        socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.connect(hub);
        in = new BufferedInputStream(socket.getInputStream(), READ_BYTES);
    }

    /// Sends a request and returns the answer to it.
    ///
    /// @param head the request line and header fields but `Content-Length`, each ended by CR LF
    Answer ask(String head, byte[] body) throws IOException {
        send(head + "Content-Length: " + body.length + "\r\n", body);
        var status = readStatus();
        var length = 0;
        for (var line = readLine(); !line.isEmpty(); line = readLine()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        return new Answer(status, new String(in.readNBytes(length), UTF_8));
    }

    /// Sends a request whose answer has no end; returns its body, which the hub sends in chunks.
    ///
    /// @param head as for [#ask]
    /// @throws IOException also when the status is not 200
    ChunkedInput open(String head) throws IOException {
        send(head, new byte[0]);
        var status = readStatus();
        while (!readLine().isEmpty()) {
            // No header field of a stream matters here.
        }
        if (status != 200) {
            throw new RefusedException("a stream with status " + status);
        }
        socket.setSoTimeout(0);
        return new ChunkedInput(in);
    }

    private void send(String head, byte[] body) throws IOException {
        var first = (head + "Host: hub\r\n\r\n").getBytes(ISO_8859_1);
        var request = new byte[first.length + body.length];
        System.arraycopy(first, 0, request, 0, first.length);
        System.arraycopy(body, 0, request, first.length, body.length);
        socket.getOutputStream().write(request);
    }

    private int readStatus() throws IOException {
        return Integer.parseInt(readLine().split(" ", 3)[1]);
    }

    private String readLine() throws IOException {
        return readLine(in);
    }

    static String readLine(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new EOFException("The hub closed the connection");
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
