package org.tocsin.server;

import io.micronaut.runtime.Micronaut;

/// Starts the hub.
public final class Hub {
    private Hub() {}

    /// Runs until the process is told to end.
    ///
    /// @param arguments configuration as `--key=value`
    public static void main(String[] arguments) {
        Micronaut.build(arguments).mainClass(Hub.class).banner(false).start();
    }
}
