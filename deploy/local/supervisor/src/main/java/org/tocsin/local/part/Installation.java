package org.tocsin.local.part;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The built product: one jar per process, their libraries, the registry and start-up caches.
///
/// @param root folder that the build filled
public record Installation(Path root) {

    private static final String PROPERTY = "tocsin.distribution";

    /// The installation named by the system property `tocsin.distribution`, or else the one that
    /// this program was started from.
    public static Installation current() {
        var named = System.getProperty(PROPERTY);
        return new Installation(named == null ? startedFrom() : Path.of(named));
    }

    /// The jar of a process, whose manifest names its libraries.
    Path jar(String name) {
        return root.resolve(name + ".jar");
    }

    /// A library shared by the processes.
    Path library(String prefix) {
        try (var libraries = Files.list(root.resolve("lib"))) {
            return libraries
                    .filter(path -> path.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow(() -> incomplete("lib/" + prefix));
        } catch (IOException absent) {
            throw incomplete("lib");
        }
    }

    /// The unpacked schema registry.
    Path registry() {
        return root.resolve("registry");
    }

    /// The start-up cache of a process, if one was made.
    Optional<Path> cache(String name) {
        return Optional.of(cacheFile(name)).filter(Files::exists);
    }

    /// Where the start-up cache of a process belongs.
    public Path cacheFile(String name) {
        return root.resolve("cache").resolve(name + ".aot");
    }

    private static IllegalStateException incomplete(String what) {
        return new IllegalStateException(what + " is missing; build again: ./tocsin build");
    }

    private static Path startedFrom() {
        try {
            var source = Installation.class.getProtectionDomain().getCodeSource().getLocation();
            return Path.of(source.toURI()).resolveSibling("");
        } catch (URISyntaxException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
