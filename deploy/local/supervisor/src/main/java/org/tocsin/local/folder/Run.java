package org.tocsin.local.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What runs on a data folder, as its `run.json` says; programs find a running hub through it.
///
/// @param state `starting`, `ready` or `stopping`
/// @param startedAt when the supervisor began
/// @param pid process id of the supervisor
/// @param data the data folder
/// @param credentials file with the secrets of the broker and of the sample participants
/// @param urls where the parts answer
/// @param processes the child processes, in the order of their start
public record Run(
        String state,
        Instant startedAt,
        long pid,
        String data,
        String credentials,
        Urls urls,
        List<Entry> processes) {

    /// Where the parts of a local hub answer.
    ///
    /// @param hub base URL of the hub's HTTP interface
    /// @param kafka host and port of the broker
    /// @param registry base URL of the schema registry's REST interface
    public record Urls(String hub, String kafka, String registry) {}

    /// One child process.
    ///
    /// @param name `broker`, `registry`, `hub` or the name of a connector
    /// @param pid its process id
    /// @param startedAt when the operating system started it
    /// @param port the TCP port on which it answers, 0 when on none
    /// @param health address whose answer says that it is well, empty when it has none
    /// @param heapMebibytesMax its `-Xmx`, in MiB
    /// @param log its log file
    public record Entry(
            String name,
            long pid,
            Instant startedAt,
            int port,
            String health,
            int heapMebibytesMax,
            String log) {

        /// The process, if it still runs; another process with the same id is not taken for it.
        public Optional<ProcessHandle> handle() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(handle -> handle.info().startInstant().equals(Optional.of(startedAt)));
        }
    }

    /// Copies the list.
    public Run {
        processes = List.copyOf(processes);
    }

    /// What `folder` says about a run, which may be over without having said so.
    public static Optional<Run> read(DataFolder folder) {
        if (Files.notExists(folder.run())) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.read(folder.run(), Run.class));
        } catch (IOException removedMeanwhile) {
            return Optional.empty();
        }
    }

    /// Puts this run into its data folder.
    public void write() {
        PrivateFile.write(new DataFolder(Path.of(data)).run(), Json.text(this));
    }

    /// Says in `folder` that nothing runs.
    ///
    /// @throws UncheckedIOException when the file system refuses
    public static void clear(DataFolder folder) {
        try {
            Files.deleteIfExists(folder.run());
        } catch (IOException refused) {
            throw new UncheckedIOException("Cannot delete " + folder.run(), refused);
        }
    }
}
