package org.tocsin.server.problem;

import io.micronaut.http.HttpStatus;
import java.util.Arrays;
import java.util.Locale;

/// The kinds of failure that a caller can meet; each has a stable URI, a status and a title.
///
/// The first constant of a status is the one that a bare status stands for.
public enum ProblemType {
    /// The request could not be read as HTTP, or an argument of it could not be read.
    BAD_REQUEST(400, "The request cannot be read"),
    /// The path is spelled in a way that the hub does not accept.
    BAD_PATH(400, "The path is not spelled plainly"),
    /// The query is not well-formed.
    BAD_QUERY(400, "The query cannot be read"),
    /// The body is not well-formed in its format.
    BAD_BODY(400, "The body cannot be read"),
    /// A cursor was not made by this hub for this caller and filter.
    BAD_CURSOR(400, "The cursor does not fit this request"),
    /// No credentials, or credentials that do not hold.
    UNAUTHENTICATED(401, "Credentials are needed"),
    /// The caller's role does not allow the request.
    FORBIDDEN(403, "The caller may not do this"),
    /// The caller's participant or person is suspended.
    SUSPENDED(403, "The caller is suspended"),
    /// The caller's participant has not joined yet, or has left.
    NOT_JOINED(403, "The caller does not take part"),
    /// The caller is not enrolled as a publisher.
    NOT_A_PUBLISHER(403, "The caller is not a publisher"),
    /// The advisory is another originator's.
    NOT_YOURS(403, "The advisory is another originator's"),
    /// The kind, a sector or an area is beyond the caller's mandate.
    OUT_OF_MANDATE(403, "This is beyond the caller's mandate"),
    /// The caller marks what it could not read itself.
    NOT_CLEARED(403, "The caller is not cleared for its own marking"),
    /// The submission is not signed as it has to be.
    NOT_SIGNED(403, "This is not signed as it has to be"),
    /// Nothing that the caller may see is there.
    NOT_FOUND(404, "Nothing is here"),
    /// The path exists but not with this method.
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    /// None of the formats that the caller accepts is offered.
    NOT_ACCEPTABLE(406, "No acceptable format is offered"),
    /// The request did not arrive in time.
    REQUEST_TIMEOUT(408, "The request did not arrive in time"),
    /// The request does not fit what is stored.
    CONFLICT(409, "The request does not fit what is stored"),
    /// The version was admitted with other content.
    CONTENT_DIFFERS(409, "The version was admitted with other content"),
    /// The version is not the next one.
    OUT_OF_ORDER(409, "The version is not the next one"),
    /// The advisory has ended.
    ENDED(409, "The advisory has ended"),
    /// The body is over its limit.
    BODY_TOO_LARGE(413, "The body is too large"),
    /// The request line is over its limit.
    URI_TOO_LONG(414, "The address is too long"),
    /// The body's format is not accepted here.
    UNSUPPORTED_MEDIA_TYPE(415, "The body's format is not accepted here"),
    /// An expectation other than `100-continue` was stated.
    EXPECTATION_FAILED(417, "The expectation cannot be met"),
    /// The body was read, and is refused for what it says.
    REFUSED(422, "The content is refused"),
    /// Too many requests or failures in a short time.
    TOO_MANY_REQUESTS(429, "Too many requests"),
    /// The header fields are over their limit.
    HEADERS_TOO_LARGE(431, "The header fields are too large"),
    /// A bug or broken infrastructure; the hub's log has the details.
    INTERNAL(500, "The hub failed"),
    /// A part that the request needs is away; try again later.
    UNAVAILABLE(503, "The hub cannot do this now");

    private static final String PREFIX = "urn:tocsin:problem:";

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /// Returns the type that the bare `status` stands for; an unknown status is the caller's or the
    /// hub's fault by its hundred.
    public static ProblemType ofStatus(int status) {
        return Arrays.stream(values())
                .filter(type -> type.status == status)
                .findFirst()
                .orElse(status < 500 ? BAD_REQUEST : INTERNAL);
    }

    /// Returns the stable URI, such as `urn:tocsin:problem:not-found`.
    public String uri() {
        return PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Returns the HTTP status.
    public HttpStatus status() {
        return HttpStatus.valueOf(status);
    }

    /// Returns the title, one line of English.
    public String title() {
        return title;
    }
}
