package org.tocsin.server.security;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.tocsin.server.problem.Problem;
import org.tocsin.server.problem.ProblemType;

/// Hands controllers their [Caller]; without one that takes part the request is refused, whatever
/// the filters said. Source: SPECIFICATION.md S-12.
@Singleton
final class CallerBinder implements TypedRequestArgumentBinder<Caller> {
    private static final String ATTRIBUTE = "org.tocsin.caller";

    static void attach(HttpRequest<?> request, Caller caller) {
        request.setAttribute(ATTRIBUTE, caller);
    }

    static Caller attached(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Caller.class)
                .orElseThrow(() -> Challenge.noCredentials().exception());
    }

    @Override
    public Argument<Caller> argumentType() {
        return Argument.of(Caller.class);
    }

    @Override
    public BindingResult<Caller> bind(
            ArgumentConversionContext<Caller> context, HttpRequest<?> request) {
        var caller = attached(request);
        if (!caller.participant().takesPart()) {
            throw notJoined().exception();
        }
        return () -> Optional.of(caller);
    }

    private static Problem notJoined() {
        return Problem.of(
                ProblemType.NOT_JOINED,
                "It takes your own consent and the approval of your State's registrar.");
    }
}
