package org.tocsin.local.part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.local.folder.Credentials;
import org.tocsin.local.folder.PrivateFile;
import org.tocsin.local.process.ProcessPlan;

/// The Kafka broker: one node in KRaft mode that admits known principals only.
public final class BrokerPart {

    private static final String NAME = "broker";
    private static final int HEAP_MEBIBYTES = 256;

    private BrokerPart() {}

    /// How to run the broker under `setting`; writes its configuration.
    ///
    /// @throws IOException when no port is free for its controller
    public static ProcessPlan plan(Setting setting) throws IOException {
        var folder = setting.folder();
        var file = folder.configuration().resolve("broker.properties");
        PrivateFile.write(file, configuration(setting, Ports.anyFree()));
        var command =
                new JavaCommand(
                        NAME,
                        HEAP_MEBIBYTES,
                        List.of(setting.installation().jar(NAME)),
                        List.of(
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "--sun-misc-unsafe-memory-access=allow"),
                        List.of("org.tocsin.local.broker.SingleBroker", file.toString()));
        return new ProcessPlan(
                NAME,
                command.words(setting.cache()),
                JavaCommand.ENVIRONMENT,
                folder.logs().resolve("broker.log"),
                HEAP_MEBIBYTES,
                setting.ports().kafka(),
                "",
                new BrokerRights(setting),
                setting.cache().stopGrace(Duration.ofSeconds(20)));
    }

    private static String configuration(Setting setting, int controllerPort) throws IOException {
        var local = setting.kafkaAddress();
        var controller = Ports.HOST + ":" + controllerPort;
        var lines = new StringBuilder(fixedSettings());
        Map.of(
                        "listeners", "LOCAL://%s,CONTROLLER://%s".formatted(local, controller),
                        "advertised.listeners", "LOCAL://" + local,
                        "controller.quorum.voters", "1@" + controller,
                        "listener.name.local.plain.sasl.jaas.config",
                                logins(
                                        setting.credentials(),
                                        setting.credentials().kafka().keySet()),
                        "listener.name.controller.plain.sasl.jaas.config",
                                logins(setting.credentials(), Set.of(Credentials.BROKER)),
                        "log.dirs", setting.folder().broker().toString())
                .forEach((key, value) -> lines.append(key).append('=').append(value).append('\n'));
        return lines.toString();
    }

    private static String fixedSettings() throws IOException {
        try (var resource = BrokerPart.class.getResourceAsStream("broker.properties")) {
            var bytes = Objects.requireNonNull(resource, "broker.properties").readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /// The broker logs in to others as itself and admits `principals`.
    private static String logins(Credentials credentials, Set<String> principals) {
        var admitted =
                principals.stream()
                        .map(name ->
                                " user_%s=\"%s\"".formatted(name, credentials.ofPrincipal(name)))
                        .collect(Collectors.joining());
        return PlainLogin.words(Credentials.BROKER, credentials) + admitted + ";";
    }
}
