package org.tocsin.server.delivery.gate;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.server.delivery.gate.Progress.Ahead;
import org.tocsin.server.delivery.gate.Progress.Anew;
import org.tocsin.server.security.Identity;
import org.tocsin.topology.fact.Delivery;

/// One reader's way through the catalogue: live, catching up and resuming are the same.
///
/// A turn tells what the reader may read and wants since where it stands; taking the turn moves the
/// reader on. A turn that is not taken can be asked for again, under the rights of then. For one
/// thread at a time.
public final class Reading {
    /// The basis of a reader whose rights are not sure.
    public static final Optional<Long> UNSURE = Optional.of(-1L);

    private static final Set<Lane> LANES = EnumSet.allOf(Lane.class);
    private static final List<Set<Lane>> LANE_BY_LANE =
            List.of(EnumSet.of(Lane.FLASH), EnumSet.of(Lane.PRIORITY), EnumSet.of(Lane.ROUTINE));

    private final Sources sources;
    private final Request request;
    private final Tokens.Own own;
    private final History history;
    private Progress progress;

    /// @param sources what is read, and under which rights
    /// @param request who reads what
    /// @param own makes its tokens
    /// @param history what the reader received before
    /// @param start where the reader stands
    Reading(Sources sources, Request request, Tokens.Own own, History history, Bookmark start) {
        this.sources = sources;
        this.request = request;
        this.own = own;
        this.history = history;
        this.progress = Progress.at(start);
    }

    /// Returns the next turn, under the rights of this moment.
    ///
    /// Empty when the reader is unknown or suspended: nothing may be told any more.
    public Optional<Turn> turn(Budget budget) {
        var now = sources.now();
        return sources.access()
                .sight(request.reader(), request.egress())
                .map(sight -> {
                    if (!sources.access().isSure()) {
                        return unsure(now, budget);
                    }
                    var anew = anew(sight, now);
                    return anew == null
                            ? goOn(sight, now, budget)
                            : offerAnew(sight, anew, now, budget);
                });
    }

    /// Returns a number that changes with the rights, or when they are no longer sure.
    ///
    /// Empty when the reader is unknown or suspended.
    public Optional<Long> basis() {
        var access = sources.access();
        return access.sight(request.reader(), request.egress())
                .flatMap(sight -> access.isSure() ? Optional.of(sight.epoch()) : UNSURE);
    }

    /// Returns who reads.
    public Identity reader() {
        return request.reader();
    }

    /// Says whether all that the turn tells may still be told, at this moment. Source:
    /// SPECIFICATION.md S-7.
    public boolean holds(Turn turn) {
        var now = sources.now();
        return sight().filter(
                        sight -> turn.told().stream().allMatch(told -> told.holds(sight, now)))
                .isPresent();
    }

    /// Says whether all that the turn told may still be on its way to the reader, though something
    /// else may be told by now. Source: SPECIFICATION.md S-7.
    public boolean mayGoOn(Turn turn) {
        var now = sources.now();
        return sight().filter(
                        sight -> turn.told().stream().allMatch(told -> told.mayGoOn(sight, now)))
                .isPresent();
    }

    private Optional<Sight> sight() {
        var access = sources.access();
        return access.sight(request.reader(), request.egress())
                .map(sight -> access.isSure() ? sight : access.publicSight());
    }

    /// Moves the reader on to where the turn ended.
    public void take(Turn turn) {
        progress = turn.after();
    }

    /// Returns a cursor from which a reader that has been told this goes on.
    public String cursor(Told told) {
        return own.cursor(told.mark());
    }

    /// Returns a cursor from which the reader goes on as it stands.
    public String cursor() {
        return own.cursor(progress.mark());
    }

    /// Notes that the reader is being told this, and returns what is to be recorded when it was.
    ///
    /// The delivery's name is the same whenever the reader is told the same again.
    public Delivery delivered(Told told) {
        var delivery = own.delivery(told.item(), history);
        history.note(delivery);
        return delivery;
    }

