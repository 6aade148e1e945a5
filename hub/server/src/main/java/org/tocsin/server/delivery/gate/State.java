package org.tocsin.server.delivery.gate;

import java.util.Optional;
import org.tocsin.domain.advisory.Ending;

/// How an advisory stands for a reader.
public enum State {
    /// It counts.
    PUBLISHED,
    /// It no longer applies; what was said stays readable.
    CANCELLED,
    /// What the reader may see of it no longer counts, by its own words.
    EXPIRED,
    /// It was wrong or unlawful; what was said is no longer readable.
    RETRACTED,
    /// The reader received it and may read nothing of it any more.
    WITHDRAWN;

    static State of(Ending ending) {
        return switch (ending) {
            case CANCELLED -> CANCELLED;
            case RETRACTED -> RETRACTED;
            case PURGED -> WITHDRAWN;
        };
    }

    /// Returns the state with this name; empty when there is none. Exact spelling.
    public static Optional<State> of(String name) {
        for (var state : values()) {
            if (state.name().equals(name)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
