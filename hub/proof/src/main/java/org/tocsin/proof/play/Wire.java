package org.tocsin.proof.play;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/// A socket to a hub on loopback that is kept open from one request to the next. For one thread.
public final class Wire implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 20_000;

    private final int port;
    private Socket socket = new Socket();
    private InputStream in = InputStream.nullInputStream();
    private OutputStream out = OutputStream.nullOutputStream();

    Wire(int port) {
        this.port = port;
        connect();
    }

    private void connect() {
        try {
            socket.close();
            socket = new Socket();
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            out = socket.getOutputStream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Sends a request and returns the answer with its body.
    ///
    /// A change of rights may cut off what is under way (SPECIFICATION.md S-18): who is cut off
    /// asks again, once.
    Reply exchange(Request request) {
        try {
            return asked(request);
        } catch (IOException cutOff) {
            connect();
        }
        try {
            return asked(request);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Reply asked(Request request) throws IOException {
        send(request);
        var head = head();
        var body = request.isForHead() ? "" : body(head);
        if (head.text().contains("\nconnection: close\n")) {
            connect();
        }
        return new Reply(head.status(), head.text(), body);
    }

    /// Sends a request and returns the head of the answer; its body is read by [#chunk].
    Reply open(Request request) {
        try {
            send(request);
            var head = head();
            var body = head.isChunked() ? "" : body(head);
            return new Reply(head.status(), head.text(), body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Reads the next chunk of a body; empty when it has ended.
    String chunk() {
        try {
            var size = line();
            if (size.isEmpty()) {
                return "";
            }
            var chunk = in.readNBytes(Integer.parseInt(size, 16));
            line();
            return new String(chunk, ISO_8859_1);
        } catch (IOException ended) {
            return "";
        }
    }

    private void send(Request request) throws IOException {
        out.write(request.bytes());
        out.flush();
    }

    /// The head of an answer.
    ///
    /// @param length of the body
    private record Head(int status, String text, boolean isChunked, int length) {}

    private Head head() throws IOException {
        var first = line();
        if (first.isEmpty()) {
            throw new IOException("the hub ended the connection");
        }
        var text = new StringBuilder(first).append('\n');
        var chunked = false;
        var length = 0;
        for (var field = line(); !field.isEmpty(); field = line()) {
            var name = field.substring(0, field.indexOf(':'));
            if (name.equalsIgnoreCase("date")) {
                continue;
            }
            chunked |= name.equalsIgnoreCase("transfer-encoding");
            if (name.equalsIgnoreCase("content-length")) {
                length = Integer.parseInt(field.substring(name.length() + 1).strip());
            }
            text.append(field).append('\n');
        }
        return new Head(Integer.parseInt(first.substring(9, 12)), text.toString(), chunked, length);
    }

    private String body(Head head) throws IOException {
        if (!head.isChunked()) {
            return new String(in.readNBytes(head.length()), ISO_8859_1);
        }
        var body = new StringBuilder();
        for (var chunk = chunk(); !chunk.isEmpty(); chunk = chunk()) {
            body.append(chunk);
        }
        return body.toString();
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream(64);
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return "";
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(ISO_8859_1);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// A request as it is sent.
    ///
    /// @param method the method
    /// @param target path and query
    /// @param fields further header fields, each with its line end
    /// @param body the body; empty for none
    record Request(String method, String target, String fields, String body) {
        boolean isForHead() {
            return method.equals("HEAD");
        }

        byte[] bytes() {
            var content = body.getBytes(UTF_8);
            var head =
                    method
                            + " "
                            + target
                            + " HTTP/1.1\r\nHost: hub\r\n"
                            + fields
                            + (content.length == 0 && method.equals("GET")
                                    ? ""
                                    : "Content-Length: " + content.length + "\r\n")
                            + "\r\n";
            var bytes = new ByteArrayOutputStream(head.length() + content.length);
            bytes.writeBytes(head.getBytes(US_ASCII));
            bytes.writeBytes(content);
            return bytes.toByteArray();
        }
    }
}
