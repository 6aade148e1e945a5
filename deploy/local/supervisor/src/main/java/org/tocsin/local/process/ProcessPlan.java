package org.tocsin.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// How one child process is started, known to answer, and stopped.
///
/// @param name one lower-case word, unique among the processes of a hub
/// @param command program and arguments
/// @param environment variables on top of those of this process
/// @param log file that takes what the process prints
/// @param heapMebibytesMax its `-Xmx`, in MiB
/// @param port the TCP port on which it answers, 0 when on none
/// @param health address whose answer says that it is well, empty when it has none
/// @param readiness tells whether it answers
/// @param stopGrace how long an orderly stop may take before the process is ended by force
public record ProcessPlan(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path log,
        int heapMebibytesMax,
        int port,
        String health,
        Readiness readiness,
        Duration stopGrace) {

    /// Copies the collections.
    public ProcessPlan {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
