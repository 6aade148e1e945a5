package org.tocsin.domain.advisory;

import java.util.Arrays;
import java.util.Optional;

/// Why a provider may be asked to look at content: these grounds and no others.
///
/// Each is an act that the law forbids, described narrowly. That somebody protests, strikes, joins
/// an association, believes or criticises is no ground. Source: A/RES/60/288 I.4, A/62/898 79;
/// S/RES/1624 (2005) 1; Rabat Plan of Action.
public enum ReferralGround {
    INCITEMENT("incitement-to-commit-terrorist-act"),
    RECRUITMENT("recruitment-for-terrorism"),
    INSTRUCTION("instruction-in-attack-methods"),
    FINANCING("solicitation-of-terrorist-funds"),
    THREAT("threat-of-violence"),
    DEPICTION("live-depiction-of-attack");

    private final String code;

    ReferralGround(String code) {
        this.code = code;
    }

    /// Returns the stable code, lower-case ASCII, such as `threat-of-violence`.
    public String code() {
        return code;
    }

    /// Returns the ground with this code; empty when there is none. Exact spelling.
    public static Optional<ReferralGround> of(String code) {
        return Arrays.stream(values()).filter(ground -> ground.code.equals(code)).findFirst();
    }
}
