package org.tocsin.server.testing;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.tocsin.domain.sample.Ticking;

/// Gives a hub of tests the clock that the test moves, where it asks for that.
@Factory
@Requires(property = "test.clock")
final class TickingFactory {
    @Singleton
    @Replaces(Clock.class)
    Ticking clock() {
        return new Ticking();
    }
}
