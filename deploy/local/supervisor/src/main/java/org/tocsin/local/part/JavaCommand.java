package org.tocsin.local.part;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The command that runs one Java program of a local hub on its leash.
///
/// @param name of the process; also names its start-up cache
/// @param heapMebibytesMax its `-Xmx`, in MiB
/// @param classPath jars, in order
/// @param options further options of the virtual machine
/// @param mainAndArguments main class and its arguments
record JavaCommand(
        String name,
        int heapMebibytesMax,
        List<Path> classPath,
        List<String> options,
        List<String> mainAndArguments) {

    /// Fewer arenas of the C library: they cost memory and gain nothing at this size.
    static final Map<String, String> ENVIRONMENT = Map.of("MALLOC_ARENA_MAX", "2");

    private static final String LEASH = "org.tocsin.local.leash.Leash";

    /// Ctrl-C reaches every process of the terminal at once. The children ignore it, and the
    /// closing of the terminal, so that the supervisor can stop them in order.
    private static final String SHIELDED = "trap '' INT HUP; exec \"$@\"";

    /// The words of the command.
    List<String> words(StartupCache cache) {
        var words = new ArrayList<>(List.of("/bin/sh", "-c", SHIELDED, "tocsin-" + name));
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-Xmx" + heapMebibytesMax + "m");
        words.add("-XX:+ExitOnOutOfMemoryError");
        words.add("--enable-native-access=ALL-UNNAMED");
        words.addAll(cache.options(name));
        words.addAll(options);
        words.add("-cp");
        words.add(classPath.stream().map(Path::toString).collect(Collectors.joining(":")));
        words.add(LEASH);
        words.addAll(mainAndArguments);
        return words;
    }
}
