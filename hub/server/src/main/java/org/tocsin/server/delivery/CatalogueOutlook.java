package org.tocsin.server.delivery;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.audit.Outcome;
import org.tocsin.domain.dissemination.Choice;
import org.tocsin.domain.marking.Subject;
import org.tocsin.server.audit.Outlook;
import org.tocsin.server.delivery.catalogue.Catalogue;
import org.tocsin.server.delivery.catalogue.Dossier;
import org.tocsin.server.delivery.catalogue.ListedEdition;

/// What would be decided now of what is in the catalogue.
///
/// The greatest edition of a version is all of it: its marking is the join of all. Source:
/// SPECIFICATION.md E-1 and E-2.
@Singleton
public final class CatalogueOutlook implements Outlook {
    private final Catalogue catalogue;

    /// Looks into `catalogue`.
    public CatalogueOutlook(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Optional<Decided> of(AdvisoryId advisory, Subject subject) {
        return catalogue
                .dossier(advisory)
                .filter(dossier -> dossier.ended().filter(Ending::leavesNothing).isEmpty())
                .flatMap(Dossier::latest)
                .map(version -> decided(version.card().editions(), subject));
    }

    private static Decided decided(List<ListedEdition> editions, Subject subject) {
        return switch (Choice.of(editions, edition -> edition.marking().whole(), subject)) {
            case Choice.Granted<ListedEdition>(var edition, var shortfalls) ->
                    new Decided(
                            edition.ordinal() == 0 ? Outcome.RELEASED : Outcome.REDACTED,
                            shortfalls);
            case Choice.Nothing<ListedEdition>(var shortfalls) ->
                    new Decided(Outcome.WITHHELD, shortfalls);
        };
    }
}
