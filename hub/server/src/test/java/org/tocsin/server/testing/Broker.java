package org.tocsin.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.tocsin.topology.FreePorts;

/// A real broker of one node in a process of its own, for one test.
public final class Broker implements AutoCloseable {
    private final Path folder;
    private final int port;
    private final int farPort = FreePorts.next();
    private final Relay network;
    private final Path configuration;
    private Child process;

    /// Formats storage in `folder` and starts a broker on it.
    public Broker(Path folder) {
        this.folder = folder;
        this.port = FreePorts.next();
        var behind = FreePorts.next();
        this.network = new Relay(farPort, behind);
        this.configuration = configured(FreePorts.next(), behind);
        this.process = start();
    }

    /// Returns where it answers.
    public String address() {
        return "127.0.0.1:" + port;
    }

    /// Returns where it answers to who reaches it only through [#network].
    public String farAddress() {
        return "127.0.0.1:" + farPort;
    }

    /// Returns the network in front of [#farAddress].
    public Relay network() {
        return network;
    }

    /// Ends it as the power would.
    public void kill() {
        process.kill();
    }

    /// Starts it again on what is on its disk.
    public void restart() {
        process = start();
    }

    @Override
    public void close() {
        process.kill();
        network.close();
    }

    private Child start() {
        return new Child(
                folder.resolve("broker.log"),
                256,
                List.of("-Dlog4j2.level=WARN", Main.class.getName(), configuration.toString()));
    }

    private Path configured(int controllerPort, int behind) {
        var properties = new Properties();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", "1");
        properties.put(
                "listeners",
                "LOCAL://127.0.0.1:%d,FAR://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                        .formatted(port, behind, controllerPort));
        properties.put("advertised.listeners", "LOCAL://" + address() + ",FAR://" + farAddress());
        properties.put(
                "listener.security.protocol.map",
                "LOCAL:PLAINTEXT,FAR:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.put("inter.broker.listener.name", "LOCAL");
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        properties.put("log.dirs", folder.resolve("log").toString());
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("offsets.topic.num.partitions", "4");
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("transaction.state.log.num.partitions", "4");
        properties.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
        properties.put("group.initial.rebalance.delay.ms", "0");
        properties.put("auto.create.topics.enable", "false");
        properties.put("log.cleaner.dedupe.buffer.size", "8388608");
        properties.put("message.max.bytes", "8388608");
        properties.put("broker.session.timeout.ms", "2000");
        properties.put("broker.heartbeat.interval.ms", "500");
        var file = folder.resolve("broker.properties");
        try (var writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file;
    }

    /// Main class of the broker's process.
    static final class Main {
        private Main() {}

        public static void main(String[] arguments) {
            if (Files.notExists(Path.of(arguments[0]).resolveSibling("log"))) {
                StorageTool.execute(
                        new String[] {
                            "format",
                            "--cluster-id",
                            "MkU3OEVBNTcwNTJENDM2Qg",
                            "--config",
                            arguments[0]
                        },
                        System.out);
            }
            Kafka.main(arguments);
        }
    }
}
