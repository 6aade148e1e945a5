package org.tocsin.client;

import java.net.URI;

/// The hub does not answer, or what answers is not a hub.
public final class HubUnreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HubUnreachable(URI hub, String what, Throwable cause) {
        super("The hub at " + hub + " " + what, cause);
    }

    HubUnreachable(URI hub, String what) {
        super("The hub at " + hub + " " + what);
    }
}
