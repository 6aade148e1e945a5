package org.tocsin.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.client.Filter;
import org.tocsin.client.HubClient;
import org.tocsin.client.Reply;
import org.tocsin.client.StreamEvent;
import org.tocsin.client.json.Document;
import org.tocsin.local.folder.DataFolder;
import org.tocsin.local.part.Ports;

/// What was accepted outlives the violent end of a process. Source: SPECIFICATION.md C-1, D-7.
@Timeout(900)
final class CrashIT {
    private static final int ADVISORIES = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir private Path place;

    @ParameterizedTest
    @ValueSource(strings = {"hub", "broker"})
    void everyAcceptedAdvisoryIsReadOnceAndAccountedForWhateverIsKilled(String process)
            throws Exception {
        var folder = new DataFolder(place.resolve("data"));
        var ports = Ports.free();
        var read = new ConcurrentHashMap<String, Set<String>>();
        try (var _ = Product.up(folder, ports);
                var publisher = Agency.client(folder, ports, "qn-cert");
                var reader = Agency.client(folder, ports, "norvale-grid");
                var stream = reader.stream(Filter.ANYTHING, Optional.of(Instant.EPOCH), "")) {
            var accepted = new HashSet<String>();
            for (int number = 0; number < ADVISORIES; number++) {
                if (number == ADVISORIES / 3) {
                    Product.child(folder, process).destroyForcibly();
                }
                var advisory = Agency.alert("crash-" + process + "-" + number);
                accepted.add(Agency.publish(publisher, advisory).id());
            }

            var end = Instant.now().plus(PATIENCE);
            while (!read.keySet().containsAll(accepted) && Instant.now().isBefore(end)) {
                stream.next(Duration.ofSeconds(1)).ifPresent(event -> note(event, read));
            }

            assertThat(accepted).hasSize(ADVISORIES);
            assertThat(read.keySet()).isEqualTo(accepted);
            assertThat(read.values()).allMatch(deliveries -> deliveries.size() == 1);
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(unaccounted(folder, ports, accepted)).isEmpty());
        }
    }

    private static void note(StreamEvent event, Map<String, Set<String>> read) {
        if (event instanceof StreamEvent.Delivered(var delivery, var _, var reading)) {
            read.computeIfAbsent(reading.edition().id(), _ -> new HashSet<>()).add(delivery);
        }
    }

    /// What the auditor is not told of, with what it was told instead.
    private static Map<String, String> unaccounted(
            DataFolder folder, Ports ports, Set<String> accepted) {
        var unaccounted = new HashMap<String, String>();
        try (var auditor = Agency.client(folder, ports, "qm-oversight")) {
            for (var advisory : accepted) {
                var account = explained(auditor, advisory);
                if (!account.equals("RELEASED")) {
                    unaccounted.put(advisory, account);
                }
            }
        }
        return unaccounted;
    }

    private static String explained(HubClient auditor, String advisory) {
        return switch (auditor.audit().explain(advisory, "norvale-grid")) {
            case Reply.Done<Document>(var account) -> account.text("outcome").orElse("none");
            case Reply.Refused<Document>(var problem) -> problem.toString();
        };
    }
}
