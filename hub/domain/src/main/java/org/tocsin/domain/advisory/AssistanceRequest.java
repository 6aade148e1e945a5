package org.tocsin.domain.advisory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.sector.AdvisoryKind;

/// What help a State needs.
///
/// Source: SPECIFICATION.md K-26, K-35.
///
/// @param state which State
/// @param domain in which field
/// @param need what it needs, at most 4,000 characters
/// @param priority 1 low to 5 high
/// @param capabilityCodes what could help; may be empty in a fragment
/// @param neededBy by when
/// @param consent who may know of it, as the State consented
/// @param tracking how far it is
public record AssistanceRequest(
        Optional<StateCode> state,
        Optional<Code> domain,
        Optional<String> need,
        OptionalInt priority,
        List<Code> capabilityCodes,
        Optional<LocalDate> neededBy,
        Optional<Consent> consent,
        Optional<Tracking> tracking)
        implements Payload {
    public AssistanceRequest {
        need = need.map(text -> Text.normalised(text, 4_000));
        Amounts.require(priority, 1, 5, "a priority");
        capabilityCodes = List.copyOf(capabilityCodes);
    }

    @Override
    public AdvisoryKind kind() {
        return AdvisoryKind.ASSISTANCE_REQUEST;
    }

    @Override
    public String toString() {
        return "AssistanceRequest[]";
    }

    /// How far a request is.
    public enum Tracking {
        OPEN,
        MATCHED,
        ACCEPTED,
        DELIVERED,
        DECLINED,
        WITHDRAWN,
        CLOSED
    }
}
