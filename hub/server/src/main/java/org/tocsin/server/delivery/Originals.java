package org.tocsin.server.delivery;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Reference;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.server.delivery.catalogue.Catalogue;
import org.tocsin.server.delivery.catalogue.Dossier;

/// What originators called the advisories that have reached this node.
@Singleton
public final class Originals {
    private final Catalogue catalogue;

    Originals(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// Returns what `originator` called its own advisory; empty for everything else.
    public Optional<Reference> reference(AdvisoryId advisory, ParticipantId originator) {
        return catalogue
                .dossier(advisory)
                .filter(dossier -> dossier.originator().equals(originator))
                .flatMap(Dossier::latest)
                .map(entry -> entry.card().reference());
    }
}
