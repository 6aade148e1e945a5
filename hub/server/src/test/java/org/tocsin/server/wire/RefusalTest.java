package org.tocsin.server.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.server.testing.RawHttp.request;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.server.testing.RawHttp;
import org.tocsin.server.testing.RawHttp.Answer;

/// Every request that cannot be served is answered with a problem, and none with a 5xx. Rule S-8.
@MicronautTest
@Property(name = "test.echo", value = "true")
@Property(name = "micronaut.server.port", value = "-1")
@Property(name = "hub.http.body-bytes-max", value = "2048")
class RefusalTest {
    private static final String JSON = "Content-Type: application/json";

    private static final List<String> ODD_VALUES =
            List.of(
                    "",
                    ";;;",
                    ",",
                    ",,",
                    "\"",
                    "=",
                    ";q=",
                    "a/b;q=z",
                    "*;q=9",
                    "-1",
                    "0",
                    "%zz",
                    "é\u2028",
                    "websocket",
                    "Upgrade, close, keep-alive",
                    "h2c",
                    "null",
                    "[::1",
                    "bytes=9-0",
                    "a=b; c",
                    "x".repeat(5_000));

    @Inject EmbeddedServer hub;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GET /nowhere                  | 404 | not-found
                    GET /                         | 404 | not-found
                    GET /echo/                    | 200 |
                    GET /echo                     | 200 |
                    GET /echo//                   | 400 | bad-path
                    GET //echo                    | 400 | bad-path
                    GET /%65cho                   | 400 | bad-path
                    GET /echo/named/a%2Fb         | 400 | bad-path
                    GET /echo/named/a%2f..        | 400 | bad-path
                    GET /echo/named/%2e%2e        | 400 | bad-path
                    GET /echo/named/..            | 400 | bad-path
                    GET /echo/./named/x           | 400 | bad-path
                    GET /echo/named/x;admin=true  | 400 | bad-path
                    GET /echo/named/a\\b          | 400 | bad-path
                    GET /echo/named/%zz           | 400 | bad-path
                    GET /echo/named/%00           | 400 | bad-path
                    GET /echo/named/{x}           | 400 | bad-path
                    GET /echo/named/...           | 200 |
                    GET /echo?q=%zz               | 400 | bad-query
                    GET /echo?q=%ff               | 400 | bad-query
                    GET /echo?q=%00               | 400 | bad-query
                    GET /echo?q=a%20b&q=%C3%A9    | 200 |
                    GET http://hub/echo           | 200 |
                    GET http://hub//echo          | 400 | bad-path
                    GET *                         | 400 | bad-path
                    OPTIONS *                     | 400 | bad-path
                    CONNECT hub:443               | 400 | bad-path
                    DELETE /echo                  | 405 | method-not-allowed
                    PATCH /echo                   | 405 | method-not-allowed
                    TRACE /echo                   | 405 | method-not-allowed
                    BREW /echo                    | 405 | method-not-allowed
                    OPTIONS /echo                 | 405 | method-not-allowed
                    GET /echo/count               | 400 | bad-request
                    GET /echo/count?number=many   | 400 | bad-request
                    GET /echo/count?number=3      | 200 |
                    """)
    void oddTargetsAndMethodsAreRefusedPlainly(String request, int status, String type) {
        var answer = exchange(request + " HTTP/1.1\nHost: hub\n\n");

        assertThat(answer.status()).isEqualTo(status);
        if (status >= 400) {
            assertIsProblem(answer, status, type);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /echo HTTP/1.1\n\n",
                "GET /echo HTTP/1.1\nHost: a\nHost: b\n\n",
                "GET /echo HTTP/1.1\nHost: a\nAuthorization: x\nAuthorization: y\n\n",
                "GET /echo HTTP/1.1\nHost: a\nContent-Length: 3\n\nabc",
                "GET /echo HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\n0\n\n",
                "GET /echo HTTP/2.0\nHost: a\n\n",
                "GET /echo HTTP/9.9\nHost: a\n\n",
                "PRI * HTTP/2.0\n\nSM\n\n",
                "nonsense\n\n",
                "GET\n\n",
                "GET /echo HTTP/1.1\nHost: a\nno colon\n\n",
                "GET /echo HTTP/1.1\nHost : a\n\n",
                "POST /echo HTTP/1.1\nHost: a\nContent-Length: -1\n\n",
                "POST /echo HTTP/1.1\nHost: a\nContent-Length: x\n\n",
                "POST /echo HTTP/1.1\nHost: a\nContent-Length: 1\nContent-Length: 2\n\nab",
                "POST /echo HTTP/1.1\nHost: a\nTransfer-Encoding: gzip\n\n",
                "POST /echo HTTP/1.1\nHost: a\nContent-Type: a/b\nTransfer-Encoding: chunked\n\nzz\n",
            })
    void requestsThatAreNotWellFormedAreRefused(String request) {
        var answer = exchange(request);

        assertIsProblem(answer, 400, "bad-request");
    }

    @Test
    void methodNotAllowedNamesThoseThatAre() {
        var answer = exchange("DELETE /echo HTTP/1.1\nHost: hub\n\n");

        assertThat(answer.header("Allow").split(", ?")).contains("GET", "POST");
    }

    @Test
    void bodyOverTheLimitIsRefusedBeforeItIsSent() {
        var answer = exchange(request("POST /echo", "", JSON, "Content-Length: 2049"));

        assertIsProblem(answer, 413, "body-too-large");
        assertThat(answer.body()).contains("\"limit\":\"2048 bytes\"");
    }

    @Test
    void chunkedBodyOverTheLimitIsRefusedWhenItPassesIt() {
        var chunk = "400\n" + "x".repeat(1024) + "\n";

        var answer =
                exchange(
                        request("POST /echo", chunk.repeat(3), JSON, "Transfer-Encoding: chunked"));

        assertIsProblem(answer, 413, "body-too-large");
    }

    @Test
    void bodyAtTheLimitIsTaken() {
        var body = "\"" + "x".repeat(2046) + "\"";

        var answer = exchange(post("application/json", body));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(body);
    }

    @Test
    void longHeadersAndLongAddressesAreRefused() {
        var longHeader = "GET /echo HTTP/1.1\nHost: hub\nX: " + "x".repeat(20_000) + "\n\n";
        var longAddress = "GET /echo?q=" + "x".repeat(40_000) + " HTTP/1.1\nHost: hub\n\n";

        assertIsProblem(exchange(longHeader), 431, "headers-too-large");
        assertIsProblem(exchange(longAddress), 414, "uri-too-long");
    }

    @Test
    void otherMediaTypesAreRefusedBothWays() {
        var xml = exchange(post("application/xml", "<a/>"));
        var compressed =
                exchange(
                        request(
                                "POST /echo",
                                "{}",
                                JSON,
                                "Content-Encoding: gzip",
                                "Content-Length: 2"));
        var multipart = exchange(post("multipart/form-data; boundary=x", "--x--"));
        var acceptsXml = exchange("GET /echo HTTP/1.1\nHost: hub\nAccept: application/xml\n\n");

        assertIsProblem(xml, 415, "unsupported-media-type");
        assertIsProblem(compressed, 415, "unsupported-media-type");
        assertIsProblem(multipart, 415, "unsupported-media-type");
        assertIsProblem(acceptsXml, 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "a/b/c;;=",
                "application/json;charset",
                "text/ plain",
                "application/json; charset=utf-16"
            })
    void bodiesWithoutReadableFormatAreRefused(String type) {
        assertIsProblem(exchange(post(type, "{}")), 415, "unsupported-media-type");
    }

    @Test
    void oddAcceptFieldsAreNoFailureOfTheHub() {
        var answer = exchange("GET /echo HTTP/1.1\nHost: hub\nAccept: ///;q=x\n\n");

        assertThat(answer.status()).isLessThan(500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept",
                "Accept-Charset",
                "Accept-Encoding",
                "Accept-Language",
                "Access-Control-Request-Method",
                "Authorization",
                "Cache-Control",
                "Connection",
                "Content-Language",
                "Cookie",
                "Date",
                "Forwarded",
                "From",
                "If-Match",
                "If-Modified-Since",
                "If-None-Match",
                "If-Range",
                "Keep-Alive",
                "Last-Event-ID",
                "Origin",
                "Prefer",
                "Range",
                "Referer",
                "TE",
                "Trailer",
                "Upgrade",
                "User-Agent",
                "Via",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-HTTP-Method-Override",
                "HTTP2-Settings",
                "Sec-WebSocket-Key",
            })
    void oddValuesOfAHeaderFieldAreNoFailureOfTheHub(String field) {
        for (var value : ODD_VALUES) {
            var named = field + ": " + value;
            assertThat(exchange(request("GET /echo", "", named)).status())
                    .as(named)
                    .isBetween(200, 499);
            assertThat(exchange(request("POST /echo", "{}", JSON, "Content-Length: 2", named)))
                    .as(named)
                    .satisfies(answer -> assertThat(answer.status()).isBetween(200, 499));
        }
    }

    @Test
    void unknownExpectationsAreRefused() {
        var answer =
                exchange(
                        request("POST /echo", "{}", JSON, "Expect: miracles", "Content-Length: 2"));

        assertIsProblem(answer, 417, "expectation-failed");
    }

    @Test
    void bugsAreToldWithoutTheirText() {
        var answer = exchange("GET /echo/bug HTTP/1.1\nHost: hub\n\n");

        assertIsProblem(answer, 500, "internal");
        assertThat(answer.body()).doesNotContain("secret").doesNotContain("IllegalState");
    }

    @Test
    void refusalWaitsForTheAnswersBeforeIt() {
        try (var connection = new RawHttp(hub.getPort())) {
            connection.send("GET /echo HTTP/1.1\nHost: hub\n\nGET /%65cho HTTP/1.1\nHost: hub\n\n");

            assertThat(connection.answer().status()).isEqualTo(200);
            assertIsProblem(connection.answer(), 400, "bad-path");
            assertThat(connection.isEnded()).isTrue();
        }
    }

    @Test
    void headIsAnsweredWithoutBody() {
        var answer = exchange("HEAD /echo HTTP/1.1\nHost: hub\n\n");
        var refused = exchange("HEAD /%65cho HTTP/1.1\nHost: hub\n\n");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(refused.status()).isEqualTo(400);
    }

    @Test
    void everyAnswerIsPrivateAndNamesNoServer() {
        var answer = exchange("GET /echo HTTP/1.1\nHost: hub\n\n");

        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Date")).endsWith("GMT");
        assertThat(answer.headers()).doesNotContainKey("Server");
    }

    private Answer exchange(String request) {
        return RawHttp.exchange(hub.getPort(), request);
    }

    private static String post(String type, String body) {
        return request(
                "POST /echo", body, "Content-Type: " + type, "Content-Length: " + body.length());
    }

    private static void assertIsProblem(Answer answer, int status, String type) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(answer.body())
                .startsWith("{\"type\":\"urn:tocsin:problem:" + type + "\"")
                .contains("\"status\":" + status);
    }
}
