package org.tocsin.proof.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.tocsin.topology.FreePorts;

/// A real broker of one node, in a process of its own that ends with this one.
final class Broker implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final int GRACE_SECONDS = 10;

    private final int port = FreePorts.next();
    private final Process process;

    /// Starts a broker on an empty folder.
    Broker(Path folder) {
        process = started(folder, configuration(folder));
    }

    /// Returns where it answers.
    String address() {
        return HOST + ":" + port;
    }

    private static Process started(Path folder, Path configuration) {
        var command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        configuration.toString());
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("broker.log").toFile())
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path configuration(Path folder) {
        var controller = HOST + ":" + FreePorts.next();
        var properties = new Properties();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", "1");
        properties.put("listeners", "LOCAL://" + address() + ",CONTROLLER://" + controller);
        properties.put("advertised.listeners", "LOCAL://" + address());
        properties.put("listener.security.protocol.map", "LOCAL:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.put("inter.broker.listener.name", "LOCAL");
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("controller.quorum.voters", "1@" + controller);
        properties.put("log.dirs", folder.resolve("log").toString());
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("offsets.topic.num.partitions", "4");
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("transaction.state.log.num.partitions", "4");
        properties.put("group.initial.rebalance.delay.ms", "0");
        properties.put("auto.create.topics.enable", "false");
        properties.put("log.cleaner.dedupe.buffer.size", "8388608");
        properties.put("message.max.bytes", "8388608");
        var file = folder.resolve("broker.properties");
        try (var writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file;
    }

    @Override
    public void close() {
        try {
            if (!process.destroyForcibly().waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the broker does not end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Main class of the broker's process: formats its storage and runs it until nobody listens any
    /// more at the other end of its input.
    static final class Main {
        private Main() {}

        public static void main(String[] arguments) {
            Thread.ofPlatform().daemon().name("leash").start(Main::awaitParent);
            var configuration = arguments[0];
            StorageTool.execute(
                    new String[] {
                        "format",
                        "--cluster-id",
                        Uuid.randomUuid().toString(),
                        "--config",
                        configuration
                    },
                    System.out);
            Kafka.main(arguments);
        }

        private static void awaitParent() {
            try {
                var _ = System.in.readAllBytes();
            } catch (IOException gone) {
                // It is gone all the more.
            }
            Runtime.getRuntime().halt(0);
        }
    }
}
