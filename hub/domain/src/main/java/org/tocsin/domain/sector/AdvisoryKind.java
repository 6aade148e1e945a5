package org.tocsin.domain.sector;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A kind of advisory that may be published: it fixes the shape of the payload.
///
/// Kinds stand beside sectors and topics because mandates name all three.
public enum AdvisoryKind {
    IMMINENT_WARNING("imminent-warning"),
    LOCATION_ADVISORY("location-advisory"),
    THREAT_LEVEL("threat-level"),
    CYBER_ALERT("cyber-alert"),
    CARGO_ALERT("cargo-alert"),
    PUBLIC_NOTICE("public-notice");

    private static final Map<String, AdvisoryKind> BY_CODE =
            Arrays.stream(values())
                    .collect(toUnmodifiableMap(AdvisoryKind::code, Function.identity()));

    private final String code;

    AdvisoryKind(String code) {
        this.code = code;
    }

    /// Returns the stable code, lower-case ASCII, such as `cyber-alert`.
    public String code() {
        return code;
    }

    /// Returns the kind with this code; empty when there is none. Exact spelling.
    public static Optional<AdvisoryKind> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
