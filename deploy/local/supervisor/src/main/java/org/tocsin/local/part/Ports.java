package org.tocsin.local.part;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;

/// The TCP ports of a local hub, all on the loopback address.
///
/// @param http of the hub
/// @param kafka of the broker
/// @param registry of the schema registry
public record Ports(int http, int kafka, int registry) {

    /// Where everything in local mode listens, and nowhere else.
    public static final String HOST = "127.0.0.1";

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral(HOST);
    private static final int CONNECT_MILLIS = 200;

    /// One port and how it is chosen.
    ///
    /// @param number from 1 to 65535
    /// @param use what answers on it
    /// @param variable environment variable that changes it
    /// @param flag command line flag that changes it
    public record Choice(int number, String use, String variable, String flag) {

        /// Whether a process could listen on it now.
        public boolean isFree() {
            try (var socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(LOOPBACK, number));
                return true;
            } catch (IOException taken) {
                return false;
            }
        }
    }

    /// The three ports with their names, in the order HTTP, Kafka, registry.
    public List<Choice> choices() {
        return List.of(
                new Choice(http, "the hub", "TOCSIN_HTTP_PORT", "--http-port"),
                new Choice(kafka, "the broker", "TOCSIN_KAFKA_PORT", "--kafka-port"),
                new Choice(registry, "the registry", "TOCSIN_REGISTRY_PORT", "--registry-port"));
    }

    /// Why these ports cannot be used now, naming the port, its variable and who holds it; empty
    /// when they can.
    public Optional<String> objection() {
        if (http == kafka || kafka == registry || http == registry) {
            return Optional.of("The hub, the broker and the registry need three different ports.");
        }
        return choices().stream()
                .filter(choice -> !choice.isFree())
                .findFirst()
                .map(choice ->
                        "Port %d, for %s, is taken%s. End that, or choose another: %s=PORT or %s PORT."
                                .formatted(
                                        choice.number(),
                                        choice.use(),
                                        PortHolder.of(choice.number())
                                                .map(holder -> " by " + holder)
                                                .orElse(""),
                                        choice.variable(),
                                        choice.flag()));
    }

    /// Three ports that were free a moment ago.
    ///
    /// @throws IOException when there are none
    public static Ports free() throws IOException {
        return new Ports(anyFree(), anyFree(), anyFree());
    }

    /// Whether a process listens on `port`.
    public static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(LOOPBACK, port), CONNECT_MILLIS);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    /// A port that was free a moment ago, for parts whose port nobody needs to know.
    ///
    /// @throws IOException when there is none
    static int anyFree() throws IOException {
        try (var socket = new ServerSocket(0, 1, LOOPBACK)) {
            return socket.getLocalPort();
        }
    }
}
