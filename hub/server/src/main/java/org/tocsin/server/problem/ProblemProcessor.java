package org.tocsin.server.problem;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.inject.Singleton;

/// Turns the failures that the framework itself finds into problems.
///
/// The framework's own messages may quote the request, so none of them is passed on.
@Primary
@Singleton
final class ProblemProcessor implements ErrorResponseProcessor<byte[]> {
    @Override
    @SuppressWarnings("unchecked")
    public MutableHttpResponse<byte[]> processResponse(
            ErrorContext context, MutableHttpResponse<?> answer) {
        var problem = problem(context, answer);
        if (context.getRequest().getMethod() == HttpMethod.HEAD) {
            answer.status(problem.type().status());
            return (MutableHttpResponse<byte[]>) answer;
        }
        return problem.fill(answer);
    }

    private static Problem problem(ErrorContext context, MutableHttpResponse<?> answer) {
        var problem = ofStatus(answer.getStatus(), answer);
        return context.getRootCause()
                .filter(UnsatisfiedRouteException.class::isInstance)
                .map(UnsatisfiedRouteException.class::cast)
                .map(missing -> problem.field(missing.getArgument().getName()))
                .orElse(problem);
    }

    private static Problem ofStatus(HttpStatus status, MutableHttpResponse<?> answer) {
        var type = ProblemType.ofStatus(status.getCode());
        var detail =
                switch (type) {
                    case METHOD_NOT_ALLOWED -> "Allowed: " + allowed(answer) + ".";
                    case NOT_FOUND -> "Check the address; what you may not see is not here either.";
                    case NOT_ACCEPTABLE -> "Ask for a media type that this path offers.";
                    case UNSUPPORTED_MEDIA_TYPE -> "Send a media type that this path takes.";
                    case BODY_TOO_LARGE -> "Send less.";
                    case INTERNAL -> "Try again later; tell the operator if it stays.";
                    default -> "Compare the request with the description at /openapi.";
                };
        return Problem.of(type, detail);
    }

    private static String allowed(MutableHttpResponse<?> answer) {
        return String.join(", ", answer.getHeaders().getAll(HttpHeaders.ALLOW));
    }
}
