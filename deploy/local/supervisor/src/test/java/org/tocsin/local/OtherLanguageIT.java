package org.tocsin.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.local.folder.Credentials;
import org.tocsin.local.folder.DataFolder;
import org.tocsin.local.part.Ports;

/// The editions topics are read by a program that knows the broker, the registry and a credential.
@Timeout(600)
final class OtherLanguageIT {
    private static final String PYTHON = "/usr/bin/python3";

    @TempDir private Path place;

    @Test
    void pythonDecodesTheEditions() throws Exception {
        assumeTrue(
                run(List.of(PYTHON, "-c", "import avro.io, confluent_kafka")).isEmpty(),
                "needs Debian's python3-avro and python3-confluent-kafka");
        var folder = new DataFolder(place.resolve("data"));
        var ports = Ports.free();
        try (var _ = Product.up(folder, ports);
                var publisher = Agency.client(folder, ports, "qn-cert")) {
            var advisory = Agency.publish(publisher, Agency.alert("other-language")).id();

            var output =
                    run(
                            List.of(
                                    PYTHON,
                                    script().toString(),
                                    "127.0.0.1:" + ports.kafka(),
                                    "http://127.0.0.1:%d/apis/ccompat/v7"
                                            .formatted(ports.registry()),
                                    "editions-reader",
                                    Credentials.kept(folder)
                                            .ofPrincipal(Credentials.EDITIONS_READER)));

            assertThat(output)
                    .contains(
                            "[\"editions.routine.v1\", \"%s\", 0, [\"Grid controllers probed\"]]"
                                    .formatted(advisory));
        }
    }

    private Path script() throws IOException {
        var script = place.resolve("read_editions.py");
        try (var in = OtherLanguageIT.class.getResourceAsStream("/read_editions.py")) {
            return Files.write(script, Objects.requireNonNull(in).readAllBytes());
        }
    }

    /// What the program has written; what it could not start or do is text too.
    private static String run(List<String> words) throws IOException {
        if (!Files.isExecutable(Path.of(PYTHON))) {
            return "absent";
        }
        var process = new ProcessBuilder(words).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }
}
