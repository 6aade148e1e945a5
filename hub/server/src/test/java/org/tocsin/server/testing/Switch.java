package org.tocsin.server.testing;

import org.tocsin.server.security.Readiness;

/// A readiness that is there from the start and can be taken away.
public final class Switch implements Readiness {
    /// Whether the node is ready.
    public volatile boolean on = true;

    @Override
    public boolean isReady() {
        return on;
    }
}
