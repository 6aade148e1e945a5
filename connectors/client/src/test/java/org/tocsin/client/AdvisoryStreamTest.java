package org.tocsin.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tocsin.client.testing.FakeHub;
import org.tocsin.client.testing.FakeHub.Answer;
import org.tocsin.client.testing.Samples;

@Timeout(30)
class AdvisoryStreamTest {
    private static final Instant YEAR = Instant.parse("2030-01-01T00:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String FIRST = Samples.event("c1", "d1", "ACTUAL", "FLASH");
    private static final String SECOND = Samples.event("c2", "d2", "EXERCISE", "ROUTINE");

    private final FakeHub hub = FakeHub.start();
    private final Settings settings =
            Settings.of(hub.url())
                    .streaming(Duration.ofSeconds(20), Duration.ofMillis(1), Duration.ofMillis(20));
    private final HubClient client = new HubClient(settings, new Credentials("hotel", "s"));

    @AfterEach
    void stop() {
        client.close();
        hub.close();
    }

    @Test
    void editionsNoticesGapsAndHeartbeatsComeInOrder() throws InterruptedException {
        hub.on(
                "GET /v1/stream",
                Answer.stream(
                                "retry: 1\nid: c0\n\n",
                                FIRST,
                                Samples.withdrawal("c2", "d2", "RETRACTED"),
                                "event: gap\ndata: {\"reason\":\"trimmed\",\"since\":\"2030-01-01T00:00:00Z\"}\n\n",
                                "event: news-of-tomorrow\ndata: {}\n\n",
                                ": current as of 2030-01-01T00:00:15Z\nid: c4\n\n")
                        .open());

        try (var stream = client.stream(Filter.sectors("cargo"), Optional.empty(), "")) {
            assertThat(next(stream, 5))
                    .satisfiesExactly(
                            first ->
                                    assertThat(first)
                                            .isEqualTo(
                                                    new StreamEvent.Current(
                                                            "c0", Optional.empty())),
                            second ->
                                    assertThat(second)
                                            .isInstanceOfSatisfying(
                                                    StreamEvent.Delivered.class,
                                                    delivered ->
                                                            assertThat(delivered.cursor())
                                                                    .isEqualTo("c1")),
                            third ->
                                    assertThat(third)
                                            .isInstanceOfSatisfying(
                                                    StreamEvent.Withdrawn.class,
                                                    withdrawn ->
                                                            assertThat(withdrawn.notice().state())
                                                                    .isEqualTo("RETRACTED")),
                            fourth ->
                                    assertThat(fourth)
                                            .isEqualTo(
                                                    new StreamEvent.Gap(
                                                            "trimmed", Optional.of(YEAR))),
                            fifth ->
                                    assertThat(fifth)
                                            .isEqualTo(
                                                    new StreamEvent.Current(
                                                            "c4",
                                                            Optional.of(YEAR.plusSeconds(15)))));
        }
        assertThat(hub.last().line()).isEqualTo("GET /v1/stream?sector=cargo");
        assertThat(hub.last().header("Accept")).isEqualTo("text/event-stream");
    }

    @Test
    void brokenStreamIsTakenUpAfterTheLastEventAndRepeatsAreDropped() throws InterruptedException {
        hub.on(
                "GET /v1/stream",
                Answer.stream(FIRST, SECOND.substring(0, SECOND.length() - 5)),
                Answer.stream(FIRST, SECOND).open());

        List<StreamEvent> events;
        try (var stream = client.stream(Filter.ANYTHING, Optional.empty(), "c0")) {
            events = next(stream, 3);
        }

        assertThat(events.get(1)).isInstanceOf(StreamEvent.Lost.class);
        assertThat(events)
                .filteredOn(StreamEvent.Delivered.class::isInstance)
                .extracting(event -> ((StreamEvent.Delivered) event).delivery())
                .containsExactly("d1", "d2");
        assertThat(hub.requests())
                .extracting(request -> request.header("Last-event-id"))
                .containsExactly("c0", "c1");
    }

    @Test
    void hubThatIsBusyIsAskedAgain() throws InterruptedException {
        hub.on("GET /v1/stream", Answer.problem(503, "{}"), Answer.stream(FIRST).open());

        try (var stream = client.stream(Filter.ANYTHING, Optional.empty(), "")) {
            var events = next(stream, 2);

            assertThat(events.get(0)).isInstanceOf(StreamEvent.Lost.class);
            assertThat(events.get(1)).isInstanceOf(StreamEvent.Delivered.class);
        }
    }

    @Test
    void refusalEndsTheStream() throws InterruptedException {
        hub.on(
                "GET /v1/stream",
                Answer.problem(400, "{\"type\":\"urn:tocsin:problem:bad-cursor\"}"));

        try (var stream = client.stream(Filter.ANYTHING, Optional.empty(), "old")) {
            assertThat(next(stream, 1).getFirst())
                    .isInstanceOfSatisfying(
                            StreamEvent.Ended.class,
                            ended -> assertThat(ended.problem().code()).isEqualTo("bad-cursor"));
            assertThat(stream.next(Duration.ofMillis(50))).isEmpty();
        }
        assertThat(hub.requests()).hasSize(1);
    }

    @Test
    void streamThatFallsSilentIsTakenAnew() throws InterruptedException {
        hub.on("GET /v1/stream", Answer.stream(FIRST).open(), Answer.stream(SECOND).open());
        var impatient =
                settings.streaming(
                        Duration.ofMillis(100), Duration.ofMillis(1), Duration.ofMillis(20));

        try (var nervous = new HubClient(impatient, new Credentials("hotel", "s"));
                var stream = nervous.stream(Filter.ANYTHING, Optional.empty(), "")) {
            var events = next(stream, 3);

            assertThat(events.get(1)).isInstanceOf(StreamEvent.Lost.class);
            assertThat(events.get(2)).isInstanceOf(StreamEvent.Delivered.class);
        }
    }

    @Test
    void readerWhoIsSlowHoldsTheHubBackAndLosesNothing() throws InterruptedException {
        var pieces = new ArrayList<String>();
        for (int number = 0; number < 2_000; number++) {
            pieces.add(Samples.event("c" + number, "d" + number, "ACTUAL", "ROUTINE"));
        }
        hub.on("GET /v1/stream", new Answer(200, "text/event-stream", Map.of(), pieces, true));

        try (var stream = client.stream(Filter.ANYTHING, Optional.empty(), "")) {
            assertThat(next(stream, 2_000))
                    .extracting(event -> ((StreamEvent.Delivered) event).cursor())
                    .doesNotHaveDuplicates()
                    .endsWith("c1999");
        }
    }

    private static List<StreamEvent> next(AdvisoryStream stream, int count)
            throws InterruptedException {
        var events = new ArrayList<StreamEvent>();
        while (events.size() < count) {
            events.add(stream.next(PATIENCE).orElseThrow());
        }
        return events;
    }
}
