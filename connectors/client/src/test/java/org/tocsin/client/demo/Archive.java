package org.tocsin.client.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.dissemination.Admission;
import org.tocsin.domain.dissemination.Admitter;
import org.tocsin.domain.dissemination.Decision;
import org.tocsin.domain.dissemination.Precedent;
import org.tocsin.domain.dissemination.SealedEdition;
import org.tocsin.domain.marking.Egress;
import org.tocsin.domain.marking.Reader;
import org.tocsin.domain.marking.Subject;
import org.tocsin.domain.party.Participant;

/// What a hub of one process knows: the domain's decisions, kept in memory.
final class Archive {
    private final Admitter admitter;
    private final Clock clock = Clock.systemUTC();
    private final Map<AdvisoryId, Precedent> precedents = new LinkedHashMap<>();
    private final Map<AdvisoryId, List<SealedEdition>> editions = new HashMap<>();
    private final Map<AdvisoryId, Set<String>> told = new HashMap<>();
    private final Map<AdvisoryId, List<Answer>> answers = new HashMap<>();
    private final Phaser changes = new Phaser(1);

    /// What a reader answered.
    record Answer(String reader, String answer) {}

    Archive(Admitter admitter) {
        this.admitter = admitter;
    }

    /// Admits or refuses, as the hub's topology does.
    synchronized Admission admit(Submission submission, Participant originator, boolean isDryRun) {
        var precedent = precedents.getOrDefault(submission.id(), Precedent.NONE);
        var admission = admitter.admit(submission, precedent, Optional.of(originator));
        if (!isDryRun && admission instanceof Admission.Admitted admitted) {
            precedents.put(submission.id(), precedent.with(submission, admission));
            editions.put(submission.id(), admitted.editions());
            changes.arrive();
        }
        return admission;
    }

    synchronized void end(AdvisoryId advisory, Ending ending) {
        precedents.computeIfPresent(advisory, (_, precedent) -> precedent.ended(ending));
        changes.arrive();
    }

    /// Waits for a change after `seen`, or a little while, and returns which change is the last.
    int await(int seen) throws InterruptedException {
        try {
            return changes.awaitAdvanceInterruptibly(seen, 100, TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return seen;
        }
    }

    synchronized List<AdvisoryId> advisories() {
        return List.copyOf(precedents.keySet());
    }

    synchronized Optional<Ending> ending(AdvisoryId advisory) {
        return Optional.ofNullable(precedents.get(advisory)).flatMap(Precedent::ending);
    }

    synchronized boolean knows(AdvisoryId advisory) {
        return precedents.containsKey(advisory);
    }

    /// Returns the greatest edition, whoever reads.
    synchronized Optional<SealedEdition> whole(AdvisoryId advisory) {
        return editions.getOrDefault(advisory, List.of()).stream().findFirst();
    }

    /// Returns what the domain decides for `reader`.
    synchronized Decision decide(AdvisoryId advisory, Reader reader) {
        var sealed = editions.getOrDefault(advisory, List.of());
        var whole = sealed.getFirst().edition().portions().size();
        return Decision.of(
                sealed.stream().map(SealedEdition::edition).toList(),
                whole,
                new Subject(reader, Egress.STREAM, now()));
    }

    synchronized Optional<SealedEdition> readable(AdvisoryId advisory, Reader reader) {
        if (!knows(advisory)) {
            return Optional.empty();
        }
        return decide(advisory, reader)
                .readable()
                .flatMap(edition ->
                        editions.getOrDefault(advisory, List.of()).stream()
                                .filter(sealed -> sealed.edition().equals(edition))
                                .findFirst());
    }

    synchronized void wasTold(AdvisoryId advisory, String reader) {
        told.computeIfAbsent(advisory, _ -> new HashSet<>()).add(reader);
    }

    synchronized boolean isTold(AdvisoryId advisory, String reader) {
        return told.getOrDefault(advisory, Set.of()).contains(reader);
    }

    synchronized void answered(AdvisoryId advisory, Answer answer) {
        answers.computeIfAbsent(advisory, _ -> new ArrayList<>()).add(answer);
    }

    synchronized List<Answer> answers(AdvisoryId advisory) {
        return List.copyOf(answers.getOrDefault(advisory, List.of()));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
