package org.tocsin.server.delivery.catalogue;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.tocsin.domain.dissemination.Facets;
import org.tocsin.domain.dissemination.SealedEdition;
import org.tocsin.topology.fact.Envelope;
import org.tocsin.topology.fact.Release;

/// Makes the card of a decision, and encodes the body of each of its editions once.
final class CardMaker {
    private final Markings markings;
    private final Function<SealedEdition, byte[]> encoding;

    CardMaker(Markings markings, Function<SealedEdition, byte[]> encoding) {
        this.markings = markings;
        this.encoding = encoding;
    }

    /// Returns the card with its bodies.
    ///
    /// @param position where the decision was completed
    /// @param releases all records of the decision, in order
    Shelf.Shelved made(Position position, List<Release> releases) {
        return switch (releases.getFirst()) {
            case Release.OfEnding(var envelope, var ending) ->
                    new Shelf.Shelved(card(position, envelope, new Card.Ended(ending)), List.of());
            case Release.OfEdition(var envelope, var _) -> {
                var editions = releases.stream().map(CardMaker::edition).toList();
                var bodies = editions.stream().map(encoding).toList();
                var listed =
                        IntStream.range(0, editions.size())
                                .mapToObj(at -> listed(at, editions.get(at), bodies.get(at)))
                                .toList();
                yield new Shelf.Shelved(
                        card(position, envelope, new Card.Version(envelope.version(), listed)),
                        bodies);
            }
        };
    }

    private static Card card(Position position, Envelope envelope, Card.Content content) {
        return new Card(
                position,
                envelope.decision(),
                envelope.advisory(),
                envelope.originator(),
                envelope.reference(),
                envelope.decidedAt(),
                content);
    }

    private ListedEdition listed(int ordinal, SealedEdition edition, byte[] body) {
        return new ListedEdition(
                ordinal,
                markings.numbered(edition.edition().marking()),
                edition.revision(),
                Facets.of(edition.edition()),
                edition.edition().expires(),
                body.length);
    }

    private static SealedEdition edition(Release release) {
        return switch (release) {
            case Release.OfEdition(var _, var edition) -> edition;
            case Release.OfEnding _ ->
                    throw new IllegalArgumentException("a decision is a version or an ending");
        };
    }
}
