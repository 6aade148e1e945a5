package org.tocsin.local.part;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tocsin.local.folder.Credentials;
import org.tocsin.local.folder.PrivateFile;
import org.tocsin.local.process.ProcessPlan;

/// A connector: a Connect worker of its own that runs one connector of this product.
///
/// What it runs says the file [#TEMPLATE] in the connector's jar, in which `${value}` stands for
/// what was asked for, `${hub}` for the hub's URL and `${secret:ID}` for the secret of a
/// participant.
public final class ConnectorPart {

    private static final String TEMPLATE = "META-INF/tocsin/connector.properties";
    private static final int HEAP_MEBIBYTES = 128;
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\$\\{(value|hub|secret:([a-z0-9-]+))}");

    private ConnectorPart() {}

    /// How to run the connector that `wish` asks for; writes its configuration.
    ///
    /// @param wish `NAME=VALUE`: the connector's name, and the folder that it reads
    /// @throws IOException when there is no such connector, or no port is free
    public static ProcessPlan plan(Setting setting, String wish) throws IOException {
        var name = wish.substring(0, wish.indexOf('='));
        var value = Path.of(wish.substring(name.length() + 1)).toAbsolutePath().normalize();
        var folder = setting.folder();
        var port = Ports.anyFree();
        var worker = folder.configuration().resolve(name + "-worker.properties");
        var connector = folder.configuration().resolve(name + "-connector.properties");
        PrivateFile.write(connector, filled(template(setting, name), value, setting));
        PrivateFile.write(worker, lines(worker(setting, name, port)));
        var command =
                new JavaCommand(
                        name,
                        HEAP_MEBIBYTES,
                        List.of(setting.installation().jar("broker"), jar(setting, name)),
                        List.of("-XX:+UseSerialGC"),
                        List.of(
                                "org.apache.kafka.connect.cli.ConnectStandalone",
                                worker.toString(),
                                connector.toString()));
        var health = "http://" + Ports.HOST + ":" + port + "/connectors/" + name + "/status";
        return new ProcessPlan(
                name,
                command.words(setting.cache()),
                JavaCommand.ENVIRONMENT,
                folder.logs().resolve(name + ".log"),
                HEAP_MEBIBYTES,
                port,
                health,
                new HttpAnswer(health),
                setting.cache().stopGrace(Duration.ofSeconds(10)));
    }

    private static Path jar(Setting setting, String name) {
        return setting.installation().jar("connector-" + name);
    }

    private static String template(Setting setting, String name) throws IOException {
        if (!name.matches("[a-z][a-z0-9-]*") || !jar(setting, name).toFile().exists()) {
            throw new IOException("there is no connector named " + name);
        }
        var library = setting.installation().library("tocsin-" + name + "-");
        try (var jar = new JarFile(library.toFile());
                var in = jar.getInputStream(jar.getJarEntry(TEMPLATE))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    /// The secrets are read anew, as the sample participants got theirs after `setting` was made.
    private static String filled(String template, Path value, Setting setting) {
        var secrets = Credentials.kept(setting.folder()).participants();
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(found -> {
                    var filled =
                            switch (found.group(1)) {
                                case "value" -> escaped(value.toString());
                                case "hub" -> setting.hubUrl();
                                default -> secrets.getOrDefault(found.group(2), "");
                            };
                    return Matcher.quoteReplacement(filled);
                });
    }

    private static Map<String, String> worker(Setting setting, String name, int port) {
        var keys = new TreeMap<String, String>();
        var login = PlainLogin.settings(setting, Credentials.HUB);
        for (var client : List.of("", "producer.", "admin.")) {
            login.forEach((key, value) -> keys.put(client + key, value));
        }
        keys.put("listeners", "http://" + Ports.HOST + ":" + port);
        keys.put("key.converter", "org.apache.kafka.connect.storage.StringConverter");
        keys.put("value.converter", "org.apache.kafka.connect.json.JsonConverter");
        keys.put("plugin.discovery", "service_load");
        keys.put("offset.flush.interval.ms", "1000");
        keys.put("producer.buffer.memory", Long.toString(4L << 20));
        keys.put(
                "offset.storage.file.filename",
                setting.folder().connect().resolve(name + ".offsets").toString());
        return keys;
    }

    private static String lines(Map<String, String> keys) {
        return keys.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + escaped(entry.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    /// Source: java.util.Properties, where a backslash escapes.
    private static String escaped(String value) {
        return value.replace("\\", "\\\\");
    }
}
