package org.tocsin.topology.codec;

import org.tocsin.domain.advisory.Status;

/// Whether an advisory is real; never guessed.
final class StatusCodec {
    private StatusCodec() {}

    static org.tocsin.schema.v1.Status written(Status status) {
        return switch (status) {
            case ACTUAL -> org.tocsin.schema.v1.Status.ACTUAL;
            case EXERCISE -> org.tocsin.schema.v1.Status.EXERCISE;
            case TEST -> org.tocsin.schema.v1.Status.TEST;
        };
    }

    static Status read(org.tocsin.schema.v1.Status record) {
        return switch (record) {
            case ACTUAL -> Status.ACTUAL;
            case EXERCISE -> Status.EXERCISE;
            case TEST -> Status.TEST;
            case UNKNOWN -> throw new IllegalArgumentException("a status of no known kind");
        };
    }
}
