package org.tocsin.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/// Proportional memory of a process: its own pages and its share of those it has in common.
public final class ProcessMemory {

    private static final String KEY = "Pss:";

    private ProcessMemory() {}

    /// Bytes of process `pid`; empty where the kernel does not tell.
    public static OptionalLong proportionalBytes(long pid) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith(KEY))
                    .mapToLong(ProcessMemory::bytes)
                    .findFirst();
        } catch (IOException | UncheckedIOException untold) {
            return OptionalLong.empty();
        }
    }

    private static long bytes(String line) {
        var kibibytes = line.substring(KEY.length()).replace("kB", "").strip();
        return Long.parseLong(kibibytes) * 1024;
    }
}
