package org.tocsin.local.broker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/// Main class of the broker process: formats empty storage, then runs the broker on it.
///
/// Both steps are those of Kafka's own command line; one process does them so that the first start
/// costs one virtual machine and not two.
public final class SingleBroker {

    private SingleBroker() {}

    /// Runs a broker with the properties file named by the only argument, until it is stopped.
    ///
    /// @throws IOException when that file cannot be read
    /// @throws IllegalStateException when the storage cannot be formatted
    public static void main(String[] arguments) throws IOException {
        var configuration = arguments[0];
        if (Files.notExists(storageOf(configuration).resolve("meta.properties"))) {
            format(configuration);
        }
        Kafka.main(new String[] {configuration});
    }

    private static Path storageOf(String configuration) throws IOException {
        var properties = new Properties();
        try (InputStream file = Files.newInputStream(Path.of(configuration))) {
            properties.load(file);
        }
        return Path.of(properties.getProperty("log.dirs"));
    }

    private static void format(String configuration) {
        var cluster = Uuid.randomUuid().toString();
        String[] format = {"format", "--cluster-id", cluster, "--config", configuration};
        var status = StorageTool.execute(format, System.out);
        if (status != 0) {
            throw new IllegalStateException("Formatting the storage ended with " + status);
        }
    }
}
