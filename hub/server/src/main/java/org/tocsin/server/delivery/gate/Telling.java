package org.tocsin.server.delivery.gate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.server.delivery.catalogue.Card;
import org.tocsin.server.delivery.catalogue.Dossier;
import org.tocsin.server.delivery.catalogue.Entry;
import org.tocsin.server.delivery.catalogue.ListedEdition;

/// What one reader is to be told at one instant.
///
/// Only the latest version of an advisory is ever served. A reader hears of it in the place of the
/// first version since which what it may read has stayed the same, so that versions which change
/// nothing for it leave no trace. Source: SPECIFICATION.md D-1 to D-6.
final class Telling {
    private final Sight sight;
    private final Matching matching;
    private final Instant instant;
    private final Instant horizon;
    private final History history;
    private final boolean isSure;
    private final boolean hearsEndings;

    /// @param sight what the reader may see
    /// @param matching what it asks for
    /// @param instant now, UTC
    /// @param horizon texts that expired before are not served
    /// @param history what it received before
    /// @param isSure whether the sight is the reader's own, and not that of anybody
    /// @param hearsEndings whether it is told how that ended which it received
    Telling(
            Sight sight,
            Matching matching,
            Instant instant,
            Instant horizon,
            History history,
            boolean isSure,
            boolean hearsEndings) {
        this.sight = sight;
        this.matching = matching;
        this.instant = instant;
        this.horizon = horizon;
        this.history = history;
        this.isSure = isSure;
        this.hearsEndings = hearsEndings;
    }

    /// Returns what the reader is told as it comes to `entry` in a log.
    Optional<Due> passing(Entry entry) {
        return switch (entry.card().content()) {
            case Card.Version _ -> passingVersion(entry);
            case Card.Ended(var how) -> passingEnding(entry, how);
        };
    }

    private Optional<Due> passingVersion(Entry entry) {
        var latest = open(entry.dossier());
        var now = latest.flatMap(this::view);
        if (latest.isEmpty() || !isUnchanged(entry, latest.get(), now)) {
            return Optional.empty();
        }
        var before = entry.previous().flatMap(this::view);
        if (now.isEmpty()) {
            var isPlace = entry.previous().isEmpty() || before.isPresent();
            return isPlace && hasReceived(entry)
                    ? withdrawal(entry, before, entry.card().decidedAt())
                    : Optional.empty();
        }
        var isWanted = matching.wants(now.get()) || hadWanted(entry, before);
        return isWanted && !isSame(before, now)
                ? offer(entry, latest.get(), now.get())
                : Optional.empty();
    }

    /// An ending is told in the lane in which it travelled: what its publisher ends travels FLASH,
    /// a purge in the lane of its advisory. Source: SPECIFICATION.md L-13.
    private Optional<Due> passingEnding(Entry entry, Ending how) {
        var notice = notice(entry, State.of(how), entry.card().decidedAt());
        return entry.dossier().ending().filter(entry::equals).isPresent() && hasReceived(entry)
                ? Optional.of(new Due(entry, entry.card().position().lane(), notice))
                : Optional.empty();
    }

    /// Returns what the reader is told in a lane of an advisory that it has passed there, when its
    /// rights or the time have changed: what it can read now and was not told then, what is left of
    /// what it received, or that nothing is.
    Optional<Due> due(Dossier dossier, Lane lane, Before then) {
        var passed = dossier.latest();
        while (passed.isPresent() && !then.mark().hasPassed(lane, passed.get())) {
            passed = passed.get().previous();
        }
        return passed.flatMap(it -> changed(it, then)).filter(due -> due.lane() == lane);
    }

    private Optional<Due> changed(Entry passed, Before then) {
        var latest = open(passed.dossier());
        var now = latest.flatMap(this::view);
        if (latest.isEmpty() || !isUnchanged(passed, latest.get(), now)) {
            return Optional.empty();
        }
        var before = then.sight().flatMap(it -> told(passed, it, then));
        if (then.sight().isPresent() && isSame(before, now) && !mayHoldOther(passed, now, then)) {
            return Optional.empty();
        }
        var place = firstAlike(passed, now);
        if (now.isEmpty()) {
            return hasReceived(passed, before)
                    ? withdrawal(place, before, instant)
                    : Optional.empty();
        }
        var could =
                before.isPresent()
                        && then.sight()
                                .filter(it -> it.meets(now.get().marking(), then.instant()))
                                .isPresent();
        var counts = state(passed.dossier(), now.get()) != State.EXPIRED || isLess(passed, before);
        return counts && isDue(now.get(), could, before, passed)
                ? offer(place, latest.get(), now.get())
                : Optional.empty();
    }

    /// Says whether what the reader holds is more than it may read now.
    private boolean isLess(Entry passed, Optional<ListedEdition> before) {
        return held(passed, before).filter(it -> !sight.meets(it.marking(), instant)).isPresent();
    }

    /// Says whether the reader may hold something else than `now` from while its rights turned.
    private boolean mayHoldOther(Entry passed, Optional<ListedEdition> now, Before then) {
        var held = history.text(passed.dossier().advisory());
        return then.mark().isTurning()
                && held.isPresent()
                && !held.equals(now.map(ListedEdition::revision));
    }

    /// Returns what the reader saw of a version before, unless it had not come to that yet.
    private Optional<ListedEdition> told(Entry passed, Sight before, Before then) {
        return before.greatest(passed.card(), then.instant())
                .filter(this::isServed)
                .filter(edition -> {
                    var lane = before.turnOf(edition, passed, then.instant());
                    return then.mark().hasPassed(lane, passed);
                });
    }

