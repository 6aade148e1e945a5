package org.tocsin.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.tocsin.local.folder.DataFolder;
import org.tocsin.local.folder.PrivateFile;

/// Which clock a hub reads.
public sealed interface HubClock {

    /// What the class path of the hub has besides the hub.
    List<Path> furtherJars();

    /// What the hub is told of its clock; makes ready what that needs in `folder`.
    Map<String, String> configuration(DataFolder folder);

    /// The clock of this machine.
    record Machine() implements HubClock {
        @Override
        public List<Path> furtherJars() {
            return List.of();
        }

        @Override
        public Map<String, String> configuration(DataFolder folder) {
            try {
                Files.deleteIfExists(folder.clock());
                return Map.of();
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        }
    }

    /// A clock that a file in the data folder moves forward, for tests and told scenarios. It is no
    /// part of the product: the build leaves it beside what it installs.
    ///
    /// @param jar holds the clock
    record Movable(Path jar) implements HubClock {

        /// The one that was built with `installation`.
        ///
        /// @throws IllegalStateException when it was not
        public static Movable beside(Installation installation) {
            var jar = installation.root().resolveSibling("clock").resolve("clock.jar");
            if (Files.notExists(jar)) {
                throw new IllegalStateException(
                        "The clock for scenarios is missing; build again: ./tocsin build");
            }
            return new Movable(jar);
        }

        @Override
        public List<Path> furtherJars() {
            return List.of(jar);
        }

        @Override
        public Map<String, String> configuration(DataFolder folder) {
            if (Files.notExists(folder.clock())) {
                PrivateFile.write(folder.clock(), "PT0S");
            }
            return Map.of("hub.clock.file", folder.clock().toString());
        }
    }
}
