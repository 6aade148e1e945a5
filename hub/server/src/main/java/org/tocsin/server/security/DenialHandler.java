package org.tocsin.server.security;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import org.tocsin.server.problem.Problem;
import org.tocsin.server.problem.ProblemType;

/// Answers requests that the framework's rules deny.
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class DenialHandler implements ExceptionHandler<AuthorizationException, HttpResponse<?>> {
    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, AuthorizationException denial) {
        var problem =
                denial.isForbidden()
                        ? Problem.of(ProblemType.FORBIDDEN, "Your roles do not allow this.")
                        : Challenge.noCredentials();
        return problem.response();
    }
}
