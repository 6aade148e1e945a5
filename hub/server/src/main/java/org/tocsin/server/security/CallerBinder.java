package org.tocsin.server.security;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Hands controllers their [Caller]; without one the request is refused whatever the filters said.
@Singleton
final class CallerBinder implements TypedRequestArgumentBinder<Caller> {
    private static final String ATTRIBUTE = "org.tocsin.caller";

    static void attach(HttpRequest<?> request, Caller caller) {
        request.setAttribute(ATTRIBUTE, caller);
    }

    @Override
    public Argument<Caller> argumentType() {
        return Argument.of(Caller.class);
    }

    @Override
    public BindingResult<Caller> bind(
            ArgumentConversionContext<Caller> context, HttpRequest<?> request) {
        var caller =
                request.getAttribute(ATTRIBUTE, Caller.class)
                        .orElseThrow(() -> Challenge.noCredentials().exception());
        return () -> Optional.of(caller);
    }
}
