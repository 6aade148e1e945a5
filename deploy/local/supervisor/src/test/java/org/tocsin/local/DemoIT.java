package org.tocsin.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.local.folder.DataFolder;
import org.tocsin.local.part.Ports;

@Timeout(600)
final class DemoIT {
    @TempDir private Path place;

    @Test
    void demoTellsWhatTheHubDidAndEndsByItself() throws Exception {
        try (var demo =
                Product.start("demo", new DataFolder(place.resolve("data")), Ports.free())) {

            assertThat(demo.exitCode()).as(String.join("\n", demo.lines())).isZero();

            assertThat(demo.lines()).anyMatch(line -> line.contains("expectations were met"));
            assertThat(demo.lines()).noneMatch(line -> line.contains("NOT AS EXPECTED"));
        }
    }
}
