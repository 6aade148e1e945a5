package org.tocsin.domain.dissemination;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Category;
import org.tocsin.domain.advisory.Gravity;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.Portion;
import org.tocsin.domain.advisory.Status;
import org.tocsin.domain.advisory.Text;
import org.tocsin.domain.area.Coverage;
import org.tocsin.domain.area.Gazetteer;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;
import org.tocsin.domain.sector.Topic;
import org.tocsin.domain.subscription.Interest;

/// What one kind of reader may see of an advisory, and nothing else.
///
/// Everything that can be asked of an edition follows from its portions alone: neither the version
/// nor any other edition can be told from it. Source: SPECIFICATION.md E-1 to E-6.
///
/// @param advisory the advisory's id
/// @param status whether it is real
/// @param portions in the publisher's order; at least one with a headline. Unmodifiable
/// @param marking the join of the portions' markings, or one that dominates it
public record Edition(AdvisoryId advisory, Status status, List<Portion> portions, Marking marking) {
    public Edition {
        portions = List.copyOf(portions);
        for (var portion : portions) {
            if (!marking.dominates(portion.marking())) {
                throw new IllegalArgumentException("an edition is marked as all of its portions");
            }
        }
        if (portions.stream().noneMatch(Edition::tellsItsKind)) {
            throw new IllegalArgumentException("an edition has a headline that tells its kind");
        }
    }

    /// Returns the kind that the headlines tell: a tear line shown as a public notice does not hide
    /// from its readers that there is more.
    public AdvisoryKind kind() {
        var kinds =
                headlines().stream()
                        .flatMap(portion -> portion.fragment().kind().stream())
                        .toList();
        return kinds.stream()
                .filter(kind -> kind != AdvisoryKind.PUBLIC_NOTICE)
                .findFirst()
                .orElseGet(kinds::getFirst);
    }

    /// Returns the originator that the first attributed headline tells; empty when none does.
    public Optional<ParticipantId> originator() {
        return headlines().stream()
                .flatMap(portion -> portion.fragment().originator().stream())
                .findFirst();
    }

    /// Returns the lane that the portions of this edition ask for, shown whichever way it took.
    ///
    /// Source: SPECIFICATION.md L-3.
    public Lane lane() {
        return gravities().stream().map(Gravity::lane).reduce(Lane.ROUTINE, Lane::moreUrgent);
    }

    /// Returns how urgent, severe and certain the portions are. Unmodifiable; may be empty.
    public Set<Gravity> gravities() {
        return portions.stream()
                .flatMap(portion -> portion.fragment().gravity().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Returns the categories that the portions name. Unmodifiable; may be empty.
    public Set<Category> categories() {
        return portions.stream()
                .flatMap(portion -> portion.fragment().categories().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Returns the languages in which the portions say something, as tags. Unmodifiable.
    public Set<String> languages() {
        return portions.stream()
                .flatMap(portion -> portion.fragment().texts().stream())
                .map(Text::language)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Returns the sectors that the portions name; not empty. Unmodifiable.
    public Set<Sector> sectors() {
        return portions.stream()
                .flatMap(portion -> portion.fragment().sectors().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Returns the topics that the portions name. Unmodifiable; may be empty.
    public Set<Topic> topics() {
        return portions.stream()
                .flatMap(portion -> portion.fragment().topics().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Returns the places that the portions name.
    public Coverage coverage() {
        return portions.stream()
                .flatMap(portion -> portion.fragment().coverage().stream())
                .reduce(Coverage::union)
                .orElseThrow();
    }

    /// Returns when this edition came to be as it is, UTC.
    public Instant since() {
        return portions.stream().map(Portion::since).reduce(Instant.MIN, Edition::later);
    }

    /// Returns since when readers of this edition have had a portion of it: not before its eldest
    /// headline, for until then there was nothing here for them. Source: SPECIFICATION.md E-7.
    public Instant since(Portion portion) {
        return headlines().stream()
                .map(Portion::since)
                .min(Comparator.naturalOrder())
                .map(first -> later(first, portion.since()))
                .orElseThrow();
    }

    /// Returns from when on this edition no longer counts: the last of what its headlines say.
    ///
    /// Source: SPECIFICATION.md L-7.
    public Instant expires() {
        return headlines().stream()
                .flatMap(portion -> portion.fragment().expires().stream())
                .reduce(Instant.MIN, Edition::later);
    }

    /// Says whether the interest is in this edition; dominance is not looked at.
    ///
    /// Source: SPECIFICATION.md T-2.
    public boolean concerns(Interest interest, Gazetteer gazetteer) {
        return Facets.of(this).fit(interest.criterion(), gazetteer);
    }

    private static boolean tellsItsKind(Portion portion) {
        return portion.isHeadline() && portion.fragment().kind().isPresent();
    }

    private List<Portion> headlines() {
        return portions.stream().filter(Portion::isHeadline).toList();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    @Override
    public String toString() {
        return "Edition[" + advisory + "]";
    }
}
