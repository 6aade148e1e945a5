package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;
import static org.tocsin.topology.codec.Sorted.each;

import java.util.Optional;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.advisory.ImminentWarning;
import org.tocsin.domain.advisory.ImminentWarning.AttackVector;
import org.tocsin.domain.advisory.ImminentWarning.ThreatType;

/// What an imminent warning adds.
final class WarningCodec {
    private WarningCodec() {}

    static org.tocsin.schema.v1.ImminentWarning written(ImminentWarning part) {
        return org.tocsin.schema.v1.ImminentWarning.newBuilder()
                .setThreatType(orNull(part.threatType(), Enum::name))
                .setAttackVector(orNull(part.attackVector(), Enum::name))
                .setTargets(each(part.targets(), Parts::written))
                .setExpectedFrom(part.expectedFrom().orElse(null))
                .setExpectedTo(part.expectedTo().orElse(null))
                .setProtectiveActions(each(part.protectiveActions(), Code::value))
                .setContact(orNull(part.contact(), Parts::written))
                .build();
    }

    static ImminentWarning read(org.tocsin.schema.v1.ImminentWarning record) {
        return new ImminentWarning(
                maybe(record.getThreatType(), ThreatType::valueOf),
                maybe(record.getAttackVector(), AttackVector::valueOf),
                each(record.getTargets(), Parts::read),
                Optional.ofNullable(record.getExpectedFrom()),
                Optional.ofNullable(record.getExpectedTo()),
                each(record.getProtectiveActions(), Code::new),
                maybe(record.getContact(), Parts::read));
    }
}
