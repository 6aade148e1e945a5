package org.tocsin.server.api.token;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import java.util.Map;

/// Why no token is issued (RFC 6749 section 5.2).
enum TokenError {
    INVALID_REQUEST(HttpStatus.BAD_REQUEST),
    UNSUPPORTED_GRANT_TYPE(HttpStatus.BAD_REQUEST),
    UNAUTHORIZED_CLIENT(HttpStatus.BAD_REQUEST),
    INVALID_CLIENT(HttpStatus.UNAUTHORIZED);

    private final HttpStatus status;

    TokenError(HttpStatus status) {
        this.status = status;
    }

    /// The document that says so.
    ///
    /// @param error the error's code
    @Serdeable
    record Document(String error) {}

    MutableHttpResponse<Document> answer() {
        return with(status);
    }

    MutableHttpResponse<Document> challenge() {
        return answer().header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"tocsin\"");
    }

    MutableHttpResponse<Document> later(Map<String, String> headers) {
        var answer = with(HttpStatus.TOO_MANY_REQUESTS);
        headers.forEach(answer::header);
        return answer;
    }

    private MutableHttpResponse<Document> with(HttpStatus status) {
        return HttpResponse.<Document>status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new Document(name().toLowerCase(Locale.ROOT)));
    }
}