    /// Says whether the reader is to be told what it reads now in place of what it read before.
    private boolean isDue(
            ListedEdition now, boolean could, Optional<ListedEdition> before, Entry passed) {
        var wanted = hadWanted(passed, before);
        return matching.wants(now)
                ? !could || !wanted || hasReceived(passed, before)
                : wanted && hasReceived(passed, before);
    }

    /// Returns what the reader gets who asks for one advisory; empty when that is nothing.
    Optional<Item.Offer> copy(Dossier dossier) {
        return dossier.latest()
                .flatMap(latest ->
                        view(latest)
                                .map(edition ->
                                        offered(
                                                firstAlike(latest, Optional.of(edition)),
                                                latest,
                                                edition)));
    }

    /// Returns the edition of `entry` that the reader may read now; empty when there is none.
    private Optional<ListedEdition> view(Entry entry) {
        return sight.greatest(entry.card(), instant).filter(this::isServed);
    }

    private boolean isServed(ListedEdition edition) {
        return !edition.expires().isBefore(horizon);
    }

    /// Returns the first of the versions up to `entry` since which the reader sees the same.
    private Entry firstAlike(Entry entry, Optional<ListedEdition> now) {
        var first = entry;
        for (var before = first.previous();
                before.isPresent() && isSame(view(before.get()), now);
                before = first.previous()) {
            first = before.get();
        }
        return first;
    }

    /// Returns the latest version, unless the advisory ended in a way that is not asked for.
    private Optional<Entry> open(Dossier dossier) {
        var ended = dossier.ended().map(State::of);
        return ended.isEmpty() || matching.wants(ended.get()) ? dossier.latest() : Optional.empty();
    }

    /// Says whether the reader sees `now` of every version from `first` to `last`.
    private boolean isUnchanged(Entry first, Entry last, Optional<ListedEdition> now) {
        var entry = Optional.of(last);
        while (entry.isPresent() && isSame(view(entry.get()), now)) {
            if (entry.get() == first) {
                return true;
            }
            entry = entry.get().previous();
        }
        return false;
    }

    private Optional<Due> offer(Entry first, Entry latest, ListedEdition edition) {
        return Optional.of(offered(first, latest, edition))
                .filter(item -> matching.wants(item.state()))
                .map(item -> new Due(first, sight.turnOf(edition, first, instant), item));
    }

    private Item.Offer offered(Entry first, Entry latest, ListedEdition edition) {
        var state = state(latest.dossier(), edition);
        return new Item.Offer(first.card().decision(), state, latest, edition);
    }

    private State state(Dossier dossier, ListedEdition edition) {
        return dossier.ended()
                .map(State::of)
                .orElse(edition.expires().isAfter(instant) ? State.PUBLISHED : State.EXPIRED);
    }

    /// Says whether the reader received a version before `later`, and may hear of it.
    private boolean hasReceived(Entry later) {
        if (!hearsEndings) {
            return false;
        }
        var recorded = history.isRecorded(later.dossier().advisory());
        return (recorded && isSure)
                || Versions.before(later).anyMatch(version -> hasGot(version, later, recorded));
    }

    /// Says whether the reader received the advisory before its rights or the time changed.
    private boolean hasReceived(Entry passed, Optional<ListedEdition> before) {
        return hearsEndings
                && (history.isRecorded(passed.dossier().advisory())
                        || (before.filter(matching::wants).isPresent()
                                && history.mayHaveGot(
                                        passed, sight.turnOf(before.get(), passed, instant))));
    }

    /// Says whether the reader had what it asked for, before anything changed or ever.
    private boolean hadWanted(Entry entry, Optional<ListedEdition> before) {
        return before.filter(matching::wants).isPresent()
                || had(entry).stream().anyMatch(matching::wants);
    }

    /// Returns what the reader received of the advisory, as far as receipts tell.
    private List<ListedEdition> had(Entry entry) {
        if (!isSure) {
            return List.of();
        }
        var received = history.texts(entry.dossier().advisory());
        return received.isEmpty()
                ? List.of()
                : Versions.from(entry.dossier().latest())
                        .flatMap(version -> version.card().editions().stream())
                        .filter(edition -> received.contains(edition.revision()))
                        .toList();
    }

    /// Returns what the reader holds; `before` if receipts do not tell.
    private Optional<ListedEdition> held(Entry place, Optional<ListedEdition> before) {
        var last = history.text(place.dossier().advisory());
        return had(place).stream()
                .filter(edition -> last.filter(edition.revision()::equals).isPresent())
                .findFirst()
                .or(() -> before);
    }

    private boolean hasGot(Entry version, Entry later, boolean recorded) {
        var seen = view(version);
        return (recorded && seen.isPresent())
                || (seen.filter(matching::wants).isPresent()
                        && history.mayHaveGot(
                                version, sight.turnOf(seen.get(), version, instant), later));
    }

    /// Returns the notice that nothing is left of what the reader received, unless that would no
    /// longer be served in any case.
    ///
    /// @param before what it saw before, in case no receipt tells
    private Optional<Due> withdrawal(Entry place, Optional<ListedEdition> before, Instant at) {
        var had = had(place);
        var lane =
                held(place, before)
                        .map(edition -> sight.turnOf(edition, place, instant))
                        .orElse(Lane.ROUTINE);
        return had.isEmpty() || had.stream().anyMatch(this::isServed)
                ? Optional.of(new Due(place, lane, notice(place, State.WITHDRAWN, at)))
                : Optional.empty();
    }

    private static Item notice(Entry entry, State state, Instant at) {
        return new Item.Notice(entry.dossier().advisory(), entry.card().decision(), state, at);
    }

    private static boolean isSame(Optional<ListedEdition> one, Optional<ListedEdition> other) {
        return one.map(ListedEdition::revision).equals(other.map(ListedEdition::revision));
    }
}
