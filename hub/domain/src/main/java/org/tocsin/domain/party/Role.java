package org.tocsin.domain.party;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What a participant or person does on the hub.
public enum Role {
    PUBLISHER("publisher"),
    RELEASER("releaser"),
    SUBSCRIBER("subscriber"),
    REPORTER("reporter"),
    RESPONDER("responder"),
    INCIDENT_COORDINATOR("incident-coordinator"),
    THREAT_ASSESSOR("threat-assessor"),
    LEGAL_REVIEWER("legal-reviewer"),
    RIGHTS_REVIEWER("rights-reviewer"),
    EXERCISE_CONTROLLER("exercise-controller"),
    COMMUNITY_MODERATOR("community-moderator"),
    TRANSLATOR("translator"),
    REGISTRAR("registrar"),
    TAXONOMY_MAINTAINER("taxonomy-maintainer"),
    AUDITOR("auditor"),
    INDEPENDENT_REVIEWER("independent-reviewer"),
    OPERATOR("operator");

    private static final Map<String, Role> BY_CODE =
            Arrays.stream(values()).collect(toUnmodifiableMap(Role::code, Function.identity()));

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /// Returns the stable code, lower-case ASCII.
    public String code() {
        return code;
    }

    /// Returns the value with this code; empty when there is none. Exact spelling.
    public static Optional<Role> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
