package org.tocsin.server.delivery.gate;

import java.util.List;
import java.util.Optional;
import org.tocsin.domain.dissemination.Revision;
import org.tocsin.server.delivery.catalogue.Dossier;
import org.tocsin.server.delivery.catalogue.Entry;
import org.tocsin.server.delivery.catalogue.ListedEdition;

/// What one reader has of the advisories it is to be told of.
///
/// Its history tells; what that leaves open follows from what the reader sees of the versions.
///
/// @param history what it received before
/// @param view what it may read now
/// @param matching what it asks for
/// @param isSure whether the view is the reader's own, and not that of anybody
/// @param hearsEndings whether it is told how that ended which it received
record Past(History history, View view, Matching matching, boolean isSure, boolean hearsEndings) {
    /// Says whether the reader received a version before `later`, and may hear of it.
    boolean hasReceived(Entry later) {
        if (!hearsEndings) {
            return false;
        }
        var recorded = history.isRecorded(later.dossier().advisory());
        return (recorded && isSure)
                || Versions.before(later).anyMatch(version -> hasGot(version, later, recorded));
    }

    /// Says whether the reader received the advisory before its rights or the time changed.
    boolean hasReceived(Entry passed, Optional<ListedEdition> before) {
        return hearsEndings
                && (history.isRecorded(passed.dossier().advisory())
                        || (before.filter(matching::wants).isPresent()
                                && history.mayHaveGot(passed, view.turnOf(before.get(), passed))));
    }

    /// Says whether the reader had what it asked for, before anything changed or ever.
    boolean hadWanted(Entry entry, Optional<ListedEdition> before) {
        return before.filter(matching::wants).isPresent()
                || had(entry).stream().anyMatch(matching::wants);
    }

    /// Returns what the reader received of the advisory, as far as receipts tell.
    List<ListedEdition> had(Entry entry) {
        var received = received(entry.dossier());
        return received.isEmpty()
                ? List.of()
                : Versions.from(entry.dossier().latest())
                        .flatMap(version -> version.card().editions().stream())
                        .filter(edition -> received.contains(edition.revision()))
                        .toList();
    }

    /// Returns the first version that has a text which the reader received, as far as receipts
    /// tell.
    Optional<Entry> firstReceived(Dossier dossier) {
        var received = received(dossier);
        return received.isEmpty()
                ? Optional.empty()
                : Versions.from(dossier.latest())
                        .filter(version ->
                                version.card().editions().stream()
                                        .map(ListedEdition::revision)
                                        .anyMatch(received::contains))
                        .reduce((_, earlier) -> earlier);
    }

    private List<Revision> received(Dossier dossier) {
        return isSure ? history.texts(dossier.advisory()) : List.of();
    }

    /// Returns what the reader holds; `before` if receipts do not tell.
    Optional<ListedEdition> held(Entry place, Optional<ListedEdition> before) {
        var last = history.text(place.dossier().advisory());
        return had(place).stream()
                .filter(edition -> last.filter(edition.revision()::equals).isPresent())
                .findFirst()
                .or(() -> before);
    }

    /// Says whether what the reader holds is more than it may read now.
    boolean holdsMore(Entry passed, Optional<ListedEdition> before) {
        return held(passed, before).filter(it -> !view.meets(it)).isPresent();
    }

    /// Says whether the reader may hold something else than `now` from while its rights turned.
    boolean mayHoldOther(Entry passed, Optional<ListedEdition> now, Before then) {
        var held = history.text(passed.dossier().advisory());
        return then.mark().isTurning()
                && held.isPresent()
                && !held.equals(now.map(ListedEdition::revision));
    }

    private boolean hasGot(Entry version, Entry later, boolean recorded) {
        var seen = view.of(version);
        return (recorded && seen.isPresent())
                || (seen.filter(matching::wants).isPresent()
                        && history.mayHaveGot(version, view.turnOf(seen.get(), version), later));
    }
}
