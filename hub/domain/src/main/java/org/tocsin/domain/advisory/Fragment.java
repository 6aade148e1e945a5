package org.tocsin.domain.advisory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tocsin.domain.area.Coverage;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;
import org.tocsin.domain.sector.Topic;

/// What one portion says: any part of what an advisory can say.
///
/// Whatever a reader could observe of an advisory stands in a fragment, and so under a marking.
///
/// @param kind the kind that readers of this portion are told
/// @param originator the agency that readers of this portion are told
/// @param texts what is said, at most one for each language; may be empty. Unmodifiable
/// @param sectors the sectors concerned, at most [#CODES_MAX]; may be empty. Unmodifiable
/// @param topics the topics concerned; may be empty. Unmodifiable
/// @param coverage the places concerned
/// @param placesInWords the places as the publisher wrote them; may be empty. Unmodifiable
/// @param categories what sort of event; may be empty. Unmodifiable
/// @param gravity how urgent, severe and certain
/// @param cause what brought it about
/// @param responseTypes what readers are asked to do; may be empty. Unmodifiable
/// @param onset when the event begins, UTC
/// @param expires from when on this no longer counts, UTC
/// @param references other advisories, at most [#CODES_MAX]; may be empty. Unmodifiable
/// @param incidents incidents it belongs to, at most [#CODES_MAX]; may be empty. Unmodifiable
/// @param exercise the exercise it belongs to
/// @param grade how good source and information are
/// @param payload what the kind adds
public record Fragment(
        Optional<AdvisoryKind> kind,
        Optional<ParticipantId> originator,
        List<Text> texts,
        Set<Sector> sectors,
        Set<Topic> topics,
        Optional<Coverage> coverage,
        List<String> placesInWords,
        Set<Category> categories,
        Optional<Gravity> gravity,
        Optional<Cause> cause,
        Set<ResponseType> responseTypes,
        Optional<Instant> onset,
        Optional<Instant> expires,
        List<AdvisoryId> references,
        List<UUID> incidents,
        Optional<UUID> exercise,
        Optional<Grade> grade,
        Optional<Payload> payload) {
    /// The most sectors, areas, references or incidents of one fragment.
    public static final int CODES_MAX = 32;

    public Fragment {
        texts = List.copyOf(texts);
        sectors = Set.copyOf(sectors);
        topics = Set.copyOf(topics);
        placesInWords = placesInWords.stream().map(words -> Text.normalised(words, 500)).toList();
        categories = Set.copyOf(categories);
        responseTypes = Set.copyOf(responseTypes);
        references = List.copyOf(references);
        incidents = List.copyOf(incidents);
        requireFew(sectors.size(), "sectors");
        requireFew(references.size(), "references");
        requireFew(incidents.size(), "incidents");
        requireFew(placesInWords.size(), "places in words");
        if (coverage.isPresent() && coverage.get() instanceof Coverage.Somewhere(var areas)) {
            requireFew(areas.size(), "areas");
        }
        if (texts.stream().map(Text::language).distinct().count() != texts.size()) {
            throw new IllegalArgumentException("one text for each language");
        }
    }

    /// Says whether this fragment has a headline in some language.
    public boolean hasHeadline() {
        return texts.stream().anyMatch(text -> !Text.isBlank(text.headline()));
    }

    /// Returns this fragment with what the hub says of it, whatever its writer said.
    Fragment told(Optional<AdvisoryKind> kind, Optional<ParticipantId> originator) {
        return new Fragment(
                kind,
                originator,
                texts,
                sectors,
                topics,
                coverage,
                placesInWords,
                categories,
                gravity,
                cause,
                responseTypes,
                onset,
                expires,
                references,
                incidents,
                exercise,
                grade,
                payload);
    }

    private static void requireFew(int count, String what) {
        if (count > CODES_MAX) {
            throw new IllegalArgumentException("at most " + CODES_MAX + " " + what);
        }
    }

    @Override
    public String toString() {
        return "Fragment[" + texts.size() + " texts]";
    }
}
