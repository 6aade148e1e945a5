package org.tocsin.topology.step;

import java.util.List;
import java.util.stream.Stream;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.topology.fact.Considered;
import org.tocsin.topology.fact.Decided;
import org.tocsin.topology.fact.Ended;
import org.tocsin.topology.fact.Refusal;
import org.tocsin.topology.fact.Release;
import org.tocsin.topology.fact.Waiting;

/// Everything that comes of something submitted, now or, when it is a repeat, then.
///
/// @param releases what goes out to readers, in this order. Unmodifiable
/// @param decisions what it means for each reader, for the accounts. Unmodifiable
/// @param refusals what is not let in. Unmodifiable
/// @param endings endings that every lane is told. Unmodifiable
/// @param waiting what waits for a second look. Unmodifiable
/// @param settled advisories of which nothing waits any more. Unmodifiable
/// @param considered steps on the way through review. Unmodifiable
public record Verdict(
        List<Release> releases,
        List<Decided> decisions,
        List<Refusal> refusals,
        List<Ended> endings,
        List<Waiting> waiting,
        List<AdvisoryId> settled,
        List<Considered> considered) {
    public Verdict {
        releases = List.copyOf(releases);
        decisions = List.copyOf(decisions);
        refusals = List.copyOf(refusals);
        endings = List.copyOf(endings);
        waiting = List.copyOf(waiting);
        settled = List.copyOf(settled);
        considered = List.copyOf(considered);
    }

    private static final Verdict NOTHING =
            new Verdict(
                    List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /// Nothing comes of it.
    static Verdict nothing() {
        return NOTHING;
    }

    /// A version is let in.
    static Verdict admitted(Decided decided, List<Release> editions) {
        return new Verdict(
                editions, List.of(decided), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /// A version was let in once, and a later one or the advisory's end has taken its place.
    static Verdict overtaken(Decided decided) {
        return admitted(decided, List.of());
    }

    /// An advisory ends.
    static Verdict closed(Decided decided, Release notice, Ended ended) {
        return new Verdict(
                List.of(notice),
                List.of(decided),
                List.of(),
                List.of(ended),
                List.of(),
                List.of(),
                List.of());
    }

    /// It is not let in.
    static Verdict rejected(Refusal refusal) {
        return new Verdict(
                List.of(), List.of(), List.of(refusal), List.of(), List.of(), List.of(), List.of());
    }

    /// Something waits.
    static Verdict waits(Waiting waiting, Considered considered) {
        return new Verdict(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(waiting),
                List.of(),
                List.of(considered));
    }

    /// Somebody looked, and the advisory waits for nobody else because of that.
    static Verdict looked(Considered considered) {
        return new Verdict(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(considered));
    }

    /// Nothing of an advisory waits any more.
    static Verdict settled(AdvisoryId advisory) {
        return new Verdict(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(advisory),
                List.of());
    }

    /// Returns this and the other together.
    Verdict and(Verdict other) {
        return new Verdict(
                both(releases, other.releases),
                both(decisions, other.decisions),
                both(refusals, other.refusals),
                both(endings, other.endings),
                both(waiting, other.waiting),
                both(settled, other.settled),
                both(considered, other.considered));
    }

    private static <T> List<T> both(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
