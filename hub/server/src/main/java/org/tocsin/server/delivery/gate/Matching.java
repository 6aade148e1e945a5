package org.tocsin.server.delivery.gate;

import java.util.Set;
import org.tocsin.domain.area.Gazetteer;
import org.tocsin.domain.subscription.Criterion;
import org.tocsin.server.delivery.catalogue.ListedEdition;

/// A filter made ready to be asked of many editions.
///
/// @param criterion what an edition is to be about
/// @param states how an advisory is to stand. Unmodifiable
/// @param gazetteer knows places
record Matching(Criterion criterion, Set<State> states, Gazetteer gazetteer) {

    static Matching of(Filter filter, Gazetteer gazetteer) {
        return new Matching(filter.interest().criterion(), filter.states(), gazetteer);
    }

    boolean wants(ListedEdition edition) {
        return edition.facets().fit(criterion, gazetteer);
    }

    boolean wants(State state) {
        return states.contains(state);
    }
}
