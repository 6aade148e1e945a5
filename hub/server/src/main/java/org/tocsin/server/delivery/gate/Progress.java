package org.tocsin.server.delivery.gate;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.dissemination.Revision;

/// How far a reading has come: its bookmark, and what only this reading knows. Unmodifiable.
///
/// @param mark what a cursor would say
/// @param anew what is being offered anew since rights have changed
/// @param ahead what was read while rights were not sure
record Progress(Bookmark mark, @Nullable Anew anew, @Nullable Ahead ahead) {

    /// What is offered anew because the rights have changed.
    ///
    /// @param then the sight before; absent when it is not known
    /// @param from the rights before; [Bookmark#MIXED] when the reader was told under several
    /// @param epoch the new rights
    /// @param until how far the reader had come in each log
    /// @param scanned how far in each log this has come, and until when changes that time brings to
    ///   what was told anew have been told
    record Anew(@Nullable Sight then, long from, long epoch, Bookmark until, Bookmark scanned) {
        Anew to(Bookmark reached) {
            return new Anew(then, from, epoch, until, reached);
        }

        /// Says whether what is due was told under the new rights before.
        boolean hasTold(Due due) {
            return !until.hasPassed(due.lane(), due.place())
                    || scanned.hasPassed(due.lane(), due.place());
        }

        /// Returns the bookmark of a reader that has been told everything under the new rights.
        Bookmark done(Bookmark reached, Instant instant) {
            return reached.turned(epoch).timelyTo(instant);
        }

        Optional<Sight> sightThen() {
            return Optional.ofNullable(then);
        }
    }

    /// What was read beyond the bookmark while this node was not sure of rights: TLP:CLEAR only.
    ///
    /// @param reached how far in each log
    /// @param told what was offered meanwhile, not to be offered again. Unmodifiable
    record Ahead(Bookmark reached, Map<AdvisoryId, Revision> told) {
        Ahead {
            told = Map.copyOf(told);
        }

        static Ahead from(Bookmark mark) {
            return new Ahead(mark, Map.of());
        }

        boolean hasTold(Item item) {
            return item instanceof Item.Offer offer
                    && offer.revision().equals(told.get(offer.advisory()));
        }
    }

    static Progress at(Bookmark mark) {
        return new Progress(mark, null, null);
    }
}
