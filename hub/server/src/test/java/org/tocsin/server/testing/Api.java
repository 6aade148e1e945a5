package org.tocsin.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/// Calls the hub as a program would.
///
/// @param port the hub's port on loopback
public record Api(int port) {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// Sends a request without a body.
    ///
    /// @param authorization value of that header field, or an empty text for none
    /// @param fields further header fields, names and values in turn
    public HttpResponse<String> get(String path, String authorization, String... fields) {
        return send("GET", path, authorization, BodyPublishers.noBody(), fields);
    }

    /// Asks for the head of an answer.
    public HttpResponse<String> head(String path, String authorization) {
        return send("HEAD", path, authorization, BodyPublishers.noBody());
    }

    /// Sends a JSON body.
    public HttpResponse<String> send(
            String method, String path, String authorization, String json) {
        return send(
                method,
                path,
                authorization,
                BodyPublishers.ofString(json),
                "Content-Type",
                "application/json");
    }

    /// Sends bytes as a JSON body.
    public HttpResponse<String> sendBytes(
            String method, String path, String authorization, byte[] json) {
        return send(
                method,
                path,
                authorization,
                BodyPublishers.ofByteArray(json),
                "Content-Type",
                "application/json");
    }

    /// Sends a JSON body with one more header field.
    public HttpResponse<String> post(
            String path, String authorization, String json, String field, String value) {
        return send(
                "POST",
                path,
                authorization,
                BodyPublishers.ofString(json),
                "Content-Type",
                "application/json",
                field,
                value);
    }

    /// Sends a form body.
    public HttpResponse<String> form(String path, String authorization, String form) {
        return send(
                "POST",
                path,
                authorization,
                BodyPublishers.ofString(form),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    private HttpResponse<String> send(
            String method,
            String path,
            String authorization,
            HttpRequest.BodyPublisher body,
            String... fields) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .method(method, body);
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        if (fields.length > 0) {
            request.headers(fields);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
