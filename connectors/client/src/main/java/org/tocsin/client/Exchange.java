package org.tocsin.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Base64;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import org.tocsin.client.json.Document;
import org.tocsin.domain.party.ParticipantId;

/// Requests and answers over HTTP, each request with a token that holds.
final class Exchange implements AutoCloseable {
    private final Settings settings;
    private final Credentials credentials;
    private final Clock clock;
    private final HttpClient http;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile Token token = Token.NONE;

    Exchange(Settings settings, Credentials credentials, Clock clock) {
        this.settings = settings;
        this.credentials = credentials;
        this.clock = clock;
        this.http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(settings.connectTimeout())
                        .executor(Executors.newVirtualThreadPerTaskExecutor())
                        .build();
    }

    Settings settings() {
        return settings;
    }

    /// Returns the participant that asks, or for which a person does.
    ParticipantId participant() {
        return new ParticipantId(credentials.id().split("/", 2)[0]);
    }

    /// Starts a request for `path`, which begins with a slash.
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(settings.at(path))
                .timeout(settings.answerTimeout())
                .header("Accept", "application/json, application/problem+json");
    }

    /// Starts a request for `path` that carries JSON.
    HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    /// Asks the hub to answer when it has decided. Source: RFC 7240, 4.3.
    HttpRequest.Builder waiting(HttpRequest.Builder request) {
        return request.header("Prefer", "wait=" + settings.waitMax().toSeconds())
                .timeout(settings.answerTimeout().plus(settings.waitMax()));
    }

    /// Returns the path of what has this id under `path`.
    static String one(String path, String id) {
        return path + "/" + Filter.encoded(id);
    }

    /// Sends a request without credentials.
    Reply<Document> open(HttpRequest.Builder request) {
        return reply(send(request.build(), limited()));
    }

    /// Sends a request with a token; takes a new token once if the hub does not take the old one.
    Reply<Document> authorised(HttpRequest.Builder request) {
        return withToken(request, limited()).then(this::reply);
    }

    /// Opens a stream; the caller closes its body.
    Reply<HttpResponse<InputStream>> stream(HttpRequest.Builder request) {
        return withToken(request, BodyHandlers.ofInputStream())
                .then(answer ->
                        isGood(answer)
                                ? new Reply.Done<>(answer)
                                : new Reply.Refused<>(refusedStream(answer)));
    }

    private <B> Reply<HttpResponse<B>> withToken(
            HttpRequest.Builder request, BodyHandler<B> handler) {
        return token().then(first -> {
            var answer = send(bearing(first, request), handler);
            if (answer.statusCode() != 401) {
                return new Reply.Done<>(answer);
            }
            drop(answer);
            refused(first);
            return token().map(second -> send(bearing(second, request), handler));
        });
    }

    private static void drop(HttpResponse<?> answer) {
        if (answer.body() instanceof InputStream body) {
            try (body) {
                return;
            } catch (IOException _) {
                // What is dropped need not be read to its end.
            }
        }
    }

    private static HttpRequest bearing(Token token, HttpRequest.Builder request) {
        return request.copy().setHeader("Authorization", "Bearer " + token.value()).build();
    }

    private Reply<Token> token() {
        renewing.lock();
        try {
            if (token.holds(clock.instant())) {
                return new Reply.Done<>(token);
            }
            var renewed = open(tokenRequest()).map(answer -> Token.of(answer, clock.instant()));
            if (renewed instanceof Reply.Done<Token>(var fresh)) {
                token = fresh;
            }
            return renewed;
        } finally {
            renewing.unlock();
        }
    }

    private void refused(Token used) {
        renewing.lock();
        try {
            token = token.equals(used) ? Token.NONE : token;
        } finally {
            renewing.unlock();
        }
    }

    /// Source: RFC 6749, 4.4.2 and 2.3.1.
    private HttpRequest.Builder tokenRequest() {
        var pair = Filter.encoded(credentials.id()) + ":" + Filter.encoded(credentials.secret());
        var basic = Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
        return request("/oauth2/token")
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"));
    }

    private <B> HttpResponse<B> send(HttpRequest request, BodyHandler<B> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException broken) {
            throw new HubUnreachable(settings.hub(), "does not answer.", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new HubUnreachable(settings.hub(), "was not waited for.", stopped);
        }
    }

    private BodyHandler<byte[]> limited() {
        return BodyHandlers.limiting(BodyHandlers.ofByteArray(), settings.answerBytesMax());
    }

    private Reply<Document> reply(HttpResponse<byte[]> answer) {
        if (!isGood(answer)) {
            return new Reply.Refused<>(
                    Problem.of(answer.statusCode(), answer.headers(), answer.body()));
        }
        if (answer.body().length == 0) {
            return new Reply.Done<>(Document.none());
        }
        return Document.parse(answer.body())
                .<Reply<Document>>map(Reply.Done::new)
                .orElseThrow(
                        () -> new HubUnreachable(settings.hub(), "answers with something else."));
    }

    private Problem refusedStream(HttpResponse<InputStream> answer) {
        try (var body = answer.body()) {
            var document = body.readNBytes((int) Math.min(settings.answerBytesMax(), 1 << 20));
            return Problem.of(answer.statusCode(), answer.headers(), document);
        } catch (IOException broken) {
            throw new HubUnreachable(settings.hub(), "broke off its answer.", broken);
        }
    }

    private static boolean isGood(HttpResponse<?> answer) {
        return answer.statusCode() >= 200 && answer.statusCode() < 300;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
