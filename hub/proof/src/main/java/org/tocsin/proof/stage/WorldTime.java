package org.tocsin.proof.stage;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.tocsin.domain.sample.Ticking;

/// Gives every hub a clock that stands still until its stage sets it.
@Factory
final class WorldTime {
    @Singleton
    @Replaces(Clock.class)
    Ticking clock() {
        return new Ticking();
    }
}
