package org.tocsin.server.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.dissemination.Admitter;
import org.tocsin.server.config.DataSettings;
import org.tocsin.server.config.TopicSettings;
import org.tocsin.topology.AccountingTopology;
import org.tocsin.topology.DisseminationTopology;
import org.tocsin.topology.StreamsSettings;
import org.tocsin.topology.Topics;

/// Runs the topologies: one for each lane, which do not wait for each other, and accounting.
@OnKafka
@Singleton
public final class Engines {
    private static final Logger LOG = LoggerFactory.getLogger(Engines.class);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final Clients clients;
    private final Topics topics;
    private final Admitter admitter;
    private final DataSettings data;
    private final TopicSettings topicSettings;
    private final Clock clock;
    private final List<Engine> running = new ArrayList<>();

    private record Engine(String name, KafkaStreams streams) {}

    Engines(
            Clients clients,
            Topics topics,
            Admitter admitter,
            DataSettings data,
            TopicSettings topicSettings,
            Clock clock) {
        this.clients = clients;
        this.topics = topics;
        this.admitter = admitter;
        this.data = data;
        this.topicSettings = topicSettings;
        this.clock = clock;
    }

    /// Starts all of them side by side; topics and schemas must be there.
    synchronized void start() {
        var scale = topicSettings.size();
        for (var lane : Lane.values()) {
            prepare(
                    lane.code(),
                    DisseminationTopology.build(topics, lane, admitter),
                    StreamsSettings.dissemination(lane, topics, scale));
        }
        prepare(
                "account",
                AccountingTopology.build(topics),
                StreamsSettings.accounting(topics, scale));
        forEach(KafkaStreams::start);
    }

    /// Says whether all of them run, each with its share of the work.
    public synchronized boolean allRun() {
        return !running.isEmpty()
                && running.stream()
                        .allMatch(engine -> engine.streams().state() == KafkaStreams.State.RUNNING);
    }

    /// Returns the state of each by its name, in no order.
    synchronized Map<String, Object> states() {
        var states = new HashMap<String, Object>();
        running.forEach(engine -> states.put(engine.name(), engine.streams().state().name()));
        return states;
    }

    /// Returns what stands in a table that the steps of a lane read; empty while there is nothing.
    ///
    /// What is on the log reaches each lane in its own time. All of them must run.
    public synchronized Optional<byte[]> known(Lane lane, String table, String key) {
        var rows =
                StoreQueryParameters.fromNameAndType(
                        table, QueryableStoreTypes.<String, byte[]>keyValueStore());
        return running.stream()
                .filter(engine -> engine.name().equals(lane.code()))
                .findFirst()
                .map(engine -> engine.streams().store(rows).get(key));
    }

    /// Stops all of them; a member that comes back soon finds its work waiting.
    @PreDestroy
    synchronized void stop() {
        forEach(streams -> streams.close(STOP));
        running.clear();
    }

    /// Starting and stopping wait for the brokers, so all engines wait together.
    private void forEach(Consumer<KafkaStreams> task) {
        var tasks =
                running.stream()
                        .map(engine ->
                                Thread.startVirtualThread(() -> task.accept(engine.streams())))
                        .toList();
        try {
            for (var one : tasks) {
                one.join();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void prepare(String name, Topology topology, Map<String, Object> settings) {
        var streams = new KafkaStreams(topology, properties(name, settings));
        streams.setUncaughtExceptionHandler(new ReplacementBudget(name, clock));
        streams.setStateListener((now, before) ->
                LOG.atInfo()
                        .addKeyValue("engine", name)
                        .addKeyValue("before", before)
                        .addKeyValue("now", now)
                        .log("An engine changes its state"));
        running.add(new Engine(name, streams));
    }

    private Properties properties(String name, Map<String, Object> settings) {
        var properties = new Properties();
        properties.putAll(clients.connection());
        properties.putAll(settings);
        properties.put(StreamsConfig.CLIENT_ID_CONFIG, clients.name(name));
        properties.put(
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG),
                clients.name(name));
        properties.put(
                StreamsConfig.STATE_DIR_CONFIG,
                Path.of(data.folder()).resolve("streams").toAbsolutePath().toString());
        return properties;
    }
}
