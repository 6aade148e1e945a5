package org.tocsin.server.delivery.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Where the catalogue keeps cards and bodies over a restart; hides the disk. For all threads.
///
/// What is lost here is rebuilt from the editions topics.
public interface Shelf {

    /// A card with the bodies of its editions, by ordinal.
    ///
    /// @param card the card
    /// @param bodies one for each edition; none for an ending
    record Shelved(Card card, List<byte[]> bodies) {
        public Shelved {
            bodies = List.copyOf(bodies);
        }
    }

    /// Returns for each log that was read where reading must go on. Unmodifiable; may be empty.
    Map<Integer, Long> resumeOffsets();

    /// Gives every card to `reader`, log by log, in the order of offsets.
    void readCards(Consumer<Card> reader);

    /// Keeps all of this, or nothing of it.
    ///
    /// @param log the number of the log
    /// @param resumeFrom where reading of the log must go on after a restart
    /// @param added what was added, in order; may be empty
    /// @param bodiless cards whose bodies are served no more and are destroyed; may be empty
    void put(int log, long resumeFrom, List<Shelved> added, List<Card> bodiless);

    /// Returns the body of an edition; empty when it is not kept any more. May wait for the disk.
    Optional<byte[]> body(Card card, int ordinal);

    /// Forgets cards and their bodies.
    void remove(List<Card> cards);

    /// Forgets everything.
    void clear();
}
