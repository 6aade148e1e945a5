package org.tocsin.local.part;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.local.folder.Credentials;
import org.tocsin.local.folder.DataFolder;

class ConnectorPartTest {
    private static final String TEMPLATE =
            """
            name=csaf
            csaf.folder=${value}
            hub.url=${hub}
            hub.client.secret=${secret:cyber-feed}
            other=${unknown}
            """;

    @TempDir private Path root;

    @BeforeEach
    void install() throws IOException {
        Files.createDirectories(root.resolve("lib"));
        Files.createFile(root.resolve("broker.jar"));
        Files.createFile(root.resolve("connector-csaf.jar"));
        var library = root.resolve("lib/tocsin-csaf-0.1.jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(library))) {
            jar.putNextEntry(new JarEntry("META-INF/tocsin/connector.properties"));
            jar.write(TEMPLATE.getBytes(UTF_8));
        }
    }

    @Test
    void theTemplateIsFilledIn() throws IOException {
        var setting = setting();
        var kept = setting.credentials().with(List.of("cyber-feed"), setting.folder());

        ConnectorPart.plan(setting, "csaf=/some/../files=\\2026");

        var connector = properties("csaf-connector.properties");
        assertThat(connector.getProperty("csaf.folder")).isEqualTo("/files=\\2026");
        assertThat(connector.getProperty("hub.url")).isEqualTo("http://127.0.0.1:1");
        assertThat(connector.getProperty("hub.client.secret"))
                .isEqualTo(kept.participants().get("cyber-feed"));
        assertThat(connector.getProperty("other")).isEqualTo("${unknown}");
    }

    @Test
    void theWorkerKeepsItsPositionsInTheDataFolderAndListensOnLoopbackOnly() throws IOException {
        var setting = setting();

        var plan = ConnectorPart.plan(setting, "csaf=x");

        var worker = properties("csaf-worker.properties");
        assertThat(worker.getProperty("offset.storage.file.filename"))
                .isEqualTo(setting.folder().connect().resolve("csaf.offsets").toString());
        assertThat(worker.getProperty("listeners")).isEqualTo("http://127.0.0.1:" + plan.port());
        assertThat(worker.getProperty("producer.sasl.mechanism")).isEqualTo("PLAIN");
        assertThat(plan.name()).isEqualTo("csaf");
        assertThat(plan.command())
                .contains(root.resolve("broker.jar") + ":" + root.resolve("connector-csaf.jar"));
    }

    @Test
    void aConnectorThatIsNotThereIsRefused() {
        var setting = setting();

        assertThatIOException()
                .isThrownBy(() -> ConnectorPart.plan(setting, "cap=x"))
                .withMessageContaining("no connector named cap");
        assertThatIOException()
                .isThrownBy(() -> ConnectorPart.plan(setting, "../csaf=x"))
                .withMessageContaining("no connector named");
    }

    private Setting setting() {
        var folder = new DataFolder(root.resolve("data"));
        folder.create();
        var installation = new Installation(root);
        return new Setting(
                installation,
                folder,
                new Ports(1, 2, 3),
                Credentials.kept(folder),
                new StartupCache.Used(installation),
                new HubClock.Machine());
    }

    private Properties properties(String name) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(root.resolve("data/configuration/" + name))) {
            properties.load(reader);
        }
        return properties;
    }
}
