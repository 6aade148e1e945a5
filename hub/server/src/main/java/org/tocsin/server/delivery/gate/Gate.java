package org.tocsin.server.delivery.gate;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Consumer;
import javax.crypto.SecretKey;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.area.Gazetteer;
import org.tocsin.domain.marking.Egress;
import org.tocsin.domain.subscription.Interest;
import org.tocsin.server.delivery.catalogue.Catalogue;
import org.tocsin.server.delivery.receipt.Recipients;
import org.tocsin.server.security.Identity;
import org.tocsin.server.security.Participants;

/// The one way to the text of advisories: for every reader and every request the domain is asked.
///
/// For all threads.
public final class Gate {
    private static final Filter EVERYTHING =
            new Filter(Interest.ANYTHING, EnumSet.allOf(State.class));

    private final Sources sources;
    private final Tokens tokens;

    /// Creates the gate.
    ///
    /// @param catalogue what can be delivered
    /// @param participants who may read
    /// @param recipients who received what
    /// @param gazetteer knows places
    /// @param clock tells the time
    /// @param cursorKey an AES key that all nodes share
    /// @param deliveryKey another
    public Gate(
            Catalogue catalogue,
            Participants participants,
            Recipients recipients,
            Gazetteer gazetteer,
            Clock clock,
            SecretKey cursorKey,
            SecretKey deliveryKey) {
        this.sources =
                new Sources(catalogue, new Access(participants), recipients, gazetteer, clock);
        this.tokens = new Tokens(cursorKey, deliveryKey);
    }

    /// Opens a reading.
    public Opening open(Request request, Start start) {
        var sight = sources.access().sight(request.reader(), request.egress());
        if (sight.isEmpty()) {
            return new Opening.Refused();
        }
        var own = tokens.of(request);
        var now = sources.now();
        return switch (start) {
            case Start.Now() ->
                    afresh(request, own, new Bookmark(ends(), now, now, sight.get().epoch()));
            case Start.Since(var instant) ->
                    afresh(request, own, since(instant, now, sight.get().epoch()));
            case Start.From(var cursor) ->
                    own.opened(cursor)
                            .map(mark -> resumed(request, own, mark, now))
                            .orElseGet(Opening.Foreign::new);
        };
    }

    private Opening afresh(Request request, Tokens.Own own, Bookmark mark) {
        var history = History.fresh(sources.recipients(), request.reader());
        return new Opening.Opened(new Reading(sources, request, own, history, mark));
    }

    private Opening resumed(Request request, Tokens.Own own, Bookmark mark, Instant now) {
        var history = History.resumed(sources.recipients(), request.reader(), mark);
        var reading = new Reading(sources, request, own, history, mark);
        var horizon = sources.catalogue().horizon(now);
        return mark.mayHaveMissed(horizon)
                ? new Opening.Trimmed(reading, horizon)
                : new Opening.Opened(reading);
    }

    private long[] ends() {
        return Bookmark.alike(log -> sources.catalogue().log(log).view().end());
    }

    private Bookmark since(Instant instant, Instant now, long epoch) {
        var passed = Bookmark.alike(log -> lastBefore(instant, log));
        return new Bookmark(passed, now, instant.isBefore(now) ? instant : now, epoch);
    }

    private long lastBefore(Instant instant, int log) {
        var view = sources.catalogue().log(log).view();
        var index = 0;
        while (index < view.size() && view.at(index).card().decidedAt().isBefore(instant)) {
            index++;
        }
        return index == 0 ? -1 : view.at(index - 1).card().position().offset();
    }

    /// Returns what a reader gets of one advisory at this moment.
    public Copy copy(Identity reader, Egress egress, AdvisoryId advisory) {
        var request = new Request(reader, egress, EVERYTHING, Order.OLDEST_FIRST);
        var isSure = sources.access().isSure();
        var sight =
                sources.access()
                        .sight(reader, egress)
                        .map(own -> isSure ? own : sources.access().publicSight());
        var dossier = sources.catalogue().dossier(advisory);
        if (sight.isEmpty() || dossier.isEmpty()) {
            return new Copy.Nothing();
        }
        var history = History.fresh(sources.recipients(), request.reader());
        var telling = sources.telling(request, sight.get(), history, sources.now());
        return dossier.get()
                .ended()
                .filter(Ending::leavesNothing)
                .map(how -> tombstone(advisory, how, isSure && history.isRecorded(advisory)))
                .orElseGet(() ->
                        telling.copy(dossier.get())
                                .map(offer -> copy(request, offer, history))
                                .orElseGet(Copy.Nothing::new));
    }

    private Copy copy(Request request, Item.Offer offer, History history) {
        var delivery = tokens.of(request).delivery(offer, history);
        var card = offer.entry().card();
        return card.originator().equals(request.reader().participant())
                ? new Copy.Own(offer, delivery, card.reference(), card.version())
                : new Copy.Theirs(offer, delivery);
    }

    /// Who received what was retracted is told so; of what is purged nothing is left to tell.
    private static Copy tombstone(AdvisoryId advisory, Ending how, boolean received) {
        return received && how == Ending.RETRACTED
                ? new Copy.Tombstone(advisory)
                : new Copy.Nothing();
    }

    /// Notes that the reader is about to be given what it asked for.
    public void delivering(Identity reader, Copy.Text copy) {
        sources.recipients().note(reader, copy.delivery());
    }

    /// Returns the body of an edition if that needs no waiting: members `edition` and `signature`.
    public Optional<byte[]> bodyInMemory(Item.Offer offer) {
        return sources.catalogue().bodyInMemory(offer.entry(), offer.edition());
    }

    /// Returns the body of an edition; empty when it is served no more. May wait for the disk.
    public Optional<byte[]> body(Item.Offer offer) {
        return sources.catalogue().body(offer.entry(), offer.edition());
    }

    /// Forgets what is kept no longer, and who was told of it if nothing more can be told: what was
    /// only cancelled or has expired may still be retracted.
    public void tidy() {
        sources.recipients().forget(sources.catalogue().trim(sources.now()));
    }

    /// Says whether time alone has changed what somebody may read, after one instant and not after
    /// another.
    public boolean timeChanges(Instant after, Instant upTo) {
        return !sources.catalogue().changing(after, upTo).isEmpty();
    }

    /// Calls `listener` with the lane whenever there may be something new. It must not wait.
    public void onGrowth(Consumer<Lane> listener) {
        sources.catalogue().onGrowth(listener);
    }
}
