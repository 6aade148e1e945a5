package org.tocsin.server.delivery.gate;

import java.time.Instant;
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
    private final View view;
    private final Matching matching;
    private final Past past;

    /// @param view what the reader may read now
    /// @param matching what it asks for
    /// @param past what it received before
    Telling(View view, Matching matching, Past past) {
        this.view = view;
        this.matching = matching;
        this.past = past;
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
        var now = latest.flatMap(view::of);
        if (latest.isEmpty() || !isUnchanged(entry, latest.get(), now)) {
            return Optional.empty();
        }
        var before = entry.previous().flatMap(view::of);
        if (now.isEmpty()) {
            return past.hasReceived(entry) && entry == placeOfNothing(entry)
                    ? withdrawal(entry, before, entry.card().decidedAt())
                    : Optional.empty();
        }
        var isWanted = matching.wants(now.get()) || past.hadWanted(entry, before);
        return isWanted && !isSame(before, now)
                ? offer(entry, latest.get(), now.get())
                : Optional.empty();
    }

    /// An ending is told in the lane in which it travelled: what its publisher ends travels FLASH,
    /// a purge in the lane of its advisory. Source: SPECIFICATION.md L-13.
    private Optional<Due> passingEnding(Entry entry, Ending how) {
        var notice = notice(entry, State.of(how), entry.card().decidedAt());
        return entry.dossier().ending().filter(entry::equals).isPresent() && past.hasReceived(entry)
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
        var now = latest.flatMap(view::of);
        if (latest.isEmpty() || !isUnchanged(passed, latest.get(), now)) {
            return Optional.empty();
        }
        var before = then.sight().flatMap(it -> told(passed, it, then));
        if (then.sight().isPresent()
                && isSame(before, now)
                && !past.mayHoldOther(passed, now, then)) {
            return Optional.empty();
        }
        if (now.isEmpty()) {
            if (!past.hasReceived(passed, before)) {
                return Optional.empty();
            }
            // What belongs in the place of a later version is told when that is passed.
            var place = placeOfNothing(passed);
            return place.card().version() <= passed.card().version()
                    ? withdrawal(place, before, view.instant())
                    : Optional.empty();
        }
        var could =
                before.isPresent()
                        && then.sight()
                                .filter(it -> it.meets(now.get().marking(), then.instant()))
                                .isPresent();
        var counts =
                state(passed.dossier(), now.get()) != State.EXPIRED
                        || past.holdsMore(passed, before);
        return counts && isDue(now.get(), could, before, passed)
                ? offer(firstAlike(passed, now), latest.get(), now.get())
                : Optional.empty();
    }

    /// Returns what the reader saw of a version before, unless it had not come to that yet.
    private Optional<ListedEdition> told(Entry passed, Sight before, Before then) {
        return before.greatest(passed.card(), then.instant())
                .filter(view::isServed)
                .filter(edition -> {
                    var lane = before.turnOf(edition, passed, then.instant());
                    return then.mark().hasPassed(lane, passed);
                });
    }

    /// Says whether the reader is to be told what it reads now in place of what it read before.
    private boolean isDue(
            ListedEdition now, boolean could, Optional<ListedEdition> before, Entry passed) {
        var wanted = past.hadWanted(passed, before);
        return matching.wants(now)
                ? !could || !wanted || past.hasReceived(passed, before)
                : wanted && past.hasReceived(passed, before);
    }

    /// Returns what the reader gets who asks for one advisory; empty when that is nothing.
    Optional<Item.Offer> copy(Dossier dossier) {
        return dossier.latest()
                .flatMap(latest ->
                        view.of(latest)
                                .map(edition ->
                                        offered(
                                                firstAlike(latest, Optional.of(edition)),
                                                latest,
                                                edition)));
    }

    /// Returns the first of the versions up to `entry` since which the reader sees the same.
    private Entry firstAlike(Entry entry, Optional<ListedEdition> now) {
        var first = entry;
        for (var before = first.previous();
                before.isPresent() && isSame(view.of(before.get()), now);
                before = first.previous()) {
            first = before.get();
        }
        return first;
    }

    /// Returns the version in whose place the reader is told that nothing is left: the first since
    /// which it may read nothing, but none from before it received anything, of which it has never
    /// heard.
    ///
    /// @param entry a version since which it may read nothing
    private Entry placeOfNothing(Entry entry) {
        var first = firstAlike(entry, Optional.empty());
        return past.firstReceived(entry.dossier())
                .filter(received -> received.card().version() > first.card().version())
                .orElse(first);
    }

    /// Returns the latest version, unless the advisory ended in a way that is not asked for.
    private Optional<Entry> open(Dossier dossier) {
        var ended = dossier.ended().map(State::of);
        return ended.isEmpty() || matching.wants(ended.get()) ? dossier.latest() : Optional.empty();
    }

    /// Says whether the reader sees `now` of every version from `first` to `last`.
    private boolean isUnchanged(Entry first, Entry last, Optional<ListedEdition> now) {
        var entry = Optional.of(last);
        while (entry.isPresent() && isSame(view.of(entry.get()), now)) {
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
                .map(item -> new Due(first, view.turnOf(edition, first), item));
    }

    private Item.Offer offered(Entry first, Entry latest, ListedEdition edition) {
        var state = state(latest.dossier(), edition);
        return new Item.Offer(first.card().decision(), state, latest, edition);
    }

    private State state(Dossier dossier, ListedEdition edition) {
        return dossier.ended()
                .map(State::of)
                .orElse(
                        edition.expires().isAfter(view.instant())
                                ? State.PUBLISHED
                                : State.EXPIRED);
    }

    /// Returns the notice that nothing is left of what the reader received, unless that would no
    /// longer be served in any case.
    ///
    /// @param before what it saw before, in case no receipt tells
    private Optional<Due> withdrawal(Entry place, Optional<ListedEdition> before, Instant at) {
        var had = past.had(place);
        var lane =
                past.held(place, before)
                        .map(edition -> view.turnOf(edition, place))
                        .orElse(Lane.ROUTINE);
        return had.isEmpty() || had.stream().anyMatch(view::isServed)
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
