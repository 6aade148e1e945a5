package org.tocsin.server.delivery.gate;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.tocsin.domain.area.Gazetteer;
import org.tocsin.server.delivery.catalogue.Catalogue;
import org.tocsin.server.delivery.receipt.Recipients;

/// What the gate decides from.
///
/// @param catalogue what can be delivered
/// @param access who may see what
/// @param recipients who received what
/// @param gazetteer knows places
/// @param clock tells the time
record Sources(
        Catalogue catalogue,
        Access access,
        Recipients recipients,
        Gazetteer gazetteer,
        Clock clock) {

    /// Returns the instant, UTC, to the microsecond.
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// Returns what a reader with a sight is to be told at an instant.
    Telling telling(Request request, Sight sight, History history, Instant instant) {
        var view = new View(sight, instant, catalogue.horizon(instant));
        var matching = Matching.of(request.filter(), gazetteer);
        var isSure = sight != access.publicSight();
        var hearsEndings = history.hearsEndings(request.order());
        return new Telling(view, matching, new Past(history, view, matching, isSure, hearsEndings));
    }
}
