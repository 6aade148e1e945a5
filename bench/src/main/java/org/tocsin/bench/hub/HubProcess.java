package org.tocsin.bench.hub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/// A running process of the hub, as Linux and the virtual machine's own tool describe it.
///
/// @param pid its process id
public record HubProcess(long pid) {
    private static final long TICKS_PER_SECOND = 100;
    private static final int USER_TICKS = 11;
    private static final Pattern PSS = Pattern.compile("(?m)^Pss: +([0-9]+) kB$");
    private static final Pattern USED =
            Pattern.compile("(?m)^(?! *Metaspace| *class).*used (\\d+)K");

    /// Returns the processor time it has taken so far, its own and the kernel's on its behalf.
    ///
    /// Source: proc_pid_stat(5), fields 14 and 15; ticks are hundredths of a second on Linux.
    public Duration processorTime() throws IOException {
        var stat = Files.readString(proc("stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        var ticks = Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[USER_TICKS + 1]);
        return Duration.ofMillis(ticks * 1_000 / TICKS_PER_SECOND);
    }

    /// Returns the bytes of memory that are its own, and its part of those that it shares.
    public long proportionalBytes() throws IOException {
        return 1024 * sum(PSS, Files.readString(proc("smaps_rollup")));
    }

    /// Returns the bytes of its heap that are in use after a full collection.
    public long heapBytesInUse() throws IOException {
        ask("GC.run");
        return 1024 * sum(USED, ask("GC.heap_info"));
    }

    private String ask(String question) throws IOException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process =
                new ProcessBuilder(jcmd, Long.toString(pid), question)
                        .redirectErrorStream(true)
                        .start();
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }

    private static long sum(Pattern number, String text) throws IOException {
        var found = number.matcher(text).results().map(match -> match.group(1)).toList();
        if (found.isEmpty()) {
            throw new IOException("Not understood: " + text);
        }
        return found.stream().mapToLong(Long::parseLong).sum();
    }

    private Path proc(String file) {
        return Path.of("/proc", Long.toString(pid), file);
    }
}
