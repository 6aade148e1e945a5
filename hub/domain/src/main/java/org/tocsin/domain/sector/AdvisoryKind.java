package org.tocsin.domain.sector;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// A kind of advisory that may be published: it fixes the shape of the payload.
///
/// Kinds stand beside sectors and topics because mandates name all three.
public enum AdvisoryKind {
    IMMINENT_WARNING("imminent-warning"),
    LOCATION_ADVISORY("location-advisory"),
    INCIDENT_REPORT("incident-report"),
    ACTIVITY_REPORT("activity-report"),
    THREAT_LEVEL("threat-level"),
    RISK_ASSESSMENT("risk-assessment"),
    METHOD_BRIEF("method-brief"),
    FINANCING_TYPOLOGY("financing-typology"),
    DESIGNATION_NOTICE("designation-notice"),
    TRAVEL_DOCUMENT_NOTICE("travel-document-notice"),
    FIREARM_NOTICE("firearm-notice"),
    TRAFFICKING_REPORT("trafficking-report"),
    BIO_INCIDENT("bio-incident"),
    CYBER_ALERT("cyber-alert"),
    CONTENT_REFERRAL("content-referral"),
    NARRATIVE_BRIEF("narrative-brief"),
    TRANSPORT_NOTICE("transport-notice"),
    CARGO_ALERT("cargo-alert"),
    MAJOR_EVENT_BULLETIN("major-event-bulletin"),
    CONSEQUENCE_BULLETIN("consequence-bulletin"),
    VICTIM_ASSISTANCE("victim-assistance"),
    BEST_PRACTICE("best-practice"),
    ASSISTANCE_REQUEST("assistance-request"),
    ASSISTANCE_OFFER("assistance-offer"),
    INFORMATION_REQUEST("information-request"),
    INFORMATION_REPLY("information-reply"),
    EXERCISE_INJECT("exercise-inject"),
    PUBLIC_NOTICE("public-notice"),
    ASSESSMENT_RECORD("assessment-record");

    private static final Map<String, AdvisoryKind> BY_CODE =
            Arrays.stream(values())
                    .collect(toUnmodifiableMap(AdvisoryKind::code, Function.identity()));

    private static final Set<AdvisoryKind> CONCERNING_PERSONS =
            Set.of(DESIGNATION_NOTICE, CONTENT_REFERRAL);

    private final String code;

    AdvisoryKind(String code) {
        this.code = code;
    }

    /// Returns the stable code, lower-case ASCII, such as `cyber-alert`.
    public String code() {
        return code;
    }

    /// Says whether an advisory of this kind names or affects persons whatever it says, so that
    /// their rights are reviewed before it is published: a listing, and what bears on expression.
    ///
    /// Of all other kinds the personal data in an advisory decides. Source: A/RES/60/288 PA.3 and
    /// IV.2, A/62/898 77.
    public boolean concernsPersons() {
        return CONCERNING_PERSONS.contains(this);
    }

    /// Returns the kind with this code; empty when there is none. Exact spelling.
    public static Optional<AdvisoryKind> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
