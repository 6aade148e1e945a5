package org.tocsin.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tocsin.server.testing.RawHttp.request;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tocsin.server.testing.RawHttp;

class StreamTakeoverTest {
    private static final String STREAM = request("GET /ticker", "");

    private final EmbeddedServer hub =
            ApplicationContext.run(
                    EmbeddedServer.class,
                    Map.of(
                            "test.ticker", true,
                            "micronaut.server.port", -1,
                            "hub.streams.open-max", 2,
                            "hub.streams.unsent-bytes-max", 65_536));
    private final Ticker ticker = hub.getApplicationContext().getBean(Ticker.class);
    private final OpenStreams open = hub.getApplicationContext().getBean(OpenStreams.class);

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void clientGetsTheHeadOfAStreamAndThenItsFrames() {
        try (var client = connect()) {
            client.send(STREAM);
            var head = client.head();
            var hello = client.chunk();
            ticker.tick("data: one\n\n");
            var one = client.chunk();

            assertThat(head.status()).isEqualTo(200);
            assertThat(head.headers())
                    .containsEntry("Content-Type", "text/event-stream")
                    .containsEntry("Transfer-Encoding", "chunked")
                    .containsEntry("Cache-Control", "private, no-store")
                    .containsEntry("X-Accel-Buffering", "no")
                    .containsEntry("X-Content-Type-Options", "nosniff")
                    .doesNotContainKeys("Content-Length", "tocsin-stream");
            assertThat(hello).isEqualTo("data: hello\n\n");
            assertThat(one).isEqualTo("data: one\n\n");
        }
    }

    @Test
    void nothingOfHttpIsLeftOnTheSocketOfAStream() {
        try (var client = connect()) {
            client.send(STREAM);
            client.head();
            client.chunk();

            var handlers = ticker.streams.getFirst().channel().pipeline().toMap().keySet();

            assertThat(handlers).containsExactly("live-stream");
        }
    }

    @Test
    void securityDecidesBeforeTheStreamOpens() {
        var answer = RawHttp.exchange(hub.getPort(), request("GET /ticker/secured", ""));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(ticker.events).isEmpty();
        assertThat(open.count()).isZero();
    }

    @Test
    void sinkIsToldOnceWhenTheClientLeaves() {
        try (var client = connect()) {
            client.send(STREAM);
            client.head();
            client.chunk();
        }

        await().untilAsserted(() -> assertThat(ticker.events).containsExactly("opened", "closed"));
        assertThat(open.count()).isZero();
    }

    @Test
    void clientThatSendsMoreIsCutOff() {
        try (var client = connect()) {
            client.send(STREAM);
            client.head();
            client.chunk();
            client.send(STREAM);

            assertThat(client.isEnded()).isTrue();
        }
        await().untilAsserted(() -> assertThat(open.count()).isZero());
    }

    @Test
    void requestPipelinedBehindAStreamEndsTheConnection() {
        try (var client = connect()) {
            client.send(STREAM + STREAM);

            assertThat(client.isEnded()).isTrue();
        }
        await().untilAsserted(() -> assertThat(open.count()).isZero());
    }

    @Test
    void streamMayFollowOtherRequestsOfTheConnection() {
        try (var client = connect()) {
            client.send(request("GET /nowhere", "") + STREAM);

            assertThat(client.answer().status()).isEqualTo(404);
            assertThat(client.head().status()).isEqualTo(200);
            assertThat(client.chunk()).isEqualTo("data: hello\n\n");
        }
    }

    @Test
    void slowClientMakesTheStreamUnwritableAndItsReadingMakesItWritable() {
        try (var client = connect()) {
            client.send(STREAM);
            client.head();
            client.chunk();
            var stream = ticker.streams.getFirst();
            var frame = "data: " + "x".repeat(60_000) + "\n\n";
            await().until(() -> {
                ticker.tick(frame);
                return !stream.isWritable();
            });
            assertThat(ticker.events).doesNotContain("writable");

            await().until(() -> {
                client.chunk();
                return ticker.events.contains("writable");
            });

            assertThat(stream.isWritable()).isTrue();
        }
    }

    @Test
    void slowClientCanBeCutOffWithoutReading() {
        try (var client = connect()) {
            client.send(STREAM);
            client.head();
            client.chunk();
            var slow = ticker.streams.getFirst();
            ticker.tick("data: " + "x".repeat(10_000_000) + "\n\n");
            await().until(() -> !slow.isWritable());

            slow.cut();

            await().untilAsserted(() -> assertThat(ticker.events).endsWith("closed"));
        }
    }

    @Test
    void shutdownEndsStreamsCompletely() {
        try (var client = connect()) {
            client.send(STREAM);
            client.head();
            client.chunk();

            hub.close();

            assertThat(client.chunk()).isEmpty();
            assertThat(client.isEnded()).isTrue();
            assertThat(ticker.events).containsExactly("opened", "closed");
        }
    }

    @Test
    void headRequestGetsTheHeadAndNoStream() {
        var answer = RawHttp.exchange(hub.getPort(), request("HEAD /ticker", ""));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/event-stream");
        assertThat(ticker.events).isEmpty();
        assertThat(open.count()).isZero();
    }

    @Test
    void oldClientGetsTheFramesAsTheyAreUntilTheEnd() {
        try (var client = connect()) {
            client.send("GET /ticker HTTP/1.0\n\n");
            var head = client.head();
            var hello = client.line();

            assertThat(head.headers()).doesNotContainKey("Transfer-Encoding");
            assertThat(head.header("Connection")).isEqualTo("close");
            assertThat(hello).contains("data: hello");
        }
    }

    @Test
    void clientThatWantsTheConnectionClosedAfterwardsGetsItsStreamFirst() {
        try (var client = connect()) {
            client.send(request("GET /ticker", "", "Connection: close"));
            client.head();

            assertThat(client.chunk()).isEqualTo("data: hello\n\n");
        }
    }

    @Test
    void streamsOverTheLimitAreRefusedAndPlacesComeBack() {
        try (var first = connect();
                var second = connect();
                var third = connect()) {
            first.send(STREAM);
            first.head();
            second.send(STREAM);
            second.head();
            third.send(STREAM);
            var refused = third.answer();
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isNotEmpty();
            ticker.streams.getFirst().cut();
            await().until(() -> open.count() == 1);

            third.send(STREAM);

            assertThat(third.head().status()).isEqualTo(200);
        }
    }

    @Test
    void participantTakesNoMoreThanItsShareAndLeavesTheRestToOthers() {
        var own = request("GET /ticker?as=qm-fire", "");
        try (var first = connect();
                var second = connect();
                var other = connect()) {
            first.send(own);
            first.head();
            first.chunk();
            second.send(own);
            assertThat(second.answer().status()).isEqualTo(503);
            other.send(request("GET /ticker?as=qn-cert", ""));
            assertThat(other.head().status()).isEqualTo(200);
            ticker.streams.getFirst().cut();
            await().until(() -> open.count() == 1);

            second.send(own);

            assertThat(second.head().status()).isEqualTo(200);
        }
    }

    private RawHttp connect() {
        return new RawHttp(hub.getPort());
    }
}
