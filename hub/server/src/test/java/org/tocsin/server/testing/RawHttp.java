package org.tocsin.server.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A socket to the hub that sends exactly what a test says, well-formed or not.
public final class RawHttp implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 10_000;

    private final Socket socket;
    private final InputStream in;

    /// Connects to the hub on loopback.
    public RawHttp(int port) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            in = new BufferedInputStream(socket.getInputStream());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// An answer as it came.
    ///
    /// @param status the status; 0 if the connection ended without an answer
    /// @param headers header fields by lower-case name; the last of equal names counts
    /// @param body the body, without the framing of its transfer
    public record Answer(int status, Map<String, String> headers, String body) {
        /// Returns the header field, or an empty text.
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /// Returns the text of a request, such as `request("GET /v1/me", "", "Accept: */*")`.
    public static String request(String methodAndTarget, String body, String... fields) {
        var head = new StringBuilder(methodAndTarget).append(" HTTP/1.1\nHost: hub\n");
        for (var field : fields) {
            head.append(field).append('\n');
        }
        return head.append('\n').append(body).toString();
    }

    /// Sends one request on a connection of its own and returns the answer.
    public static Answer exchange(int port, String request) {
        try (var connection = new RawHttp(port)) {
            connection.send(request);
            return connection.answer(request.startsWith("HEAD "));
        }
    }

    /// Sends text as it is, with line ends made those of HTTP.
    public void send(String text) {
        sendBytes(text.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(UTF_8));
    }

    /// Sends bytes as they are.
    public void sendBytes(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Reads one answer with its body.
    public Answer answer() {
        return answer(false);
    }

    /// Reads one answer; that to a `HEAD` request has no body.
    public Answer answer(boolean bodiless) {
        var head = head();
        if (head.status() == 0 || bodiless) {
            return head;
        }
        try {
            return new Answer(head.status(), head.headers(), body(head));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Reads the head of an answer.
    public Answer head() {
        var status = line();
        if (status.isEmpty()) {
            return new Answer(0, Map.of(), "");
        }
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var field = line(); field.isPresent() && !field.get().isEmpty(); field = line()) {
            var colon = field.get().indexOf(':');
            headers.put(field.get().substring(0, colon), field.get().substring(colon + 1).strip());
        }
        return new Answer(Integer.parseInt(status.get().split(" ", 3)[1]), headers, "");
    }

    /// Reads one line; empty when the connection has ended.
    public Optional<String> line() {
        try {
            var line = new ByteArrayOutputStream();
            for (var next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) {
                    return Optional.empty();
                }
                line.write(next);
            }
            return Optional.of(line.toString(ISO_8859_1).stripTrailing());
        } catch (SocketTimeoutException slow) {
            throw new UncheckedIOException(slow);
        } catch (IOException reset) {
            return Optional.empty();
        }
    }

    /// Whether the hub has ended the connection; waits for it, and drops what comes before.
    public boolean isEnded() {
        try {
            while (in.read() >= 0) {}
            return true;
        } catch (SocketTimeoutException slow) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    /// Returns the socket, for options and half-closing.
    public Socket socket() {
        return socket;
    }

    private String body(Answer head) throws IOException {
        if (head.header("Transfer-Encoding").equals("chunked")) {
            var body = new StringBuilder();
            for (var chunk = chunk(); !chunk.isEmpty(); chunk = chunk()) {
                body.append(chunk);
            }
            return body.toString();
        }
        var length = head.header("Content-Length");
        var bytes = length.isEmpty() ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
        return new String(bytes, UTF_8);
    }

    /// Reads one chunk; empty for the last one.
    public String chunk() {
        try {
            var size = Integer.parseInt(line().orElse("0"), 16);
            var chunk = new String(in.readNBytes(size), UTF_8);
            line();
            return chunk;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
