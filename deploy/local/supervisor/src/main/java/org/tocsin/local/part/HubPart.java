package org.tocsin.local.part;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tocsin.local.folder.Credentials;
import org.tocsin.local.folder.PrivateFile;
import org.tocsin.local.process.ProcessPlan;
import org.tocsin.local.process.Readiness;

/// The hub: the same program as in production, told where the local broker and registry are.
public final class HubPart {

    private static final String NAME = "hub";
    private static final int HEAP_MEBIBYTES = 512;

    private HubPart() {}

    /// How to run the hub under `setting`; writes its configuration.
    ///
    /// @param further what besides its health makes it ready
    public static ProcessPlan plan(Setting setting, Readiness further) {
        var folder = setting.folder();
        var file = folder.configuration().resolve("hub.properties");
        PrivateFile.write(file, lines(configuration(setting)));
        var options =
                List.of(
                        "-XX:Tier4InvocationThreshold=50000",
                        "-XX:Tier4MinInvocationThreshold=6000",
                        "-XX:Tier4CompileThreshold=150000",
                        "-XX:Tier4BackEdgeThreshold=400000",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=org.tocsin.schema.v1",
                        "-Dmicronaut.config.files=" + file);
        var command =
                new JavaCommand(
                        NAME,
                        HEAP_MEBIBYTES,
                        classPath(setting),
                        options,
                        List.of("org.tocsin.server.Hub"));
        var health = setting.hubUrl() + "/health";
        var answer = new HttpAnswer(health);
        return new ProcessPlan(
                NAME,
                command.words(setting.cache()),
                JavaCommand.ENVIRONMENT,
                folder.logs().resolve("hub.log"),
                HEAP_MEBIBYTES,
                setting.ports().http(),
                health,
                () -> answer.isReached() && further.isReached(),
                setting.cache().stopGrace(Duration.ofSeconds(20)));
    }

    /// What is put behind the hub leaves its start-up cache of use.
    private static List<Path> classPath(Setting setting) {
        return Stream.concat(
                        Stream.of(setting.installation().jar(NAME)),
                        setting.clock().furtherJars().stream())
                .toList();
    }

    private static Map<String, String> configuration(Setting setting) {
        var keys = new TreeMap<String, String>();
        keys.put("micronaut.server.host", Ports.HOST);
        keys.put("micronaut.server.port", Integer.toString(setting.ports().http()));
        keys.put("hub.keys.folder", setting.folder().keys().toString());
        keys.put("hub.data.folder", setting.folder().hub().toString());
        keys.put("hub.registry.url", setting.registryUrl());
        keys.put("hub.registry.register", "true");
        keys.put("hub.topics.create", "true");
        keys.put("hub.topics.scale", "local");
        keys.putAll(setting.clock().configuration(setting.folder()));
        PlainLogin.settings(setting, Credentials.HUB)
                .forEach((key, value) -> keys.put("hub.kafka." + key, value));
        return keys;
    }

    private static String lines(Map<String, String> keys) {
        return keys.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
