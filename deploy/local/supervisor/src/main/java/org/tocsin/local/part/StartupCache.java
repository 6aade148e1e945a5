package org.tocsin.local.part;

import java.time.Duration;
import java.util.List;

/// How the virtual machines of a run use caches of loaded and linked classes.
public sealed interface StartupCache {

    /// The options for the process `name`.
    List<String> options(String name);

    /// How long a process that usually stops within `usual` may take to stop.
    Duration stopGrace(Duration usual);

    /// Uses the cache of each process that has one. A cache that does not fit is passed over by the
    /// virtual machine.
    ///
    /// @param installation where the caches are
    record Used(Installation installation) implements StartupCache {
        @Override
        public List<String> options(String name) {
            return installation
                    .cache(name)
                    .map(file -> List.of("-XX:AOTCache=" + file, "-Xlog:aot=off,cds=off"))
                    .orElse(List.of());
        }

        @Override
        public Duration stopGrace(Duration usual) {
            return usual;
        }
    }

    /// Makes the cache of each process when it stops.
    ///
    /// @param installation where the caches go
    record Made(Installation installation) implements StartupCache {
        private static final Duration MAKING_MAX = Duration.ofMinutes(3);

        @Override
        public List<String> options(String name) {
            return List.of("-XX:AOTCacheOutput=" + installation.cacheFile(name));
        }

        @Override
        public Duration stopGrace(Duration usual) {
            return usual.plus(MAKING_MAX);
        }
    }
}
