package org.tocsin.server.delivery;

import java.time.Instant;
import org.tocsin.server.delivery.gate.Gate;
import org.tocsin.server.security.Participants;

/// Notices what changes without anything new on the log: embargoes that fall due, and leases of
/// rights that end or begin. For one thread.
final class Changes {
    private final Gate gate;
    private final Participants participants;
    private final Service service;
    private final Runnable listener;
    private Instant looked;
    private boolean leased;

    Changes(Gate gate, Participants participants, Service service, Runnable listener) {
        this.gate = gate;
        this.participants = participants;
        this.service = service;
        this.listener = listener;
        this.looked = service.now();
    }

    void look() {
        var now = service.now();
        var isLeased = participants.isLeased();
        if (isLeased != leased || gate.timeChanges(looked, now)) {
            listener.run();
        }
        leased = isLeased;
        looked = now;
    }
}
