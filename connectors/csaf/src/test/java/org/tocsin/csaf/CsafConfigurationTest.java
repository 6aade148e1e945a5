package org.tocsin.csaf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.source.SourceConnector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.client.SigningKeyFile;
import org.tocsin.domain.sector.Sector;
import org.tocsin.formats.csaf.CsafReader;
import org.tocsin.formats.csaf.CsafSettings;

class CsafConfigurationTest {
    /// Which part of the README holds the table of sectors.
    private static final int SECTORS = 4;

    @Test
    void aWorkerFindsTheConnector() {
        var found = ServiceLoader.load(SourceConnector.class).stream();

        assertThat(found).extracting(ServiceLoader.Provider::type).contains(type());
    }

    @Test
    void oneTaskGetsTheWholeConfiguration() {
        var connector = new CsafSourceConnector();

        connector.start(good());

        assertThat(connector.taskConfigs(5)).containsExactly(good());
        assertThat(connector.taskClass()).isEqualTo(CsafSourceTask.class);
    }

    @ParameterizedTest
    @CsvSource({
        "csaf.folder,''",
        "csaf.feed,https://feed.example/",
        "hub.url,''",
        "hub.url,hub.example",
        "hub.url,file:///etc",
        "csaf.validity.days,0",
        "csaf.batch.documents,0",
        "csaf.folder.interval.ms,soon",
        "hub.signing.key.file,/nowhere/key.pem",
        "hub.retry.min.ms,70000"
    })
    void aBadValueStopsTheStartAndNamesItsKey(String key, String value) {
        var bad = good();
        bad.put(key, value);

        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> new CsafSourceConnector().start(bad))
                .withMessageContaining(key);
    }

    @Test
    void theSecretIsNotWrittenToLogs() {
        var configuration = new CsafConfiguration(good());

        assertThat(configuration.values().toString()).doesNotContain("secret-of-feed");
        assertThat(configuration.credentials().toString()).doesNotContain("secret-of-feed");
    }

    @Test
    void theReadmeNamesEveryKeyAndItsDefault() throws IOException {
        var readme = Files.readString(Path.of("README.md"));

        for (var key : CsafConfiguration.DEFINITION.configKeys().values()) {
            assertThat(readme).contains("`" + key.name + "`");
            if (key.hasDefault() && !"".equals(key.defaultValue)) {
                assertThat(readme).contains("`" + key.defaultValue + "`");
            }
        }
    }

    @Test
    void theReadmesTableOfSectorsIsTrue() throws IOException {
        var table = Files.readString(Path.of("README.md")).split("## ", -1)[SECTORS];
        var reader = new CsafReader(CsafSettings.unattended(CsafReader.VALIDITY));
        var rows =
                Pattern.compile("\\| ([^|`]+) \\| `([a-z.]+)` \\|")
                        .matcher(table)
                        .results()
                        .toList();
        assertThat(rows).hasSize(18);
        for (var row : rows) {
            var document = Documents.document("D-1", 1).replace("Energy", row.group(1));

            var advisory = reader.read(document.getBytes(UTF_8)).found().orElseThrow();

            assertThat(advisory.drafts().getFirst().fragment().sectors())
                    .extracting(Sector::code)
                    .containsExactly(row.group(2));
        }
    }

    @Test
    void aKeyInAFileSigns(@TempDir Path folder) {
        var file = folder.resolve("key.pem");
        SigningKeyFile.fresh().write(file);
        var properties = good();
        properties.put(CsafConfiguration.SIGNING_KEY, file.toString());

        assertThat(new CsafConfiguration(properties).signer()).isPresent();
        assertThat(new CsafConfiguration(good()).signer()).isEmpty();
    }

    private static Class<? extends SourceConnector> type() {
        return CsafSourceConnector.class;
    }

    private static Map<String, String> good() {
        var properties = new HashMap<String, String>();
        properties.put(CsafConfiguration.FOLDER, "/csaf");
        properties.put(CsafConfiguration.HUB, "http://127.0.0.1:8080");
        properties.put(CsafConfiguration.CLIENT_SECRET, "secret-of-feed");
        return properties;
    }
}
