package org.tocsin.server.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.io.EOFException;
import java.nio.channels.ClosedChannelException;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers a bug or broken infrastructure with a number under which the log has the details.
///
/// An exception's message may quote what a caller sent, so the log gets types and frames only.
@Singleton
final class UnforeseenHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(UnforeseenHandler.class);

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, Throwable failure) {
        if (failure instanceof EOFException || failure instanceof ClosedChannelException) {
            return Problem.of(ProblemType.BAD_REQUEST, "The body is cut short.").response();
        }
        var instance = "urn:uuid:" + UUID.randomUUID();
        LOG.atError()
                .addKeyValue("instance", instance)
                .addKeyValue("method", request.getMethodName())
                .addKeyValue("failure", describe(failure))
                .log("request failed");
        return Problem.of(ProblemType.INTERNAL, "Tell the operator the instance.")
                .member("instance", instance)
                .response();
    }

    private static String describe(Throwable failure) {
        var frames =
                Arrays.stream(failure.getStackTrace())
                        .limit(12)
                        .map(StackTraceElement::toString)
                        .collect(Collectors.joining(" < "));
        var cause = failure.getCause();
        var own = failure.getClass().getName() + " at " + frames;
        return cause == null || cause.equals(failure) ? own : own + " by " + describe(cause);
    }
}