    private Turn goOn(Sight sight, Instant now, Budget budget) {
        var mark = progress.mark();
        var telling = telling(sight, now);
        var scan = scan(telling, mark, budget);
        tellChanges(scan, telling, new Before(Optional.of(sight), mark), now, _ -> true);
        scan.timelyTo(now);
        passes().forEach(scan::read);
        var done = !scan.isFull();
        var reached = done ? scan.reached().doneAt(now) : scan.reached();
        var after = new Progress(reached, null, done ? null : progress.ahead());
        return new Turn(scan.told(), after, !done);
    }

    /// Tells what time has changed since, as far as it is not told otherwise.
    private void tellChanges(
            Scan scan, Telling telling, Before before, Instant now, Predicate<Due> isToBeTold) {
        sources.catalogue().changing(before.instant(), now).stream()
                .flatMap(dossier ->
                        LANES.stream().flatMap(lane -> telling.due(dossier, lane, before).stream()))
                .filter(isToBeTold)
                .sorted(Due.URGENT_FIRST)
                .forEach(due -> scan.tell(Optional.of(due.item())));
    }

    /// Returns the lanes that are read together, in the order of reading.
    private List<Set<Lane>> passes() {
        return switch (request.order()) {
            case URGENT_FIRST -> LANE_BY_LANE;
            case OLDEST_FIRST -> List.of(LANES);
        };
    }

    private Turn offerAnew(Sight sight, Anew anew, Instant now, Budget budget) {
        var mark = progress.mark().turning(anew.from(), anew.epoch(), anew.scanned());
        var telling = telling(sight, now);
        var scan = scan(telling, mark, budget);
        var since = new Before(Optional.of(sight), anew.done(mark, anew.scanned().timely()));
        tellChanges(scan, telling, since, now, anew::hasTold);
        scan.anewTimelyTo(now);
        var before = new Before(anew.sightThen(), anew.until());
        var done = false;
        if (request.order() == Order.URGENT_FIRST) {
            scan.read(LANE_BY_LANE.getFirst());
        }
        for (var lanes : passes()) {
            scan.again(lanes, anew.until(), (dossier, lane) -> telling.due(dossier, lane, before));
            done = !scan.isFull();
            scan.read(lanes);
        }
        var after =
                new Progress(
                        done ? anew.done(scan.reached(), now) : scan.reached(),
                        done ? null : anew.to(scan.toldAnew()),
                        progress.ahead());
        return new Turn(scan.told(), after, true);
    }

    private @Nullable Anew anew(Sight sight, Instant now) {
        var mark = progress.mark();
        if (mark.epoch() == sight.epoch() && !mark.isTurning()) {
            return null;
        }
        var begun = progress.anew();
        if (begun != null && begun.epoch() == sight.epoch()) {
            return begun;
        }
        var isMixed = mark.isTurning() && mark.turningTo() != sight.epoch();
        var from = isMixed ? Bookmark.MIXED : mark.epoch();
        var then = sources.access().past(request.reader(), request.egress(), from).orElse(null);
        var scanned = isMixed || mark.anew() == null ? mark.atStart(now) : mark.anew();
        return new Anew(then, from, sight.epoch(), mark, scanned);
    }

    /// Without sure rights a reader gets what needs none, and its bookmark stays where it is.
    private Turn unsure(Instant now, Budget budget) {
        var mark = progress.mark();
        var ahead = progress.ahead() == null ? Ahead.from(mark) : progress.ahead();
        var telling = telling(sources.access().publicSight(), now);
        var scan =
                new Scan(
                        sources.catalogue(),
                        entry -> telling.passing(entry).filter(due -> !ahead.hasTold(due.item())),
                        ahead.reached(),
                        budget);
        scan.holdMarkAt(mark);
        passes().forEach(scan::read);
        var told = new HashMap<>(ahead.told());
        scan.told().forEach(it -> it.ifOffer(o -> told.put(o.advisory(), o.revision())));
        var after = new Progress(mark, progress.anew(), new Ahead(scan.reached(), told));
        return new Turn(scan.told(), after, scan.isFull());
    }

    private Scan scan(Telling telling, Bookmark mark, Budget budget) {
        var ahead = progress.ahead();
        return new Scan(
                sources.catalogue(),
                entry ->
                        telling.passing(entry)
                                .filter(due -> ahead == null || !ahead.hasTold(due.item())),
                mark,
                budget);
    }

    private Telling telling(Sight sight, Instant now) {
        return sources.telling(request, sight, history, now);
    }
}
