package org.tocsin.domain.advisory;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.sector.AdvisoryKind;

/// How a State carries out an instrument.
///
/// Source: SPECIFICATION.md K-31, K-35.
///
/// @param state which State
/// @param instrument which instrument
/// @param indicators how far it is carried out, by indicator, 0 not at all to 4 fully; may be empty
///   in a fragment. Unmodifiable
/// @param asOf the day of which it tells
/// @param stateComment what the State says of it, at most 4,000 characters
/// @param stateConsent who may know of it, as the State consented
/// @param methodRef by which section of which guide, with its version, 1 to 200 characters
public record AssessmentRecord(
        Optional<StateCode> state,
        Optional<Code> instrument,
        Map<String, Integer> indicators,
        Optional<LocalDate> asOf,
        Optional<String> stateComment,
        Optional<Consent> stateConsent,
        Optional<String> methodRef)
        implements Payload {
    public AssessmentRecord {
        indicators = Ratings.checked(indicators, 0, 4);
        stateComment = stateComment.map(text -> Text.normalised(text, 4_000));
        methodRef = methodRef.map(text -> Text.normalised(text, 200));
    }

    @Override
    public AdvisoryKind kind() {
        return AdvisoryKind.ASSESSMENT_RECORD;
    }

    @Override
    public String toString() {
        return "AssessmentRecord[]";
    }
}
