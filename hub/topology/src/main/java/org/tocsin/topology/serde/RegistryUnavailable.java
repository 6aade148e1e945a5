package org.tocsin.topology.serde;

import org.apache.kafka.common.errors.RetriableException;

/// The schema registry does not answer, or answers with an error of its own; worth a retry.
public final class RegistryUnavailable extends RetriableException {
    private static final long serialVersionUID = 1L;

    RegistryUnavailable(String what, Exception cause) {
        super(what, cause);
    }
}
