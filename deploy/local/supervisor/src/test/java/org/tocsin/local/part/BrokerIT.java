package org.tocsin.local.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.local.folder.Credentials;
import org.tocsin.local.folder.DataFolder;
import org.tocsin.local.process.Running;

@Timeout(300)
final class BrokerIT {

    private static final String EDITIONS = "editions.flash.v1";
    private static final String SUBMITTED = "submitted.flash.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir private static Path place;

    private static Setting setting;
    private static Running broker;

    @BeforeAll
    static void startBroker() throws Exception {
        var folder = new DataFolder(place.resolve("data"));
        folder.create();
        var installation = Installation.current();
        setting =
                new Setting(
                        installation,
                        folder,
                        Ports.free(),
                        Credentials.kept(folder),
                        new StartupCache.Used(installation),
                        new HubClock.Machine());
        broker = Running.start(BrokerPart.plan(setting));
        try (var admin = Admin.create(client(Credentials.HUB))) {
            admin.createTopics(List.of(topic(EDITIONS), topic(SUBMITTED))).all().get();
        }
        write(Credentials.HUB, EDITIONS, "edition");
        write(Credentials.HUB, SUBMITTED, "submission");
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void editionsReaderReadsEditions() {
        var values = read(Credentials.EDITIONS_READER, EDITIONS, "editions-reader-1");

        assertThat(values).contains("edition");
    }

    @Test
    void editionsReaderReadsNothingElse() {
        assertThatThrownBy(() -> read(Credentials.EDITIONS_READER, SUBMITTED, "editions-reader-2"))
                .isInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void editionsReaderJoinsNoGroupOfOthers() {
        assertThatThrownBy(() -> read(Credentials.EDITIONS_READER, EDITIONS, "tocsin-account"))
                .isInstanceOf(GroupAuthorizationException.class);
    }

    @Test
    void editionsReaderWritesNothing() {
        assertThatThrownBy(() -> write(Credentials.EDITIONS_READER, EDITIONS, "forged"))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void editionsReaderMakesNoTopicsAndSeesNoRights() {
        try (var admin = Admin.create(client(Credentials.EDITIONS_READER))) {
            assertThatThrownBy(
                            () -> admin.createTopics(List.of(topic("editions.mine"))).all().get())
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
            assertThatThrownBy(() -> admin.describeAcls(AclBindingFilter.ANY).values().get())
                    .hasCauseInstanceOf(ClusterAuthorizationException.class);
        }
    }

    @Test
    void editionsReaderSeesOnlyEditionsInTheListOfTopics() throws Exception {
        try (var admin = Admin.create(client(Credentials.EDITIONS_READER))) {

            var names = admin.listTopics().names().get();

            assertThat(names).containsExactly(EDITIONS);
        }
    }

    @Test
    void wrongSecretIsRefused() {
        var settings = client(Credentials.HUB);
        settings.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required"
                        + " username=\"hub\" password=\"guessed\";");
        try (var admin = Admin.create(settings)) {
            assertThatThrownBy(() -> admin.describeCluster().nodes().get())
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    @Test
    void anonymousClientsAreRefused() {
        var settings =
                Map.<String, Object>of(
                        "bootstrap.servers", setting.kafkaAddress(),
                        "request.timeout.ms", 2_000,
                        "default.api.timeout.ms", 4_000);
        try (var admin = Admin.create(settings)) {
            assertThatThrownBy(() -> admin.describeCluster().nodes().get())
                    .hasCauseInstanceOf(TimeoutException.class);
        }
    }

    @Test
    void recordsAndRightsOutliveAKill() throws Exception {
        write(Credentials.HUB, EDITIONS, "before the kill");

        broker.kill("broker");

        assertThat(read(Credentials.EDITIONS_READER, EDITIONS, "editions-reader-3"))
                .contains("before the kill");
    }

    @Test
    void recordsSecretsAndRightsOutliveARestart() throws Exception {
        write(Credentials.HUB, EDITIONS, "before the restart");

        broker.close();
        broker = Running.start(BrokerPart.plan(setting));

        assertThat(read(Credentials.EDITIONS_READER, EDITIONS, "editions-reader-4"))
                .contains("before the restart");
        assertThat(Credentials.kept(setting.folder())).isEqualTo(setting.credentials());
    }

    private static NewTopic topic(String name) {
        return new NewTopic(name, 1, (short) 1);
    }

    private static Map<String, Object> client(String principal) {
        return new HashMap<>(PlainLogin.settings(setting, principal));
    }

    private static void write(String principal, String topic, String value)
            throws ExecutionException, InterruptedException {
        var strings = new StringSerializer();
        var settings = client(principal);
        // An idempotent producer would be refused earlier, for want of a right of its own.
        settings.put("enable.idempotence", false);
        try (var producer = new KafkaProducer<>(settings, strings, strings)) {
            producer.send(new ProducerRecord<>(topic, value)).get();
        }
    }

    /// Everything in `topic`, waiting for the first record.
    private static List<String> read(String principal, String topic, String group) {
        var settings = client(principal);
        settings.put("group.id", group);
        settings.put("auto.offset.reset", "earliest");
        var strings = new StringDeserializer();
        var values = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(settings, strings, strings)) {
            consumer.subscribe(Set.of(topic));
            var deadline = Instant.now().plus(PATIENCE);
            while (values.isEmpty() && Instant.now().isBefore(deadline)) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }
}
