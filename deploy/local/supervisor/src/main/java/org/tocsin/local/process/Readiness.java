package org.tocsin.local.process;

/// Tells whether a process answers; asked again and again until it does.
@FunctionalInterface
public interface Readiness {

    /// Whether the process answers now; false when it cannot be reached. Returns within seconds.
    boolean isReached();
}
