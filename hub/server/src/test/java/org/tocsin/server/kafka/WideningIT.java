package org.tocsin.server.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tocsin.server.testing.Answers.cursor;
import static org.tocsin.server.testing.Answers.headlines;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.server.testing.Api;
import org.tocsin.server.testing.EventStream;
import org.tocsin.server.testing.Narrowing;
import org.tocsin.server.testing.Trials;

/// Rules D-4 and D-8, on two nodes, of which one starts only when the rights have changed.
final class WideningIT {
    private static final String SINCE = "/v1/stream?since=2020-01-01T00:00:00Z";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private Stage stage;
    private Readers readers;
    private String reader = "";

    @BeforeEach
    void start() {
        stage = new Stage(folder);
        readers = new Readers(stage, 1);
        reader = readers.last();
        await().atMost(PATIENCE).until(() -> stage.api().get("/v1/me", reader).statusCode() == 200);
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void whatARightOpensIsOfferedOnceByANodeThatStartedAfterItWasGivenToo() {
        var here = stage.api();
        readers.narrow(here, 0, Narrowing.LEVEL);
        readers.publishClear(here, "one");
        readers.publishRestricted(here);
        var opened = readers.publishRestricted(here);
        readers.publishClear(here, "two");
        var page = list(here, "");
        assertThat(headlines(page)).containsExactly("one", "two");
        try (var open = new EventStream(here.port(), SINCE, reader)) {
            assertThat(headlines(open, 2)).containsExactly("one", "two");
            var cursor = open.lastId();

            readers.widen(here, 0);

            assertThat(headlines(open, 2)).containsExactly(Trials.CANARY, Trials.CANARY);
            var there = stage.startNeighbour();
            await().atMost(PATIENCE)
                    .until(() -> there.get("/v1/advisories/" + opened, reader).statusCode() == 200);
            var last = "Last-Event-ID: " + cursor;
            try (var resumed = new EventStream(there.port(), SINCE, reader, last)) {
                assertThat(headlines(resumed, 2)).containsExactly(Trials.CANARY, Trials.CANARY);
                readers.publishClear(there, "three");
                assertThat(headlines(resumed, 1)).containsExactly("three");
            }
            assertThat(headlines(open, 1)).containsExactly("three");
            for (var headline : List.of(Trials.CANARY, Trials.CANARY, "three")) {
                page = list(there, "?limit=1&cursor=" + cursor(page));
                assertThat(headlines(page)).containsExactly(headline);
            }
            assertThat(headlines(list(there, "?cursor=" + cursor(page)))).isEmpty();
        }
    }

    private String list(Api node, String query) {
        return node.get("/v1/advisories" + query, reader).body();
    }
}
