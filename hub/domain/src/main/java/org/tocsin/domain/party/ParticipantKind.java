package org.tocsin.domain.party;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What sort of organisation a participant is.
public enum ParticipantKind {
    STATE_REGISTRAR("state-registrar"),
    AGENCY("agency"),
    NATIONAL_GATEWAY("national-gateway"),
    UN_ENTITY("un-entity"),
    IGO("igo"),
    REGIONAL_BODY("regional-body"),
    EXTERNAL_SYSTEM("external-system"),
    BUSINESS("business"),
    SECTOR_ASSOCIATION("sector-association"),
    PLATFORM_PROVIDER("platform-provider"),
    EMERGENCY_SERVICE("emergency-service"),
    CHARITY("charity"),
    ACADEMIC("academic"),
    MEDIA("media"),
    OVERSIGHT_BODY("oversight-body"),
    HUB_OPERATOR("hub-operator");

    private static final Map<String, ParticipantKind> BY_CODE =
            Arrays.stream(values())
                    .collect(toUnmodifiableMap(ParticipantKind::code, Function.identity()));

    private final String code;

    ParticipantKind(String code) {
        this.code = code;
    }

    /// Returns the stable code, lower-case ASCII.
    public String code() {
        return code;
    }

    /// Says whether what such a participant's machines receive goes on to others.
    ///
    /// Gateways, associations and outside systems exist to pass things on, so every machine way out
    /// to them counts as forwarding. Source: SPECIFICATION.md M-9.
    public boolean forwards() {
        return this == NATIONAL_GATEWAY || this == SECTOR_ASSOCIATION || this == EXTERNAL_SYSTEM;
    }

    /// Returns the value with this code; empty when there is none. Exact spelling.
    public static Optional<ParticipantKind> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
