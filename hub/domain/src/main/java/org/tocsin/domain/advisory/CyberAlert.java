package org.tocsin.domain.advisory;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.sector.AdvisoryKind;

/// A weakness or attack in information systems, and the remedy.
///
/// What readers are asked to do is defensive; there is no code for anything else. Source:
/// SPECIFICATION.md K-3, K-32.
///
/// @param attackType what sort of attack
/// @param products what is affected, at most 500 characters each; may be empty
/// @param vulnerabilityIds such as CVE ids; may be empty
/// @param scores how grave each vulnerability is; may be empty
/// @param indicators what to look for; may be empty
/// @param impact what an attack would do
/// @param mitigations what helps, at most 4,000 characters each; may be empty in a fragment
/// @param respondBy by when to act, UTC
/// @param coordinator who coordinates the response
/// @param responses what to do in the own systems; may be empty
public record CyberAlert(
        Optional<Code> attackType,
        List<String> products,
        List<String> vulnerabilityIds,
        List<Score> scores,
        List<Indicator> indicators,
        Optional<Impact> impact,
        List<String> mitigations,
        Optional<Instant> respondBy,
        Optional<ParticipantId> coordinator,
        List<Response> responses)
        implements Payload {
    public CyberAlert {
        products = Text.normalised(products, 500);
        vulnerabilityIds = Text.normalised(vulnerabilityIds, 64);
        scores = List.copyOf(scores);
        indicators = List.copyOf(indicators);
        mitigations = Text.normalised(mitigations, 4_000);
        responses = List.copyOf(responses);
    }

    @Override
    public AdvisoryKind kind() {
        return AdvisoryKind.CYBER_ALERT;
    }

    @Override
    public String toString() {
        return "CyberAlert[]";
    }

    /// The score of a vulnerability.
    ///
    /// @param vulnerabilityId which one
    /// @param system the scoring system with its version, such as `CVSS:3.1`
    /// @param value 0.0 to 10.0 with one decimal
    /// @param vector how the score comes about, in the system's own notation; may be empty
    public record Score(String vulnerabilityId, String system, BigDecimal value, String vector) {
        public Score {
            vulnerabilityId = Text.normalised(vulnerabilityId, 64);
            system = Text.normalised(system, 32);
            vector = Text.normalised(vector, 256);
            if (value.signum() < 0 || value.compareTo(BigDecimal.TEN) > 0 || value.scale() > 1) {
                throw new IllegalArgumentException("a score is 0.0 to 10.0 with one decimal");
            }
        }

        @Override
        public String toString() {
            return "Score[]";
        }
    }

    /// What to look for.
    ///
    /// @param stixPattern in the pattern language of STIX 2.1, at most 2,000 characters
    /// @param validFrom UTC
    /// @param validUntil UTC, after `validFrom`
    /// @param confidence 0 to 100
    public record Indicator(
            String stixPattern, Instant validFrom, Instant validUntil, int confidence) {
        public Indicator {
            stixPattern = Text.normalised(stixPattern, 2_000);
            if (Text.isBlank(stixPattern)) {
                throw new IllegalArgumentException("an indicator has a pattern");
            }
            if (!validUntil.isAfter(validFrom)) {
                throw new IllegalArgumentException("an indicator ends after it begins");
            }
            if (confidence < 0 || confidence > 100) {
                throw new IllegalArgumentException("confidence is 0 to 100");
            }
        }

        @Override
        public String toString() {
            return "Indicator[]";
        }
    }

    /// What one does in the own systems against an attack.
    public enum Response {
        PATCH,
        BLOCK,
        ISOLATE,
        DISCONNECT,
        CHANGE_CREDENTIALS,
        BACK_UP,
        RESTORE,
        MONITOR,
        PRESERVE_EVIDENCE,
        REPORT
    }

    /// What an attack on information systems would do.
    public enum Impact {
        NONE,
        LIMITED,
        SERIOUS,
        SEVERE,
        UNKNOWN
    }
}
