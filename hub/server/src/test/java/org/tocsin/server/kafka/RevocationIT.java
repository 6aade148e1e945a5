package org.tocsin.server.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.server.testing.Api;
import org.tocsin.server.testing.EventStream;
import org.tocsin.server.testing.Narrowing;
import org.tocsin.server.testing.Trials;

/// Rule S-18, on two nodes: rights are taken away by one of them while the other serves.
///
/// `-Dtocsin.trials=1000` makes so many trials.
final class RevocationIT {
    private static final int TRIALS = Integer.getInteger("tocsin.trials", 72);
    private static final int READERS = 36;
    private static final int OLDER = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LEASE = Duration.ofSeconds(5);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private Stage stage;
    private Readers readers;

    @BeforeEach
    void start() {
        stage = new Stage(folder);
        readers = new Readers(stage, READERS);
        await().atMost(PATIENCE)
                .until(() -> stage.api().get("/v1/me", readers.last()).statusCode() == 200);
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void nothingAboveClearanceIsWrittenByAnyNodeOnceAChangeIsConfirmed() throws Exception {
        var nodes = List.of(stage.api(), stage.startNeighbour());
        for (int number = 1; number < OLDER; number++) {
            var _ = readers.publishRestricted(stage.api());
        }
        var latest = readers.publishRestricted(stage.api());
        var trials = new Trials(new TwoNodes(nodes));

        for (int trial = 0; trial < TRIALS; trial++) {
            if (trial % READERS == 0) {
                readers.restore();
                nodes.forEach(node -> awaitReadable(node, latest));
            }
            trials.run(trial);
        }

        System.out.println("RevocationIT: " + trials);
        assertThat(trials.caughtInTheMiddle()).isGreaterThan(TRIALS * 2 / 3);
        assertThat(trials.quantile(0.99)).isLessThan(Duration.ofSeconds(1));
    }

    /// Rules S-4 and S-18.
    @Test
    void nodeThatIsCutOffServesClearAloneAfterItsLeaseForWhichAChangeWaits() {
        var here = stage.api();
        var there = stage.startNeighbour(stage.broker.farAddress());
        var restricted = readers.publishRestricted(here);
        readers.publishClear(here, "for anybody");
        awaitReadable(there, restricted);

        stage.broker.network().cut();
        var begin = System.nanoTime();
        readers.narrow(here, 0, Narrowing.LEVEL);
        var took = Duration.ofNanos(System.nanoTime() - begin);

        assertThat(took).isBetween(LEASE.minusSeconds(2), LEASE.plusSeconds(3));
        for (var reader : List.of(readers.reader(0), readers.reader(1))) {
            assertServesClearAlone(there, reader, restricted);
        }
        assertThat(here.get("/v1/advisories/" + restricted, readers.reader(0)).statusCode())
                .isEqualTo(404);
        assertThat(here.get("/v1/advisories/" + restricted, readers.reader(1)).statusCode())
                .isEqualTo(200);

        stage.broker.network().heal();
        awaitReadable(there, restricted);
        assertThat(there.get("/v1/advisories/" + restricted, readers.reader(0)).statusCode())
                .isEqualTo(404);
    }

    private static void assertServesClearAlone(Api node, String reader, String restricted) {
        assertThat(node.get("/v1/advisories/" + restricted, reader).statusCode()).isEqualTo(404);
        assertThat(node.get("/v1/advisories", reader).body())
                .contains("for anybody")
                .doesNotContain(Trials.CANARY);
        var path = "/v1/stream?since=2020-01-01T00:00:00Z";
        try (var stream = new EventStream(node.port(), path, reader)) {
            assertThat(stream.next().data()).contains("for anybody");
        }
    }

    private void awaitReadable(Api node, String advisory) {
        await().atMost(PATIENCE)
                .until(() ->
                        node.get("/v1/advisories/" + advisory, readers.last()).statusCode() == 200);
    }

    /// Readers read at one node, and lose their rights by the other; in turn.
    private final class TwoNodes implements Trials.Subject {
        private final List<Api> nodes;
        private volatile int reading;

        private TwoNodes(List<Api> nodes) {
            this.nodes = nodes;
        }

        private Api other() {
            return nodes.get(1 - reading);
        }

        @Override
        public int port() {
            return nodes.get(reading).port();
        }

        @Override
        public String authorization(int trial) {
            return readers.reader(trial % READERS);
        }

        @Override
        public String cursor(int trial) {
            var path = "/v1/stream?since=2020-01-01T00:00:00Z";
            try (var stream = new EventStream(other().port(), path, authorization(trial))) {
                stream.next();
                return stream.lastId();
            }
        }

        @Override
        public void narrow(int trial, Narrowing how) {
            readers.narrow(other(), trial % READERS, how);
        }

        @Override
        public AutoCloseable publishing() {
            var publisher = Executors.newSingleThreadExecutor();
            var _ =
                    publisher.submit(() -> {
                        while (!publisher.isShutdown()) {
                            var _ = readers.publishRestricted(other());
                        }
                    });
            return publisher;
        }

        @Override
        public void publishClear(String headline) {
            readers.publishClear(other(), headline);
            var before = reading;
            reading = 1 - before;
        }
    }
}
