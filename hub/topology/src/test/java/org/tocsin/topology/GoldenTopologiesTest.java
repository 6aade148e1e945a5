package org.tocsin.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tocsin.domain.advisory.Lane;

/// The descriptions of the topologies change only by `-Dgolden=write`.
final class GoldenTopologiesTest {
    private static final Path FOLDER = Path.of("src/test/resources/topologies");

    private final World world = new World();

    @ParameterizedTest
    @EnumSource
    void disseminationIsAsDescribed(Lane lane) throws IOException {
        var topology = DisseminationTopology.build(world.topics, lane, world.admitter());

        compare(topology, "dissemination-" + lane.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void accountingIsAsDescribed() throws IOException {
        var topology = AccountingTopology.build(world.topics);

        compare(topology, "accounting");
    }

    private static void compare(Topology topology, String name) throws IOException {
        var description = topology.describe().toString();
        var golden = FOLDER.resolve(name + ".txt");
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(golden, description);
        }
        assertThat(description).isEqualTo(Files.readString(golden));
    }
}
