package org.tocsin.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tocsin.local.process.ProcessPlan;

/// The schema registry: Apicurio on a database file, spoken to through Confluent's REST interface.
///
/// Its jars are put on an ordinary class path, not run through Quarkus' own class loader: only
/// classes of the ordinary loader can come from a start-up cache, which more than halves its start.
public final class RegistryPart {

    private static final String NAME = "registry";
    private static final int HEAP_MEBIBYTES = 160;

    private RegistryPart() {}

    /// How to run the registry under `setting`.
    ///
    /// @throws IOException when no port is free for its management interface, or its jars cannot be
    ///   listed
    public static ProcessPlan plan(Setting setting) throws IOException {
        var options = new ArrayList<>(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        options.add("--add-opens=java.base/java.lang=ALL-UNNAMED");
        options.add("--sun-misc-unsafe-memory-access=allow");
        options.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        properties(setting).forEach((key, value) -> options.add("-D" + key + "=" + value));
        var command =
                new JavaCommand(
                        NAME,
                        HEAP_MEBIBYTES,
                        classPath(setting.installation()),
                        options,
                        List.of("io.quarkus.runner.GeneratedMain"));
        var health = setting.registryUrl() + "/subjects";
        return new ProcessPlan(
                NAME,
                command.words(setting.cache()),
                JavaCommand.ENVIRONMENT,
                setting.folder().logs().resolve("registry.log"),
                HEAP_MEBIBYTES,
                setting.ports().registry(),
                health,
                new HttpAnswer(health),
                setting.cache().stopGrace(Duration.ofSeconds(10)));
    }

    private static Map<String, String> properties(Setting setting) throws IOException {
        return Map.ofEntries(
                Map.entry("quarkus.http.host", Ports.HOST),
                Map.entry("quarkus.http.port", Integer.toString(setting.ports().registry())),
                Map.entry("quarkus.management.host", Ports.HOST),
                Map.entry("quarkus.management.port", Integer.toString(Ports.anyFree())),
                Map.entry("quarkus.http.access-log.enabled", "false"),
                Map.entry("quarkus.otel.sdk.disabled", "true"),
                Map.entry("apicurio.storage.kind", "sql"),
                Map.entry("apicurio.storage.sql.kind", "h2"),
                Map.entry("apicurio.datasource.url", database(setting)),
                Map.entry("apicurio.datasource.jdbc.initial-size", "1"),
                Map.entry("apicurio.datasource.jdbc.min-size", "1"),
                Map.entry("apicurio.datasource.jdbc.max-size", "5"));
    }

    private static String database(Setting setting) {
        return "jdbc:h2:file:" + setting.folder().registry().resolve("registry");
    }

    /// Classes that Quarkus rewrote come before the originals.
    private static List<Path> classPath(Installation installation) throws IOException {
        var root = installation.registry();
        var jars = new ArrayList<Path>();
        jars.add(installation.library("tocsin-local-leash-"));
        jars.add(root.resolve("quarkus/transformed-bytecode.jar"));
        jars.add(root.resolve("quarkus/generated-bytecode.jar"));
        for (var folder : List.of("app", "lib/main", "lib/boot")) {
            try (var found = Files.list(root.resolve(folder))) {
                found.filter(jar -> jar.toString().endsWith(".jar")).sorted().forEach(jars::add);
            }
        }
        return jars;
    }
}
