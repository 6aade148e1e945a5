package org.tocsin.topology.codec;

import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.Reference;
import org.tocsin.topology.fact.Retention;

/// Until when what is not let in is kept.
final class RetentionCodec {
    private RetentionCodec() {}

    static org.tocsin.schema.v1.Retention written(Retention retention) {
        return new org.tocsin.schema.v1.Retention(
                retention.reference().value(), retention.lane().name(), retention.until());
    }

    static Retention read(org.tocsin.schema.v1.Retention record) {
        return new Retention(
                new Reference(record.getReference()),
                Lane.valueOf(record.getLane()),
                record.getUntil());
    }
}
