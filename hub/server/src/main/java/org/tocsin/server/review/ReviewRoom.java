package org.tocsin.server.review;

import static java.util.Comparator.comparing;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.marking.Reader;
import org.tocsin.domain.party.Role;
import org.tocsin.topology.fact.Waiting;

/// What waits for a second look, by advisory. For all threads.
///
/// Each is shown to those alone who may review it; to everybody else it is as if it did not wait.
/// What is kept no longer is shown to nobody. Source: SPECIFICATION.md A-25, G-20, S-5.
@Singleton
public final class ReviewRoom {
    private static final int SHOWN_MAX = 1_000;

    private final Map<AdvisoryId, Waiting> waiting = new ConcurrentHashMap<>();

    /// What waits for one reader.
    ///
    /// @param waiting what
    /// @param roles the roles in which the reader may look at it; at least one. Unmodifiable
    public record Task(Waiting waiting, Set<Role> roles) {
        public Task {
            roles = Set.copyOf(roles);
        }
    }

    /// Notes that something waits, in place of what waited of the same advisory.
    public void put(Waiting one) {
        waiting.put(one.advisory(), one);
    }

    /// Notes that nothing of the advisory waits any more.
    public void end(AdvisoryId advisory) {
        waiting.remove(advisory);
    }

    /// Returns what waits for `reader`, the longest waiting first; at most 1,000. Unmodifiable.
    public List<Task> tasks(Reader reader, Instant now) {
        return waiting.values().stream()
                .sorted(
                        comparing((Waiting one) -> one.held().submission().submittedAt())
                                .thenComparing(one -> one.advisory().toString()))
                .flatMap(one -> task(one, reader, now).stream())
                .limit(SHOWN_MAX)
                .toList();
    }

    /// Returns what waits of an advisory for `reader`; empty when nothing does.
    public Optional<Task> task(AdvisoryId advisory, Reader reader, Instant now) {
        return Optional.ofNullable(waiting.get(advisory)).flatMap(one -> task(one, reader, now));
    }

    /// Returns the lane in which something of an advisory waits; empty when nothing does.
    public Optional<Lane> lane(AdvisoryId advisory) {
        return Optional.ofNullable(waiting.get(advisory)).map(Waiting::lane);
    }

    private static boolean isOver(Waiting one, Instant now) {
        return one.held()
                .submission()
                .protection()
                .retainUntil()
                .filter(until -> !now.isBefore(until))
                .isPresent();
    }

    private static Optional<Task> task(Waiting one, Reader reader, Instant now) {
        var roles = one.held().rolesOf(reader, now);
        return roles.isEmpty() || isOver(one, now)
                ? Optional.empty()
                : Optional.of(new Task(one, roles));
    }
}
