package org.tocsin.server.delivery.gate;

import java.util.Optional;
import org.tocsin.domain.marking.Egress;
import org.tocsin.domain.marking.Reader;
import org.tocsin.server.security.Identity;
import org.tocsin.server.security.Participants;

/// Looks up what a reader may see, each time anew. For all threads.
final class Access {
    private final Participants participants;
    private final Sights sights = new Sights();
    private final Sight publicSight = new Sight(new Reader.Anyone(), Egress.OWN_SCREEN);

    Access(Participants participants) {
        this.participants = participants;
    }

    /// Returns the sight of a reader under its rights of this moment.
    ///
    /// That of whoever runs or audits the hub is the public's. Empty when the reader is unknown or
    /// takes no part. Source: SPECIFICATION.md M-2, S-12, S-16.
    Optional<Sight> sight(Identity id, Egress egress) {
        return participants.admitted(id).map(reader -> sights.of(id, reader, egress));
    }

    /// Returns the sight that a reader had under other rights; empty when it is not known here.
    ///
    /// A node that never served the reader under these knows them from the log. Source:
    /// SPECIFICATION.md D-8.
    Optional<Sight> past(Identity id, Egress egress, long epoch) {
        return sights.past(id, egress, epoch)
                .or(() ->
                        participants.earlier(id).stream()
                                .map(reader -> new Sight(reader, egress))
                                .filter(sight -> sight.epoch() == epoch)
                                .findFirst());
    }

    /// Says whether this node is sure of rights. Source: SPECIFICATION.md S-4.
    boolean isSure() {
        return participants.isLeased();
    }

    /// Returns the sight that needs no rights.
    Sight publicSight() {
        return publicSight;
    }
}
