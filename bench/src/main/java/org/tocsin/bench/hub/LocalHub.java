package org.tocsin.bench.hub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SequencedMap;
import java.util.concurrent.TimeUnit;
import org.tocsin.client.json.Document;

/// A local hub of this run alone: on free ports and a folder that is deleted when it is closed.
public final class LocalHub implements AutoCloseable {
    private static final Duration STOP_MAX = Duration.ofMinutes(1);
    private static final List<String> PORTS =
            List.of("--http-port", "--kafka-port", "--registry-port");

    private final Path folder;
    private final Process supervisor;
    private final Thread stopper;

    private LocalHub(Path folder, Process supervisor) {
        this.folder = folder;
        this.supervisor = supervisor;
        this.stopper = new Thread(this::endWithThisProgram);
        Runtime.getRuntime().addShutdownHook(stopper);
    }

    /// Starts a hub and returns when it is ready.
    ///
    /// @param launcher the program `tocsin`
    public static LocalHub start(Path launcher) throws IOException {
        var folder = Files.createTempDirectory("tocsin-bench-");
        var words = new ArrayList<>(List.of(launcher.toString(), "up", "--data", "" + folder));
        var free = freePorts(PORTS.size());
        for (var at = 0; at < free.size(); at++) {
            words.addAll(List.of(PORTS.get(at), "" + free.get(at)));
        }
        var process = new ProcessBuilder(words).redirectErrorStream(true).start();
        var hub = new LocalHub(folder, process);
        hub.awaitReady();
        return hub;
    }

    private void awaitReady() throws IOException {
        var said = new StringBuilder();
        var lines = new BufferedReader(supervisor.inputReader(UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.strip().equals("ready")) {
                return;
            }
            said.append(line).append('\n');
        }
        close();
        throw new IOException("The hub did not start:\n" + said);
    }

    private static List<Integer> freePorts(int count) throws IOException {
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (var at = 0; at < count; at++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    /// Returns where the hub's HTTP interface answers.
    public InetSocketAddress http() {
        var url = java.net.URI.create(required(urls(), "hub"));
        return new InetSocketAddress(url.getHost(), url.getPort());
    }

    /// Returns the base URL of the schema registry.
    public String registry() {
        return required(urls(), "registry");
    }

    /// Returns the settings with which a Kafka client has every right on the broker.
    public Map<String, Object> kafka() {
        var secret = required(member(read("credentials.json"), "kafka"), "hub");
        var login =
                "org.apache.kafka.common.security.plain.PlainLoginModule required"
                        + " username=\"hub\" password=\"%s\";".formatted(secret);
        return Map.of(
                "bootstrap.servers",
                required(urls(), "kafka"),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                login);
    }

    /// Returns the secrets of the sample participants by client id.
    public SequencedMap<String, String> secrets() {
        var secrets = new LinkedHashMap<String, String>();
        member(read("credentials.json"), "participants")
                .entries()
                .forEach(entry ->
                        secrets.put(entry.getKey(), entry.getValue().text().orElseThrow()));
        return secrets;
    }

    /// Returns the file of a key of the hub.
    public Path key(String name) {
        return folder.resolve("keys").resolve(name);
    }

    /// Returns one of the processes that make up the hub.
    ///
    /// @param name `hub`, `broker` or `registry`
    public HubProcess process(String name) {
        return read("run.json").list("processes").stream()
                .filter(process -> process.text("name").filter(name::equals).isPresent())
                .map(process -> new HubProcess(process.number("pid").orElseThrow()))
                .findFirst()
                .orElseThrow();
    }

    private Document urls() {
        return member(read("run.json"), "urls");
    }

    private Document read(String file) {
        try {
            return Document.parse(Files.readAllBytes(folder.resolve(file))).orElseThrow();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Document member(Document document, String name) {
        return document.member(name).orElseThrow();
    }

    private static String required(Document document, String name) {
        return document.text(name).orElseThrow(() -> new NoSuchElementException(name));
    }

    /// Stops the hub in order and deletes its folder.
    @Override
    public void close() throws IOException {
        end();
        Runtime.getRuntime().removeShutdownHook(stopper);
    }

    private void endWithThisProgram() {
        try {
            end();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void end() throws IOException {
        supervisor.destroy();
        try {
            if (!supervisor.waitFor(STOP_MAX.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException("The hub does not stop; its folder stays: " + folder);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return;
        }
        delete(folder);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
