package org.tocsin.server.delivery.gate;

import java.time.Instant;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.dissemination.DecisionId;
import org.tocsin.domain.dissemination.Revision;
import org.tocsin.server.delivery.catalogue.Entry;
import org.tocsin.server.delivery.catalogue.ListedEdition;

/// One thing that a reader is to be told.
public sealed interface Item {

    /// Returns the advisory that it is about.
    AdvisoryId advisory();

    /// Returns the decision that it comes from.
    DecisionId decision();

    /// Returns how the advisory stands.
    State state();

    /// An edition to be read.
    final class Offer implements Item {
        private final DecisionId decision;
        private final State state;
        private final Entry entry;
        private final ListedEdition edition;

        Offer(DecisionId decision, State state, Entry entry, ListedEdition edition) {
            this.decision = decision;
            this.state = state;
            this.entry = entry;
            this.edition = edition;
        }

        @Override
        public AdvisoryId advisory() {
            return entry.card().advisory();
        }

        @Override
        public DecisionId decision() {
            return decision;
        }

        @Override
        public State state() {
            return state;
        }

        /// Returns the revision of the edition.
        public Revision revision() {
            return edition.revision();
        }

        /// Returns the size of the body.
        public int bytes() {
            return edition.bytes();
        }

        Entry entry() {
            return entry;
        }

        ListedEdition edition() {
            return edition;
        }

        @Override
        public String toString() {
            return "Offer[" + advisory() + " " + edition.revision() + " " + state + "]";
        }
    }

    /// The word that what was received no longer holds; without body.
    ///
    /// @param advisory the advisory
    /// @param decision the decision
    /// @param state how the advisory stands now
    /// @param at since when, UTC
    record Notice(AdvisoryId advisory, DecisionId decision, State state, Instant at)
            implements Item {}
}
