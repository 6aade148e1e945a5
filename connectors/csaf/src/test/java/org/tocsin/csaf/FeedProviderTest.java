package org.tocsin.csaf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.csaf.Provider.Fetched;

class FeedProviderTest {
    private final Map<String, String> files = new ConcurrentHashMap<>();
    private Runnable onRedirect = () -> {};
    private HttpServer server = serving();
    private FeedProvider feed = feed();

    @BeforeEach
    void start() {
        server.stop(0);
        server = serving();
        feed = feed();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theOldestChangeComesFirst() throws IOException {
        files.put(
                "changes.csv",
                """
                "2026/b.json","2026-02-02T00:00:00Z"
                2026/a.json,2026-02-01T00:00:00Z
                """);

        var found = feed.list();

        assertThat(found)
                .containsExactly(
                        new Found("2026/a.json", "2026-02-01T00:00:00Z"),
                        new Found("2026/b.json", "2026-02-02T00:00:00Z"));
    }

    @Test
    void withoutChangesTheIndexCounts() throws IOException {
        files.put("index.txt", "a.json\n2026/b.json\n\n");

        assertThat(feed.list())
                .containsExactly(new Found("a.json", ""), new Found("2026/b.json", ""));
    }

    @Test
    void namesThatLeadOutOfTheDirectoryAreNotFollowed() throws IOException {
        files.put(
                "index.txt",
                """
                ../a.json
                /a.json
                a/../../b.json
                https://elsewhere.example/a.json
                //elsewhere.example/a.json
                a.json?b=.json
                a%2f..%2fb.json
                .hidden.json
                a.txt
                """);

        assertThat(feed.list()).isEmpty();
    }

    @Test
    void aRedirectIsNotFollowed() {
        files.put("changes.csv", "redirect");

        assertThatIOException().isThrownBy(feed::list).withMessageContaining("302");
    }

    @Test
    void aDocumentIsCheckedAgainstTheHashBesideIt() throws IOException {
        files.put("a.json", "{}");
        files.put("b.json", "{}");
        files.put(
                "b.json.sha256",
                Memory.sha256("{}".getBytes(UTF_8)).toUpperCase(Locale.ROOT) + "  b.json");
        files.put("c.json", "{}");
        files.put("c.json.sha256", Memory.sha256("[]".getBytes(UTF_8)) + "  c.json");

        assertThat(fetch("a.json")).isInstanceOf(Fetched.Document.class);
        assertThat(fetch("b.json")).isInstanceOf(Fetched.Document.class);
        assertThat(fetch("c.json")).isInstanceOf(Fetched.Unfit.class);
        assertThat(fetch("d.json")).isInstanceOf(Fetched.Gone.class);
    }

    @Test
    void aFeedWithoutListsIsAskedAgainLater() {
        assertThatIOException().isThrownBy(feed::list).withMessageContaining("neither");
    }

    @Test
    void aFeedIsPublishedLikeAFolder() throws InterruptedException {
        files.put("index.txt", "a.json\nb.json");
        files.put("a.json", Documents.document("D-1", 1));
        files.put("b.json", "{");
        try (var hub = new FakeHub()) {
            var worker = new Worker(properties(hub));

            worker.run(3, 2, 2);
            worker.run(2, 2, 2);

            assertThat(worker.files("ACCEPTED")).containsExactly("a.json");
            assertThat(worker.files("REFUSED")).containsExactly("b.json");
            assertThat(hub.admitted()).hasSize(1);
        }
    }

    @Test
    void aDocumentThatIsNotGivenKeepsNoneFromBeingFound() throws InterruptedException {
        files.put("index.txt", "moved.json\na.json");
        files.put("moved.json", "redirect");
        files.put("a.json", Documents.document("D-1", 1));
        files.put("b.json", Documents.document("D-2", 1));
        onRedirect = () -> files.put("index.txt", "moved.json\na.json\nb.json");
        try (var hub = new FakeHub()) {
            var properties = new HashMap<>(properties(hub));
            properties.put(CsafConfiguration.FEED_INTERVAL, "1000");
            properties.put(CsafConfiguration.RETRY_MIN, "1");
            properties.put(CsafConfiguration.RETRY_MAX, "20");
            var worker = new Worker(properties);

            worker.run(500, 2, 2);
            files.put("moved.json", Documents.document("D-3", 1));
            worker.run(500, 1, 1);

            assertThat(worker.files("ACCEPTED")).containsExactly("a.json", "b.json", "moved.json");
        }
    }

    private Map<String, String> properties(FakeHub hub) {
        return Map.of(
                CsafConfiguration.FEED, feed.name(),
                CsafConfiguration.HUB, hub.url(),
                CsafConfiguration.CLIENT_SECRET, "secret");
    }

    private Fetched fetch(String name) throws IOException {
        return feed.fetch(new Found(name, ""));
    }

    private FeedProvider feed() {
        var directory = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/csaf");
        return new FeedProvider(directory, Duration.ofSeconds(1));
    }

    private HttpServer serving() {
        try {
            var anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var made = HttpServer.create(anywhere, 0);
            made.createContext("/csaf/", this::answer);
            made.start();
            return made;
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var name = exchange.getRequestURI().getPath().substring("/csaf/".length());
            var content = files.get(name);
            if ("redirect".equals(content)) {
                onRedirect.run();
                exchange.getResponseHeaders().add("Location", "/csaf/elsewhere");
                exchange.sendResponseHeaders(302, -1);
            } else if (content == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                var bytes = content.getBytes(UTF_8);
                exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        }
    }
}
