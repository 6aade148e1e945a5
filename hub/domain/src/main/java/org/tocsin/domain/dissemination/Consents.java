package org.tocsin.domain.dissemination;

import java.util.Optional;
import java.util.function.Function;
import org.tocsin.domain.advisory.Consent;
import org.tocsin.domain.advisory.Payload;
import org.tocsin.domain.area.StateCode;

/// That nobody reads of a State what that State does not allow to be shown.
///
/// Source: SPECIFICATION.md K-35.
final class Consents {
    private Consents() {}

    /// Demands one State, one consent, and markings as narrow as the consent.
    ///
    /// @param field the name of the field that has the consent
    static <P extends Payload> PayloadCheck<P> demand(
            PayloadCheck<P> check,
            Function<P, Optional<StateCode>> state,
            String field,
            Function<P, Optional<Consent>> consent) {
        var states = check.given(state).stream().distinct().toList();
        var consents = check.given(consent).stream().distinct().toList();
        check.under("K-35")
                .demand(states.size() <= 1, "state", "one State")
                .demand(consents.size() <= 1, field, "one consent");
        if (states.size() != 1 || consents.size() != 1) {
            return check;
        }
        var originator = check.submission().originator();
        return check.demandOfEach(
                "marking",
                draft ->
                        Confinement.byConsent(
                                consents.getFirst(), states.getFirst(), originator, draft),
                "as narrow as the State's consent");
    }
}
