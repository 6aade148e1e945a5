package org.tocsin.server.security;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Hands controllers who is [Proven]; without a credential the request is refused.
@Singleton
final class ProvenBinder implements TypedRequestArgumentBinder<Proven> {
    @Override
    public Argument<Proven> argumentType() {
        return Argument.of(Proven.class);
    }

    @Override
    public BindingResult<Proven> bind(
            ArgumentConversionContext<Proven> context, HttpRequest<?> request) {
        var proven = new Proven(CallerBinder.attached(request));
        return () -> Optional.of(proven);
    }
}
