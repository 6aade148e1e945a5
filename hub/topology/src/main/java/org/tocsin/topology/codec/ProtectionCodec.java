package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;

import java.util.Optional;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.advisory.PersonalData;
import org.tocsin.domain.advisory.Protection;
import org.tocsin.schema.v1.AdvisorySubmitted;

/// What is said of persons and by what right; a class of personal data is never guessed.
final class ProtectionCodec {
    private ProtectionCodec() {}

    static AdvisorySubmitted.Builder write(
            Protection protection, AdvisorySubmitted.Builder builder) {
        return builder.setPersonalData(written(protection.personalData()))
                .setLegalBasis(orNull(protection.legalBasis(), Code::value))
                .setPurpose(protection.purpose().orElse(null))
                .setProportionality(protection.proportionality().orElse(null))
                .setRetainUntil(protection.retainUntil().orElse(null));
    }

    static Protection read(AdvisorySubmitted record) {
        return new Protection(
                read(record.getPersonalData()),
                maybe(record.getLegalBasis(), Code::new),
                Optional.ofNullable(record.getPurpose()),
                Optional.ofNullable(record.getRetainUntil()),
                Optional.ofNullable(record.getProportionality()));
    }

    static org.tocsin.schema.v1.PersonalData written(PersonalData personalData) {
        return switch (personalData) {
            case NONE -> org.tocsin.schema.v1.PersonalData.NONE;
            case PSEUDONYMOUS -> org.tocsin.schema.v1.PersonalData.PSEUDONYMOUS;
            case PERSONAL -> org.tocsin.schema.v1.PersonalData.PERSONAL;
            case SENSITIVE -> org.tocsin.schema.v1.PersonalData.SENSITIVE;
        };
    }

    /// Returns what was told of it; what was not told counts as the most.
    static PersonalData told(org.tocsin.schema.v1.PersonalData record) {
        return record == org.tocsin.schema.v1.PersonalData.UNKNOWN
                ? PersonalData.SENSITIVE
                : read(record);
    }

    static PersonalData read(org.tocsin.schema.v1.PersonalData record) {
        return switch (record) {
            case NONE -> PersonalData.NONE;
            case PSEUDONYMOUS -> PersonalData.PSEUDONYMOUS;
            case PERSONAL -> PersonalData.PERSONAL;
            case SENSITIVE -> PersonalData.SENSITIVE;
            case UNKNOWN -> throw new IllegalArgumentException("personal data of no known class");
        };
    }
}
