package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;

import java.util.Optional;
import org.tocsin.domain.advisory.AssessmentRecord;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.advisory.Consent;
import org.tocsin.domain.area.StateCode;

/// What a record of an assessment adds.
final class AssessmentCodec {
    private AssessmentCodec() {}

    static org.tocsin.schema.v1.AssessmentRecord written(AssessmentRecord part) {
        return org.tocsin.schema.v1.AssessmentRecord.newBuilder()
                .setState(orNull(part.state(), StateCode::value))
                .setInstrument(orNull(part.instrument(), Code::value))
                .setIndicators(RatingCodec.written(part.indicators()))
                .setAsOf(part.asOf().orElse(null))
                .setStateComment(part.stateComment().orElse(null))
                .setStateConsent(orNull(part.stateConsent(), Enum::name))
                .setMethodRef(part.methodRef().orElse(null))
                .build();
    }

    static AssessmentRecord read(org.tocsin.schema.v1.AssessmentRecord record) {
        return new AssessmentRecord(
                maybe(record.getState(), StateCode::new),
                maybe(record.getInstrument(), Code::new),
                RatingCodec.read(record.getIndicators()),
                Optional.ofNullable(record.getAsOf()),
                Optional.ofNullable(record.getStateComment()),
                maybe(record.getStateConsent(), Consent::valueOf),
                Optional.ofNullable(record.getMethodRef()));
    }
}
