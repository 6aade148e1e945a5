package org.tocsin.proof.stage;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.streams.state.Stores;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.dissemination.Admitter;
import org.tocsin.server.delivery.catalogue.Catalogue;
import org.tocsin.server.delivery.catalogue.Position;
import org.tocsin.server.kafka.Answer;
import org.tocsin.server.security.Participants;
import org.tocsin.topology.DisseminationTopology;
import org.tocsin.topology.LaneDriver;
import org.tocsin.topology.Topics;
import org.tocsin.topology.fact.Decided;
import org.tocsin.topology.fact.Enrolled;
import org.tocsin.topology.fact.Release;
import org.tocsin.topology.fact.Submitted;

/// The log: topologies of all lanes, each fact through all of them before the next. For all
/// threads.
@InMemory
@Singleton
final class MemoryLog {
    private static final int PARTITIONS = 2;

    private final Topics topics;
    private final Admitter admitter;
    private final Participants participants;
    private final Catalogue catalogue;
    private final MemoryRecord record;
    private final Map<Lane, LaneDriver> drivers = new EnumMap<>(Lane.class);
    private final Map<AdvisoryId, Lane> claimed = new HashMap<>();
    private final long[] ends = new long[Position.LOGS];

    MemoryLog(
            Topics topics,
            Admitter admitter,
            Participants participants,
            Catalogue catalogue,
            MemoryRecord record) {
        this.topics = topics;
        this.admitter = admitter;
        this.participants = participants;
        this.catalogue = catalogue;
        this.record = record;
        for (var lane : Lane.values()) {
            var topology =
                    DisseminationTopology.build(
                            topics, lane, admitter, Stores::inMemoryKeyValueStore);
            drivers.put(lane, new LaneDriver(topology));
        }
    }

    /// Tells every topology how a participant is from now on.
    synchronized void enrol(Enrolled enrolled) {
        drivers.values().forEach(driver -> driver.give(topics.participants(), enrolled));
        record.enrol(enrolled);
    }

    /// Puts something on the log, in the lane that is its own; a first version claims one.
    synchronized Answer submit(Submitted submitted) {
        return switch (submitted) {
            case Submitted.End end -> decide(end, Lane.FLASH);
            case Submitted.ByHub word -> decide(word, Lane.FLASH);
            case Submitted.Reviewed reviewed -> decide(reviewed, reviewed.lane());
            case Submitted.Erased _ ->
                    throw new IllegalArgumentException("nobody hands in what was erased");
            case Submitted.Version version -> {
                var submission = version.submission();
                if (!claimed.containsKey(submission.id()) && !mayBecomeFirst(submission)) {
                    yield decide(version, submission.lane());
                }
                var lane = claimed.computeIfAbsent(submission.id(), _ -> submission.lane());
                yield decide(version.in(lane), lane);
            }
        };
    }

    private boolean mayBecomeFirst(Submission submission) {
        var originator = participants.snapshot().participant(submission.originator());
        return submission.version() == 1 && admitter.objections(submission, originator).isEmpty();
    }

    private Answer decide(Submitted submitted, Lane lane) {
        var driver = Objects.requireNonNull(drivers.get(lane));
        driver.give(topics.submitted(lane), submitted);
        deliver(lane, driver.taken(topics.editions(lane)));
        for (var ended : driver.taken(topics.endings())) {
            drivers.values().forEach(other -> other.give(topics.endings(), ended));
        }
        var refused = driver.taken(topics.refused());
        refused.forEach(refusal -> record.account(topics.refused(), refusal));
        var decided = driver.taken(topics.decisions());
        decided.forEach(decision -> record.account(topics.decisions(), decision));
        return refused.isEmpty() ? answer(decided, lane) : new Answer.Refused(refused.getLast());
    }

    private static Answer answer(List<Decided> decided, Lane lane) {
        return decided.isEmpty()
                ? new Answer.Accepted(lane)
                : new Answer.Admitted(decided.getLast());
    }

    private void deliver(Lane lane, List<Release> releases) {
        if (releases.isEmpty()) {
            return;
        }
        var advisory = releases.getFirst().envelope().advisory();
        var partition = Math.floorMod(advisory.hashCode(), PARTITIONS);
        var log = Position.logOf(lane, partition);
        var arrivals = new ArrayList<Catalogue.Arrival>();
        for (var release : releases) {
            arrivals.add(new Catalogue.Arrival(ends[log]++, release));
        }
        catalogue.add(lane, partition, arrivals);
    }

    @PreDestroy
    synchronized void stop() {
        drivers.values().forEach(LaneDriver::close);
    }
}
