package org.tocsin.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tocsin.domain.advisory.Lane;

class StreamsSettingsTest {

    /// Rule S-18.
    @ParameterizedTest
    @EnumSource(Lane.class)
    void aLaneAsksForChangesOfRightsAsOftenAsANodeDoes(Lane lane) {
        var settings =
                new HashMap<>(StreamsSettings.dissemination(lane, new World().topics, Scale.LOCAL));
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:1");

        var consumer = new StreamsConfig(settings).getGlobalConsumerConfigs("a-lane");

        assertThat(consumer)
                .containsEntry(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 40)
                .containsEntry(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    }
}
