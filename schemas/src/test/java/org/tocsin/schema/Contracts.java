package org.tocsin.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;
import org.tocsin.schema.v1.AdvisorySubmitted;

/// The contracts as they are built now, and as they were at each release.
///
/// A contract is the value of a topic or of a store, as its doc says; it may be a part of others
/// too.
final class Contracts {
    private static final Path RELEASED = Path.of("src", "test", "released");
    private static final String SUFFIX = ".avsc";

    private Contracts() {}

    /// Returns the contracts of today by full name.
    static SortedMap<String, Schema> current() {
        var records = new TreeMap<String, Schema>();
        for (var type : generated()) {
            var schema = schema(type);
            records.put(schema.getFullName(), schema);
        }
        records.values().removeIf(record -> !isContract(record));
        return records;
    }

    private static boolean isContract(Schema record) {
        return Objects.requireNonNullElse(record.getDoc(), "").startsWith("Value of ");
    }

    /// Returns the versions that were released, and the one that is being made.
    static List<String> versions() {
        try (var folders = Files.list(RELEASED)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Returns the contracts of one version by full name.
    static SortedMap<String, Schema> released(String version) {
        var contracts = new TreeMap<String, Schema>();
        try (var files = Files.list(RELEASED.resolve(version))) {
            for (var file : files.toList()) {
                var schema = new Schema.Parser().parse(Files.readString(file));
                contracts.put(schema.getFullName(), schema);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return contracts;
    }

    /// Keeps the contracts of today as those of `version`.
    static void release(String version) {
        var folder = RELEASED.resolve(version);
        try {
            Files.createDirectories(folder);
            try (var old = Files.list(folder)) {
                for (var file : old.toList()) {
                    Files.delete(file);
                }
            }
            for (var contract : current().values()) {
                Files.writeString(
                        folder.resolve(contract.getFullName() + SUFFIX),
                        contract.toString(true) + "\n");
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Set<Class<?>> generated() {
        try {
            var root =
                    Path.of(
                            AdvisorySubmitted.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            try (Stream<Path> files = Files.walk(root.resolve("org/tocsin/schema/v1"))) {
                var found = new HashSet<Class<?>>();
                for (var file : files.filter(Contracts::isClass).toList()) {
                    found.add(Class.forName(className(root.relativize(file))));
                }
                found.removeIf(type -> !SpecificRecordBase.class.isAssignableFrom(type));
                return found;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException | ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isClass(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".class") && !name.contains("$");
    }

    private static String className(Path file) {
        var path = file.toString();
        return path.substring(0, path.length() - ".class".length()).replace('/', '.');
    }

    private static Schema schema(Class<?> type) {
        try {
            return (Schema) type.getMethod("getClassSchema").invoke(null);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
