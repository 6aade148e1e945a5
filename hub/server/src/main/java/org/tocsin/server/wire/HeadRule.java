package org.tocsin.server.wire;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tocsin.server.problem.Problem;
import org.tocsin.server.problem.ProblemType;

/// Refuses request heads that could be read in more than one way, or that ask for too much.
final class HeadRule {
    private static final Set<HttpMethod> WITH_BODY =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("[\\w.+-]+/[\\w.+-]+(?:\\s*;\\s*[\\w-]+=(?:[\\w./+-]+|\"[^\"]*\"))*+");
    private static final Pattern OTHER_CHARSET =
            Pattern.compile(";\\s*charset=(?!\"?utf-8\"?\\s*(?:;|$))", Pattern.CASE_INSENSITIVE);
    private static final List<CharSequence> SINGLE =
            List.of(
                    HttpHeaderNames.HOST,
                    HttpHeaderNames.AUTHORIZATION,
                    HttpHeaderNames.CONTENT_TYPE,
                    HttpHeaderNames.CONTENT_LENGTH);

    private final int bodyBytesMax;

    HeadRule(int bodyBytesMax) {
        this.bodyBytesMax = bodyBytesMax;
    }

    /// Returns why the head is refused, the first reason found; empty if it is not.
    Optional<Problem> refusal(HttpRequest head) {
        if (head.decoderResult().isFailure()) {
            return Optional.of(unreadable(head.decoderResult().cause()));
        }
        return protocol(head)
                .or(() -> TargetRule.refusal(head.uri()))
                .or(() -> fields(head))
                .or(() -> body(head));
    }

    private static Problem unreadable(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException _ ->
                    Problem.of(ProblemType.URI_TOO_LONG, "Shorten the address.");
            case TooLongHttpHeaderException _ ->
                    Problem.of(
                            ProblemType.HEADERS_TOO_LARGE, "Send fewer or shorter header fields.");
            default -> bad("The request is not well-formed HTTP/1.1.");
        };
    }

    private static Optional<Problem> protocol(HttpRequest head) {
        var version = head.protocolVersion();
        if (version.equals(HttpVersion.HTTP_1_1)) {
            return head.headers().contains(HttpHeaderNames.HOST)
                    ? Optional.empty()
                    : Optional.of(bad("Name the Host."));
        }
        return version.equals(HttpVersion.HTTP_1_0)
                ? Optional.empty()
                : Optional.of(bad("Speak HTTP/1.1."));
    }

    private static Optional<Problem> fields(HttpRequest head) {
        for (var name : SINGLE) {
            if (head.headers().getAll(name).size() > 1) {
                return Optional.of(bad("Send the header field once.").field(name.toString()));
            }
        }
        if (head.headers().contains(HttpHeaderNames.EXPECT)
                && !HttpUtil.is100ContinueExpected(head)) {
            return Optional.of(
                    Problem.of(ProblemType.EXPECTATION_FAILED, "Expect 100-continue or nothing."));
        }
        return Optional.empty();
    }

    private Optional<Problem> body(HttpRequest head) {
        var transfer = head.headers().get(HttpHeaderNames.TRANSFER_ENCODING);
        var chunked = HttpHeaderValues.CHUNKED.toString().equalsIgnoreCase(transfer);
        if (transfer != null && !chunked) {
            return Optional.of(bad("Transfer the body as it is or chunked."));
        }
        var length = HttpUtil.getContentLength(head, 0L);
        if (length > bodyBytesMax) {
            return Optional.of(tooLarge());
        }
        if (!chunked && length == 0) {
            return Optional.empty();
        }
        return WITH_BODY.contains(head.method())
                ? format(head)
                : Optional.of(bad("Send no body with this method."));
    }

    private static Optional<Problem> format(HttpRequest head) {
        if (head.headers().contains(HttpHeaderNames.CONTENT_ENCODING)) {
            return Optional.of(otherFormat("Send the body uncompressed.", "Content-Encoding"));
        }
        var type = head.headers().get(HttpHeaderNames.CONTENT_TYPE, "");
        if (!MEDIA_TYPE.matcher(type).matches()) {
            return Optional.of(otherFormat("Say which format the body has.", "Content-Type"));
        }
        return OTHER_CHARSET.matcher(type).find()
                ? Optional.of(otherFormat("Send the body in UTF-8.", "Content-Type"))
                : Optional.empty();
    }

    private static Problem otherFormat(String detail, String field) {
        return Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, detail).field(field);
    }

    /// Returns the refusal of a body over the limit.
    Problem tooLarge() {
        return Problem.of(ProblemType.BODY_TOO_LARGE, "Send less.").limit(bodyBytesMax + " bytes");
    }

    private static Problem bad(String detail) {
        return Problem.of(ProblemType.BAD_REQUEST, detail);
    }
}
