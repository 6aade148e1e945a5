package org.tocsin.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tocsin.local.folder.DataFolder;
import org.tocsin.local.part.Ports;

/// One call of the program, parsed.
///
/// @param command its first word
/// @param scenario which one a `demo` plays; empty for the usual one
/// @param folder where the hub keeps its data
/// @param ports where it listens
/// @param connectors what to run beside it, each `NAME=VALUE`
/// @param json whether the answer is for a program
/// @param yes whether questions are answered already
record Invocation(
        String command,
        Optional<String> scenario,
        DataFolder folder,
        Ports ports,
        List<String> connectors,
        boolean json,
        boolean yes) {

    private static final String DEMO = "demo";
    private static final String DATA = "--data";
    private static final String CONNECTOR = "--connector";
    private static final Map<String, String> VARIABLES =
            Map.of(
                    DATA,
                    "TOCSIN_DATA",
                    "--http-port",
                    "TOCSIN_HTTP_PORT",
                    "--kafka-port",
                    "TOCSIN_KAFKA_PORT",
                    "--registry-port",
                    "TOCSIN_REGISTRY_PORT");
    private static final Map<String, String> DEFAULTS =
            Map.of(
                    DATA,
                    ".tocsin",
                    "--http-port",
                    "8080",
                    "--kafka-port",
                    "9092",
                    "--registry-port",
                    "8081");
    private static final Set<String> SWITCHES = Set.of("--json", "--yes");

    /// What parsing gives.
    sealed interface Parsed {
        /// The call can be carried out.
        record Accepted(Invocation invocation) implements Parsed {}

        /// The call is wrong; `reason` is a sentence for whoever typed it.
        record Refused(String reason) implements Parsed {}
    }

    Invocation {
        connectors = List.copyOf(connectors);
    }

    /// Returns this call for another folder and other ports.
    Invocation on(DataFolder otherFolder, Ports otherPorts) {
        return new Invocation(command, scenario, otherFolder, otherPorts, connectors, json, yes);
    }

    /// Parses the words after the program's name; flags win over variables of `environment`.
    static Parsed parse(List<String> words, Map<String, String> environment) {
        try {
            return new Parsed.Accepted(read(words, environment));
        } catch (IllegalArgumentException wrong) {
            return new Parsed.Refused(String.valueOf(wrong.getMessage()));
        }
    }

    private static Invocation read(List<String> words, Map<String, String> environment) {
        var flags = new HashMap<String, String>();
        var connectors = new ArrayList<String>();
        var command = words.isEmpty() ? "help" : words.getFirst();
        var rest = new ArrayList<>(words.subList(Math.min(1, words.size()), words.size()));
        while (!rest.isEmpty()) {
            var word = rest.removeFirst();
            var name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            if (SWITCHES.contains(word)) {
                flags.put(word, "");
            } else if (name.equals(CONNECTOR)) {
                connectors.add(connector(value(word, name, rest)));
            } else if (VARIABLES.containsKey(name)) {
                flags.put(name, value(word, name, rest));
            } else if (command.equals(DEMO) && !word.startsWith("-") && !flags.containsKey(DEMO)) {
                flags.put(DEMO, word);
            } else {
                throw new IllegalArgumentException("Unknown: " + word);
            }
        }
        VARIABLES.forEach((flag, variable) ->
                flags.putIfAbsent(flag, environment.getOrDefault(variable, DEFAULTS.get(flag))));
        return new Invocation(
                command,
                Optional.ofNullable(flags.get(DEMO)),
                new DataFolder(Path.of(flags.get(DATA))),
                new Ports(
                        port(flags, "--http-port"),
                        port(flags, "--kafka-port"),
                        port(flags, "--registry-port")),
                connectors,
                flags.containsKey("--json"),
                flags.containsKey("--yes"));
    }

    private static String value(String word, String name, List<String> rest) {
        if (!word.equals(name)) {
            return word.substring(name.length() + 1);
        }
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(name + " needs a value");
        }
        return rest.removeFirst();
    }

    private static String connector(String value) {
        if (value.indexOf('=') < 1 || value.endsWith("=")) {
            throw new IllegalArgumentException(CONNECTOR + " is written NAME=VALUE: " + value);
        }
        return value;
    }

    private static int port(Map<String, String> flags, String flag) {
        var text = flags.get(flag);
        try {
            var number = Integer.parseInt(text);
            if (number >= 1 && number <= 65_535) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Said below, together with numbers out of range.
        }
        throw new IllegalArgumentException(
                "%s (%s) is a port from 1 to 65535: %s".formatted(flag, VARIABLES.get(flag), text));
    }
}
