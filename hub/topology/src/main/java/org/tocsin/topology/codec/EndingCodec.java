package org.tocsin.topology.codec;

import java.util.Optional;
import org.tocsin.domain.advisory.Ending;

/// How an advisory ended, or that it has not.
final class EndingCodec {
    private EndingCodec() {}

    static org.tocsin.schema.v1.Ending written(Ending ending) {
        return switch (ending) {
            case CANCELLED -> org.tocsin.schema.v1.Ending.CANCELLED;
            case RETRACTED -> org.tocsin.schema.v1.Ending.RETRACTED;
            case PURGED -> org.tocsin.schema.v1.Ending.PURGED;
        };
    }

    static org.tocsin.schema.v1.Ending written(Optional<Ending> ending) {
        return ending.map(EndingCodec::written).orElse(org.tocsin.schema.v1.Ending.NONE);
    }

    static Optional<Ending> read(org.tocsin.schema.v1.Ending record) {
        return switch (record) {
            case NONE -> Optional.empty();
            case CANCELLED -> Optional.of(Ending.CANCELLED);
            case RETRACTED -> Optional.of(Ending.RETRACTED);
            case PURGED -> Optional.of(Ending.PURGED);
            case UNKNOWN -> throw new IllegalArgumentException("an ending of no known kind");
        };
    }
}
