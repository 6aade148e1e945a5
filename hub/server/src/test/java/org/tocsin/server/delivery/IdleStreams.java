package org.tocsin.server.delivery;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.tocsin.server.testing.RawHttp;

/// Measures what an idle live stream costs; a program, not a test.
///
/// `IdleStreams 10000` starts a hub and a second process that holds so many streams open to it, and
/// prints the hub's heap and resident memory before and after.
public final class IdleStreams {
    private IdleStreams() {}

    /// Runs as the hub, or with two arguments as its clients.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var count = Integer.parseInt(arguments[0]);
        if (arguments.length == 2) {
            hold(count, Integer.parseInt(arguments[1]));
        } else {
            measure(count);
        }
    }

    private static void measure(int count) throws IOException, InterruptedException {
        var hub =
                ApplicationContext.run(
                        EmbeddedServer.class,
                        Map.of("test.ticker", true, "micronaut.server.port", -1));
        var open = hub.getApplicationContext().getBean(OpenStreams.class);
        RawHttp.exchange(hub.getPort(), RawHttp.request("HEAD /ticker", ""));
        var clients = clients(0, hub.getPort());
        clients.waitFor();
        var heapBefore = heap();
        var residentBefore = resident();
        clients = clients(count, hub.getPort());
        while (open.count() < count) {
            Thread.sleep(100);
        }
        Thread.sleep(2_000);
        var heap = heap() - heapBefore;
        var resident = resident() - residentBefore;
        System.out.printf(
                "%d streams: heap %d B each, resident %d B each%n",
                count, heap / count, resident / count);
        clients.getOutputStream().close();
        clients.waitFor();
        hub.close();
    }

    private static Process clients(int count, int port) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        IdleStreams.class.getName(),
                        "" + count,
                        "" + port)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void hold(int count, int port) throws IOException {
        var request = RawHttp.request("GET /ticker", "").replace("\n", "\r\n").getBytes(US_ASCII);
        var sockets = new ArrayList<Socket>();
        for (var opened = 0; opened < count; opened++) {
            var socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.getOutputStream().write(request);
            readHello(socket.getInputStream());
            sockets.add(socket);
        }
        if (count > 0) {
            System.in.transferTo(System.out);
        }
        for (var socket : sockets) {
            socket.close();
        }
    }

    private static void readHello(InputStream in) throws IOException {
        var seen = new StringBuilder();
        while (seen.indexOf("hello\n\n\r\n") < 0) {
            seen.append((char) in.read());
        }
    }

    private static long heap() throws InterruptedException {
        for (var round = 0; round < 3; round++) {
            System.gc();
            Thread.sleep(200);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .sum();
    }
}
