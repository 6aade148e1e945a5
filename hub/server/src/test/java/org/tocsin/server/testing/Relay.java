package org.tocsin.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A network between a program and a server on this machine, which a test can cut.
///
/// A cut network takes connections and bytes and hands nothing on, as a real one does.
public final class Relay implements AutoCloseable {
    private static final int PIECE = 1 << 16;

    private final ServerSocket door;
    private final int target;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile boolean cut;

    /// Relays what comes to a port of its own.
    ///
    /// @param port where it listens
    /// @param target where it hands on to
    public Relay(int port, int target) {
        this.target = target;
        try {
            door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::open);
    }

    /// Cuts the network: nothing comes through any more, in either direction.
    public void cut() {
        cut = true;
    }

    /// Heals the network; connections of before are lost.
    public void heal() {
        cut = false;
        sockets.forEach(Relay::end);
        sockets.clear();
    }

    @Override
    public void close() {
        cut = true;
        try {
            door.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        sockets.forEach(Relay::end);
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                var near = door.accept();
                sockets.add(near);
                if (!cut) {
                    var far = new Socket(InetAddress.getLoopbackAddress(), target);
                    sockets.add(far);
                    Thread.ofVirtual().start(() -> pump(near, far));
                    Thread.ofVirtual().start(() -> pump(far, near));
                }
            } catch (IOException away) {
                sockets.removeIf(Socket::isClosed);
            }
        }
    }

    private void pump(Socket from, Socket to) {
        var piece = new byte[PIECE];
        try {
            for (int read = 0; read >= 0; read = from.getInputStream().read(piece)) {
                if (!cut) {
                    to.getOutputStream().write(piece, 0, read);
                }
            }
        } catch (IOException broken) {
            // Both ends are told below.
        }
        if (!cut) {
            end(from);
            end(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
