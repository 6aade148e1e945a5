package org.tocsin.domain.dissemination;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.domain.advisory.Advisory;
import org.tocsin.domain.advisory.ContentHash;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.Submission;

/// What was decided on an advisory before: a repeat gets the stored answer.
///
/// Source: SPECIFICATION.md.
///
/// @param latest the latest admitted version; absent when none was
/// @param contents hash of what was admitted, by version. Unmodifiable
/// @param refusals objections by hash of what was refused for the next version, at most
///   [#REFUSALS_MAX]. Unmodifiable
/// @param ending how the advisory ended; absent while it has not
public record Precedent(
        Optional<Advisory> latest,
        Map<Integer, ContentHash> contents,
        Map<ContentHash, List<Objection>> refusals,
        Optional<Ending> ending) {
    /// The most refusals that are remembered for one advisory.
    public static final int REFUSALS_MAX = 16;

    /// Nothing was decided before.
    public static final Precedent NONE =
            new Precedent(Optional.empty(), Map.of(), Map.of(), Optional.empty());

    public Precedent {
        contents = Map.copyOf(contents);
        refusals = Map.copyOf(refusals);
    }

    /// Returns the version that may come next.
    public int nextVersion() {
        return latest.map(Advisory::version).orElse(0) + 1;
    }

    /// Says whether the advisory was retracted.
    public boolean isRetracted() {
        return ending.filter(Ending.RETRACTED::equals).isPresent();
    }

    /// Says whether `submission` was admitted before with the same content.
    public boolean knows(Submission submission) {
        return submission.content().equals(contents.get(submission.version()));
    }

    /// Returns this precedent with what became of `submission` added.
    public Precedent with(Submission submission, Admission admission) {
        return switch (admission) {
            case Admission.Admitted(Advisory advisory, var _) -> admitted(submission, advisory);
            case Admission.Refused(var objections) -> refused(submission, objections);
            case Admission.Superseded() -> this;
        };
    }

    /// Returns this precedent ended; what is retracted stays so, whatever is said later.
    public Precedent ended(Ending how) {
        var kept = isRetracted() ? Ending.RETRACTED : how;
        return new Precedent(latest, contents, refusals, Optional.of(kept));
    }

    private Precedent admitted(Submission submission, Advisory advisory) {
        var all = new HashMap<>(contents);
        all.put(submission.version(), submission.content());
        return new Precedent(Optional.of(advisory), all, Map.of(), ending);
    }

    private Precedent refused(Submission submission, List<Objection> objections) {
        if (submission.version() != nextVersion() || refusals.size() >= REFUSALS_MAX) {
            return this;
        }
        var all = new HashMap<>(refusals);
        all.put(submission.content(), objections);
        return new Precedent(latest, contents, all, ending);
    }
}
