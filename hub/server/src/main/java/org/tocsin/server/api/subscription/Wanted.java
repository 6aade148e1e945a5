package org.tocsin.server.api.subscription;

import java.util.List;
import java.util.Optional;
import org.tocsin.domain.advisory.Fragment;
import org.tocsin.domain.area.Coverage;
import org.tocsin.domain.area.Gazetteer;
import org.tocsin.domain.subscription.Criterion;
import org.tocsin.domain.subscription.Interest;
import org.tocsin.formats.Fault;
import org.tocsin.formats.Parsed;
import org.tocsin.formats.json.SubscriptionJson;

/// What somebody asks a subscription to be.
///
/// @param name what to call it
/// @param interest what is wanted, with the neighbours if these are
record Wanted(String name, Interest interest) {
    private static final Fault TOO_MANY_NEIGHBOURS =
            new Fault(
                    "neighbours",
                    0,
                    0,
                    "J-11",
                    "at most " + Fragment.CODES_MAX + " areas together with the neighbours");
    private static final Fault TOO_MUCH_WITH_NEIGHBOURS =
            new Fault(
                    "neighbours",
                    0,
                    0,
                    "T-10",
                    "costs more than " + Criterion.COST_MAX + " together with the neighbours");

    /// Returns what a body asks for, or everything that is wrong with it.
    ///
    /// Neighbours are looked up now; what is kept names them, and can be sent back as it is.
    static Parsed<Wanted> parse(byte[] body, int bytesMax, Gazetteer gazetteer) {
        return SubscriptionJson.parse(body, bytesMax).then(wish -> of(wish, gazetteer));
    }

    private static Parsed<Wanted> of(SubscriptionJson.Wish wish, Gazetteer gazetteer) {
        if (areas(wish.coverage(gazetteer)) > Fragment.CODES_MAX) {
            return new Parsed.Malformed<>(List.of(TOO_MANY_NEIGHBOURS));
        }
        try {
            return new Parsed.Read<>(new Wanted(wish.name(), wish.interest(gazetteer)));
        } catch (IllegalArgumentException tooMuch) {
            return new Parsed.Malformed<>(List.of(TOO_MUCH_WITH_NEIGHBOURS));
        }
    }

    private static int areas(Optional<Coverage> coverage) {
        return coverage.map(places ->
                        switch (places) {
                            case Coverage.Worldwide() -> 0;
                            case Coverage.Somewhere(var areas) -> areas.size();
                        })
                .orElse(0);
    }
}
