package org.tocsin.topology.personal;

import java.util.Optional;
import javax.crypto.SecretKey;
import org.tocsin.domain.advisory.AdvisoryId;

/// No keys.
record NoRecordKeys() implements RecordKeys {
    @Override
    public Optional<SecretKey> find(AdvisoryId advisory) {
        return Optional.empty();
    }

    @Override
    public Optional<SecretKey> findOrMake(AdvisoryId advisory) {
        throw new IllegalStateException("nothing that names persons is written without keys");
    }

    @Override
    public boolean knows(AdvisoryId advisory) {
        return false;
    }

    @Override
    public void destroy(AdvisoryId advisory) {
        throw new IllegalStateException("there are no keys here to destroy");
    }
}
