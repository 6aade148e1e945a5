package org.tocsin.csaf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A provider's directory with `changes.csv` or `index.txt`. Source: OASIS CSAF 2.0, 7.1.11 to
/// 7.1.13 and 7.1.18.
///
/// Only documents below the directory are fetched and no redirect is followed, whatever the lists
/// say. Where a SHA-256 stands beside a document it has to be that of the document.
final class FeedProvider implements Provider {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(60);
    private static final int DOCUMENTS_MAX = 100_000;
    private static final int OK = 200;
    private static final List<Integer> ABSENT = List.of(404, 410);
    private static final Pattern NAME =
            Pattern.compile(
                    "(?:[A-Za-z0-9_+-][A-Za-z0-9._+-]*/){0,8}[A-Za-z0-9_+-][A-Za-z0-9._+-]*\\.json");
    private static final Pattern CHANGE =
            Pattern.compile("\\s*\"?([^\",]*)\"?\\s*,\\s*\"?([0-9T:.Z+-]*)\"?\\s*");

    private final URI directory;
    private final Duration interval;
    private final HttpClient http;

    FeedProvider(URI directory, Duration interval) {
        var text = directory.toString();
        this.directory = text.endsWith("/") ? directory : URI.create(text + "/");
        this.interval = interval;
        this.http =
                HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(CONNECT_TIMEOUT)
                        .build();
    }

    @Override
    public String name() {
        return directory.toString();
    }

    @Override
    public Duration interval() {
        return interval;
    }

    @Override
    public List<Found> list() throws IOException {
        var changes = get("changes.csv");
        if (changes.isPresent()) {
            return changes(new String(changes.get(), UTF_8));
        }
        var index = get("index.txt");
        if (index.isEmpty()) {
            throw new IOException("the feed has neither changes.csv nor index.txt");
        }
        return new String(index.get(), UTF_8)
                .lines()
                .map(String::strip)
                .filter(FeedProvider::isInside)
                .limit(DOCUMENTS_MAX)
                .map(name -> new Found(name, ""))
                .toList();
    }

    @Override
    public Fetched fetch(Found found) throws IOException {
        var document = get(found.name());
        if (document.isEmpty()) {
            return new Fetched.Gone();
        }
        if (document.get().length > BYTES_MAX) {
            return new Fetched.Unfit("more than 16 MiB", Memory.sha256(document.get()));
        }
        var stated = get(found.name() + ".sha256");
        if (stated.isPresent() && !isHashOf(stated.get(), document.get())) {
            return new Fetched.Unfit(
                    "its SHA-256 is not the one beside it", Memory.sha256(document.get()));
        }
        return new Fetched.Document(document.get());
    }

    /// The list has the latest change first; the oldest is imported first.
    private static List<Found> changes(String lines) {
        var found = new ArrayList<Found>();
        lines.lines()
                .limit(DOCUMENTS_MAX)
                .map(CHANGE::matcher)
                .filter(change -> change.matches() && isInside(change.group(1)))
                .map(change -> new Found(change.group(1), change.group(2)))
                .forEach(found::add);
        return List.copyOf(found.reversed());
    }

    private static boolean isInside(String name) {
        return NAME.matcher(name).matches();
    }

    private Optional<byte[]> get(String name) throws IOException {
        var request = HttpRequest.newBuilder(directory.resolve(name)).timeout(ANSWER_TIMEOUT);
        try {
            var answer = http.send(request.build(), BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                return content(answer, body.readNBytes(BYTES_MAX + 1));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("was not waited for", stopped);
        }
    }

    private static Optional<byte[]> content(HttpResponse<?> answer, byte[] body)
            throws IOException {
        if (ABSENT.contains(answer.statusCode())) {
            return Optional.empty();
        }
        if (answer.statusCode() != OK) {
            throw new IOException("the feed answers with status " + answer.statusCode());
        }
        return Optional.of(body);
    }

    /// The file beside a document holds the hash in hexadecimal and then the document's name.
    private static boolean isHashOf(byte[] stated, byte[] document) {
        var text = new String(stated, UTF_8).strip().toLowerCase(Locale.ROOT);
        return text.startsWith(Memory.sha256(document));
    }
}
