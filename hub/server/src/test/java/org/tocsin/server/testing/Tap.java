package org.tocsin.server.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// A client on a bare socket that keeps every byte it gets, and knows how many there were at a
/// moment: those that it has read, and those that the operating system holds for it.
///
/// What comes after that was written to the socket after the moment.
public final class Tap implements AutoCloseable {
    private static final int SLOW_BUFFER = 4_096;
    private static final long WAIT_MILLIS = 5;

    private final SocketChannel socket;
    private final Selector selector;
    private final Thread thread;
    private final ByteArrayOutputStream got = new ByteArrayOutputStream();
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    private volatile boolean paused;
    private volatile boolean ended;
    private volatile boolean closing;

    /// Connects and sends a request.
    ///
    /// @param slow whether the client takes little at a time
    public Tap(int port, String request, boolean slow) {
        try {
            socket = SocketChannel.open();
            if (slow) {
                socket.setOption(StandardSocketOptions.SO_RCVBUF, SLOW_BUFFER);
            }
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.write(ByteBuffer.wrap(request.replace("\n", "\r\n").getBytes(UTF_8)));
            socket.configureBlocking(false);
            selector = Selector.open();
            socket.register(selector, SelectionKey.OP_READ);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        thread = Thread.ofPlatform().daemon().name("tap").start(this::run);
    }

    /// Stops taking anything.
    public void pause() {
        paused = true;
    }

    /// Goes on taking everything.
    public void resume() {
        paused = false;
    }

    /// Returns how many bytes were written to the socket until now.
    ///
    /// For a client that takes everything these are the ones that it has, after taking all there
    /// are; for one that has paused, what waits on both sides of the connection counts too.
    public synchronized int mark() {
        if (paused) {
            return got.size() + waiting();
        }
        take();
        return got.size();
    }

    /// Returns everything so far, a character for each byte.
    public synchronized String text() {
        return got.toString(ISO_8859_1);
    }

    /// Returns how many bytes have been read.
    public synchronized int size() {
        return got.size();
    }

    /// Says whether the other side has ended or broken the connection, and all was read.
    public boolean hasEnded() {
        return ended;
    }

    /// Waits until so many bytes are there, or the connection ends.
    public void awaitSize(int bytes) {
        await(() -> size() >= bytes);
    }

    /// Waits until the text is there, or the connection ends, and says whether it is.
    public boolean awaitText(String wanted) {
        await(() -> text().contains(wanted));
        return text().contains(wanted);
    }

    private void await(BooleanSupplier met) {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!met.getAsBoolean() && !ended) {
            if (System.nanoTime() > until) {
                throw new AssertionError("nothing more comes after " + size() + " bytes");
            }
            sleep();
        }
    }

    private void run() {
        try {
            while (!closing && !ended) {
                if (paused) {
                    sleep();
                } else {
                    selector.select(WAIT_MILLIS);
                    selector.selectedKeys().clear();
                    takeUnlessPaused();
                }
            }
        } catch (IOException | ClosedSelectorException failure) {
            ended = true;
        }
    }

    private synchronized void takeUnlessPaused() {
        if (!paused) {
            take();
        }
    }

    /// Takes all that is there.
    private synchronized void take() {
        try {
            int read;
            do {
                buffer.clear();
                read = socket.read(buffer);
                got.write(buffer.array(), 0, Math.max(read, 0));
            } while (read > 0);
            ended |= read < 0;
        } catch (IOException reset) {
            ended = true;
        }
    }

    /// Returns how many bytes wait in the operating system: at the hub, and here.
    private int waiting() {
        try {
            var here = ((InetSocketAddress) socket.getLocalAddress()).getPort();
            var there = ((InetSocketAddress) socket.getRemoteAddress()).getPort();
            var bytes = 0;
            for (var table : new String[] {"tcp", "tcp6"}) {
                for (var line : Files.readAllLines(Path.of("/proc/net", table))) {
                    bytes += unsent(line.strip().split("\\s+", 0), there, here);
                }
            }
            return bytes + socket.socket().getInputStream().available();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// A line has the local and the remote address, the state, and the queues to send and to read.
    private static int unsent(String[] line, int from, int to) {
        return !line[0].equals("sl") && port(line[1]) == from && port(line[2]) == to
                ? Integer.parseInt(line[4].split(":", 2)[0], 16)
                : 0;
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1), 16);
    }

    private static void sleep() {
        try {
            Thread.sleep(WAIT_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing = true;
        try {
            socket.close();
            selector.close();
            thread.join(1_000);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
