package org.tocsin.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the process that listens on a port, where the kernel tells (Linux, same account).
public final class PortHolder {

    private static final List<String> TABLES = List.of("/proc/net/tcp", "/proc/net/tcp6");
    private static final String LISTENING = "0A";

    private PortHolder() {}

    /// Process id and program of the process listening on `port`; empty when it cannot be known.
    public static Optional<String> of(int port) {
        var sockets = socketsOn(port);
        if (sockets.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.allProcesses()
                .filter(process -> holdsOneOf(sockets, process.pid()))
                .findFirst()
                .map(PortHolder::described);
    }

    private static Set<String> socketsOn(int port) {
        var suffix = ":%04X".formatted(port);
        return TABLES.stream()
                .flatMap(PortHolder::lines)
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns.length > 9 && columns[3].equals(LISTENING))
                .filter(columns -> columns[1].endsWith(suffix))
                .map(columns -> "socket:[" + columns[9] + "]")
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> lines(String table) {
        try {
            return Files.readAllLines(Path.of(table)).stream();
        } catch (IOException untold) {
            return Stream.empty();
        }
    }

    private static boolean holdsOneOf(Set<String> sockets, long pid) {
        try (var open = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return open.anyMatch(link -> sockets.contains(target(link)));
        } catch (IOException | UncheckedIOException otherAccount) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static String described(ProcessHandle process) {
        var program = process.info().command().map(path -> " (" + path + ")").orElse("");
        return "process " + process.pid() + program;
    }
}
