package org.tocsin.client;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import org.tocsin.client.json.Document;

/// Why the hub refused a request. Source: RFC 9457.
///
/// @param status the HTTP status, 400 to 599
/// @param type what kind of failure, a stable URI
/// @param title the kind of failure for people
/// @param detail what to do about it; may be empty
/// @param faults what exactly is wrong with the request; may be empty. Unmodifiable
/// @param retryAfter how long to wait before trying again; zero when the hub did not say
/// @param document the document as received, for programs
public record Problem(
        int status,
        String type,
        String title,
        String detail,
        List<Fault> faults,
        Duration retryAfter,
        Document document) {
    private static final int SECONDS_MAX = 3_600;

    public Problem {
        faults = List.copyOf(faults);
    }

    /// Returns what is wrong in a word, such as `out-of-mandate`.
    public String code() {
        return document.text("code").orElseGet(this::lastOfType);
    }

    private String lastOfType() {
        var cut = Math.max(type.lastIndexOf('/'), type.lastIndexOf(':'));
        return type.substring(cut + 1);
    }

    /// Whether the hub is there but cannot do it now.
    public boolean isPassing() {
        return status == 429 || status == 502 || status == 503 || status == 504;
    }

    static Problem of(int status, HttpHeaders headers, byte[] body) {
        var document = document(status, body);
        return new Problem(
                status,
                document.text("type").or(() -> document.text("error")).orElse("about:blank"),
                document.text("title")
                        .or(() -> document.text("error").map(Problem::tokenRefused))
                        .orElse("HTTP status " + status),
                document.text("detail").orElse(""),
                faults(document),
                retryAfter(headers),
                document);
    }

    /// Source: RFC 6749, 5.2.
    private static String tokenRefused(String error) {
        return switch (error) {
            case "invalid_client" -> "The hub does not take this id with this secret";
            case "unauthorized_client" -> "The hub has suspended this client";
            default -> "The hub gives no token";
        };
    }

    private static Document document(int status, byte[] body) {
        // When something between here and the hub answers in its own way, the status says enough.
        return Document.parse(body)
                .filter(Document::isObject)
                .orElse(Document.none().with("type", "about:blank").with("status", status));
    }

    private static List<Fault> faults(Document document) {
        if (document.member("faults").isPresent()) {
            return document.list("faults").stream().map(Fault::of).toList();
        }
        return document.text("field").isPresent() ? List.of(Fault.of(document)) : List.of();
    }

    private static Duration retryAfter(HttpHeaders headers) {
        return headers.firstValue("Retry-After")
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::valueOf)
                .map(seconds -> Duration.ofSeconds(Math.min(seconds, SECONDS_MAX)))
                .orElse(Duration.ZERO);
    }

    @Override
    public String toString() {
        return "Problem[" + status + " " + code() + "]";
    }
}
