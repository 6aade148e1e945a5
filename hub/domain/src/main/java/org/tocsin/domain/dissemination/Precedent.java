package org.tocsin.domain.dissemination;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.domain.advisory.Advisory;
import org.tocsin.domain.advisory.ContentHash;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.Happening;
import org.tocsin.domain.advisory.Stage;
import org.tocsin.domain.advisory.Submission;

/// What was decided on an advisory before: a repeat gets the stored answer.
///
/// Source: SPECIFICATION.md.
///
/// @param latest the latest admitted version; absent when none was
/// @param contents hash of what was admitted, by version. Unmodifiable
/// @param refusals objections by hash of what was refused for the next version, at most
///   [#REFUSALS_MAX]. Unmodifiable
/// @param held the version that was looked at last before it went out; absent when none was
/// @param ending how the advisory ended; absent while it has not
/// @param seals of the latest version's editions, in their order; what was decided before editions
///   were signed has none. Unmodifiable
public record Precedent(
        Optional<Advisory> latest,
        Map<Integer, ContentHash> contents,
        Map<ContentHash, List<Objection>> refusals,
        Optional<Held> held,
        Optional<Ending> ending,
        List<Seal> seals) {
    /// The most refusals that are remembered for one advisory.
    public static final int REFUSALS_MAX = 16;

    /// Nothing was decided before.
    public static final Precedent NONE =
            new Precedent(Optional.empty(), Map.of(), Map.of(), Optional.empty(), Optional.empty());

    public Precedent {
        contents = Map.copyOf(contents);
        refusals = Map.copyOf(refusals);
        seals = List.copyOf(seals);
    }

    /// Makes a precedent without seals.
    public Precedent(
            Optional<Advisory> latest,
            Map<Integer, ContentHash> contents,
            Map<ContentHash, List<Objection>> refusals,
            Optional<Held> held,
            Optional<Ending> ending) {
        this(latest, contents, refusals, held, ending, List.of());
    }

    /// Returns the seals of the latest version by edition. Source: SPECIFICATION.md G-7.
    Map<Edition, Seal> sealedEditions() {
        var editions = seals.isEmpty() ? List.<Edition>of() : Editions.of(latest.orElseThrow());
        var sealed = new HashMap<Edition, Seal>();
        for (int place = 0; place < editions.size() && place < seals.size(); place++) {
            sealed.put(editions.get(place), seals.get(place));
        }
        return sealed;
    }

    /// Returns the decision on the latest version; empty when none was admitted.
    public Optional<DecisionId> decision() {
        return latest.flatMap(version ->
                Optional.ofNullable(contents.get(version.version()))
                        .map(content -> DecisionId.of(version, content)));
    }

    /// Returns the version that may come next.
    public int nextVersion() {
        return latest.map(Advisory::version).orElse(0) + 1;
    }

    /// Returns where the latest version stands; that of a draft when none was admitted.
    ///
    /// Source: SPECIFICATION.md L-9.
    public Stage stage() {
        return ending.map(Ending::stage)
                .orElseGet(() -> latest.isPresent() ? Stage.PUBLISHED : Stage.DRAFT);
    }

    /// Says whether another version can take the place of the latest.
    public boolean isOpen() {
        var next = latest.isPresent() ? Happening.SUPERSEDE : Happening.PUBLISH;
        return stage().on(next).isPossible();
    }

    /// Returns what waits with the content of `submission`; empty when that does not wait, or when
    /// nothing can come any more.
    Optional<Held> waiting(Submission submission) {
        return held.filter(Held::waits)
                .filter(_ -> isOpen())
                .filter(it -> it.submission().version() == submission.version())
                .filter(it -> it.submission().content().equals(submission.content()));
    }

    /// Says whether a version waits for somebody to look at it.
    public boolean hasWaiting() {
        return held.filter(Held::waits).isPresent();
    }

    /// Returns why no other version can wait now: what went out first is looked at first. Empty
    /// when one can. Unmodifiable. Source: SPECIFICATION.md A-27.
    List<Objection> lookedAtFirst() {
        return outUnseen().map(Precedent::turn).stream().toList();
    }

    /// Returns what went out before anybody looked, and can be read and waits for that still; empty
    /// when nothing does. Source: SPECIFICATION.md A-27.
    public Optional<Held> outUnseen() {
        return held.filter(it -> it.isOut() && it.waits()).filter(_ -> !isRetracted());
    }

    private static Objection turn(Held out) {
        return new Objection(
                Objection.Code.OUT_OF_ORDER,
                "A-27",
                "version",
                "version " + out.submission().version() + " is to be looked at first");
    }

    /// Says whether the advisory ended so that nobody may read what it said.
    public boolean isRetracted() {
        return ending.filter(Ending::leavesNothing).isPresent();
    }

    /// Says whether `submission` was admitted before with the same content.
    public boolean knows(Submission submission) {
        return submission.content().equals(contents.get(submission.version()));
    }

    /// Says whether `submission` has the content of what was admitted before or waits.
    public boolean isRepeatedBy(Submission submission) {
        return knows(submission) || waiting(submission).isPresent();
    }

    /// Returns this precedent with what became of `submission` added; a repeat of what was admitted
    /// adds nothing.
    public Precedent with(Submission submission, Admission admission) {
        return switch (admission) {
            case Admission.Admitted(var advisory, var editions) ->
                    knows(submission) ? this : admitted(submission, advisory, editions);
            case Admission.Refused(var objections) -> refused(submission, objections);
            case Admission.Waiting(Held waiting) -> withHeld(waiting);
            case Admission.Superseded() -> this;
        };
    }

    /// Returns this precedent with what came of `judgement` added.
    public Precedent with(Judgement judgement) {
        return switch (judgement) {
            case Judgement.Unheard _ -> this;
            case Judgement.Waits(Held now) -> withHeld(now);
            case Judgement.Passed(Held now, Admission admission) ->
                    with(now.submission(), admission).withHeld(now);
            case Judgement.Rejected(Held now, Objection objection) ->
                    refused(now.submission(), List.of(objection)).withHeld(now);
            case Judgement.Confirmed(Held now) -> withHeld(now);
            case Judgement.TakenBack(Held now) -> withHeld(now).ended(Ending.RETRACTED);
        };
    }

    /// Returns this precedent ended; what is retracted stays so, whatever is said later.
    ///
    /// Of what is purged, nothing that was said is left. Source: SPECIFICATION.md L-6, L-13.
    public Precedent ended(Ending how) {
        var next = Ending.of(how.from(stage()));
        return next.filter(Ending.PURGED::equals).isPresent()
                ? new Precedent(Optional.empty(), contents, Map.of(), Optional.empty(), next)
                : new Precedent(latest, contents, refusals, held, next, seals);
    }

    /// Returns this precedent with what is, or was, looked at.
    public Precedent withHeld(Held other) {
        return new Precedent(latest, contents, refusals, Optional.of(other), ending, seals);
    }

    /// What waited is for the version that is taken now, and waits no more.
    private Precedent admitted(
            Submission submission, Advisory advisory, List<SealedEdition> editions) {
        var all = new HashMap<>(contents);
        all.put(submission.version(), submission.content());
        var sealed = editions.stream().map(SealedEdition::seal).toList();
        var looked = held.filter(it -> !it.waits());
        return new Precedent(Optional.of(advisory), all, Map.of(), looked, ending, sealed);
    }

    /// What only came too early is not refused for good.
    private Precedent refused(Submission submission, List<Objection> objections) {
        var isEarly = submission.version() != nextVersion() || objections.equals(lookedAtFirst());
        if (isEarly || refusals.size() >= REFUSALS_MAX) {
            return this;
        }
        var all = new HashMap<>(refusals);
        all.put(submission.content(), objections);
        return new Precedent(latest, contents, all, held, ending, seals);
    }
}
