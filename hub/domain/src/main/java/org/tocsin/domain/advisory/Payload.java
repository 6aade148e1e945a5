package org.tocsin.domain.advisory;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tocsin.domain.area.Area;
import org.tocsin.domain.area.Coverage;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;

/// A fragment of what one kind of advisory says beyond its text.
///
/// A portion holds any part of a payload, so every component may be absent; that an advisory as a
/// whole is complete is a rule of admission. Source: SPECIFICATION.md K-1 to K-6.
public sealed interface Payload {

    /// Returns the kind that this payload belongs to.
    AdvisoryKind kind();

    /// What is about to happen, where and what protects.
    ///
    /// @param threatType what is threatened
    /// @param attackVector how it would come
    /// @param targets assets at risk; may be empty
    /// @param expectedFrom when it may begin, UTC
    /// @param expectedTo when it would be over, UTC
    /// @param protectiveActions what protects; may be empty in a fragment
    /// @param contact whom to ask
    record ImminentWarning(
            Optional<ThreatType> threatType,
            Optional<AttackVector> attackVector,
            List<ExternalId> targets,
            Optional<Instant> expectedFrom,
            Optional<Instant> expectedTo,
            List<Code> protectiveActions,
            Optional<Contact> contact)
            implements Payload {
        public ImminentWarning {
            targets = List.copyOf(targets);
            protectiveActions = List.copyOf(protectiveActions);
        }

        @Override
        public AdvisoryKind kind() {
            return AdvisoryKind.IMMINENT_WARNING;
        }

        @Override
        public String toString() {
            return "ImminentWarning[]";
        }
    }

    /// What is threatened.
    enum ThreatType {
        ARMED_ATTACK,
        BOMBING,
        CHEMICAL,
        BIOLOGICAL,
        RADIOLOGICAL,
        CYBER,
        HOSTAGE_TAKING,
        SABOTAGE,
        VEHICLE,
        OTHER,
        UNKNOWN
    }

    /// How an attack would come.
    enum AttackVector {
        ON_FOOT,
        ROAD_VEHICLE,
        VESSEL,
        AIRCRAFT,
        DRONE,
        POST,
        NETWORK,
        INSIDER,
        OTHER,
        UNKNOWN
    }

    /// What to know before going to a place.
    ///
    /// @param areaKind what sort of place
    /// @param siteRefs sites; may be empty
    /// @param summary in short, at most 2,000 characters
    /// @param validFrom UTC
    /// @param validTo UTC
    /// @param measures what is done; may be empty in a fragment
    /// @param travellerText for those who travel, at most 4,000 characters
    /// @param level 1 low to 5 critical
    record LocationAdvisory(
            Optional<AreaKind> areaKind,
            List<ExternalId> siteRefs,
            Optional<String> summary,
            Optional<Instant> validFrom,
            Optional<Instant> validTo,
            List<Code> measures,
            Optional<String> travellerText,
            OptionalInt level)
            implements Payload {
        public LocationAdvisory {
            siteRefs = List.copyOf(siteRefs);
            summary = summary.map(text -> Text.normalised(text, 2_000));
            measures = List.copyOf(measures);
            travellerText = travellerText.map(text -> Text.normalised(text, 4_000));
            requireLevel(level);
        }

        @Override
        public AdvisoryKind kind() {
            return AdvisoryKind.LOCATION_ADVISORY;
        }

        @Override
        public String toString() {
            return "LocationAdvisory[]";
        }
    }

    /// What sort of place a location advisory is about.
    enum AreaKind {
        REGION,
        CITY,
        SITE,
        ROUTE
    }

    /// A weakness or attack in information systems, and the remedy.
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
    record CyberAlert(
            Optional<Code> attackType,
            List<String> products,
            List<String> vulnerabilityIds,
            List<Score> scores,
            List<Indicator> indicators,
            Optional<Impact> impact,
            List<String> mitigations,
            Optional<Instant> respondBy,
            Optional<ParticipantId> coordinator)
            implements Payload {
        public CyberAlert {
            products = normalised(products, 500);
            vulnerabilityIds = normalised(vulnerabilityIds, 64);
            scores = List.copyOf(scores);
            indicators = List.copyOf(indicators);
            mitigations = normalised(mitigations, 4_000);
        }

        @Override
        public AdvisoryKind kind() {
            return AdvisoryKind.CYBER_ALERT;
        }

        @Override
        public String toString() {
            return "CyberAlert[]";
        }
    }

    /// The score of a vulnerability.
    ///
    /// @param vulnerabilityId which one
    /// @param system the scoring system with its version, such as `CVSS:3.1`
    /// @param value 0.0 to 10.0 with one decimal
    /// @param vector how the score comes about, in the system's own notation; may be empty
    record Score(String vulnerabilityId, String system, BigDecimal value, String vector) {
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
    record Indicator(String stixPattern, Instant validFrom, Instant validUntil, int confidence) {
        public Indicator {
            stixPattern = Text.normalised(stixPattern, 2_000);
            if (stixPattern.isBlank()) {
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

    /// What an attack on information systems would do.
    enum Impact {
        NONE,
        LIMITED,
        SERIOUS,
        SEVERE,
        UNKNOWN
    }

    /// What to do with consignments.
    ///
    /// @param consignments which ones; may be empty in a fragment
    /// @param hsCodes goods by six-digit code of the Harmonized System; may be empty
    /// @param origin UN/LOCODE, five characters
    /// @param destination UN/LOCODE, five characters
    /// @param riskCode what the risk is
    /// @param action what to do
    /// @param releaseCriteria when to let go, at most 2,000 characters
    record CargoAlert(
            List<Consignment> consignments,
            List<String> hsCodes,
            Optional<String> origin,
            Optional<String> destination,
            Optional<Code> riskCode,
            Optional<CargoAction> action,
            Optional<String> releaseCriteria)
            implements Payload {
        public CargoAlert {
            consignments = List.copyOf(consignments);
            hsCodes = List.copyOf(hsCodes);
            if (!hsCodes.stream().allMatch(code -> code.matches("[0-9]{6}"))) {
                throw new IllegalArgumentException("goods are six digits");
            }
            origin.ifPresent(Payload::requireLocode);
            destination.ifPresent(Payload::requireLocode);
            releaseCriteria = releaseCriteria.map(text -> Text.normalised(text, 2_000));
        }

        @Override
        public AdvisoryKind kind() {
            return AdvisoryKind.CARGO_ALERT;
        }

        @Override
        public String toString() {
            return "CargoAlert[]";
        }
    }

    /// What to do with a consignment.
    enum CargoAction {
        INSPECT,
        HOLD,
        DO_NOT_LOAD,
        TRACK,
        RELEASE
    }

    /// A joint or single judgement of the threat to a sector in a region.
    ///
    /// @param sector the sector judged
    /// @param region the State or subdivision judged, or `global`
    /// @param level 1 low to 5 critical
    /// @param previous the level before, 1 to 5
    /// @param basis who judged
    /// @param votes the judgements it rests on; may be empty in a fragment
    /// @param nextReview when it is judged again, UTC
    /// @param publicReason why, at most 2,000 characters
    record ThreatLevel(
            Optional<Sector> sector,
            Optional<String> region,
            OptionalInt level,
            OptionalInt previous,
            Optional<Basis> basis,
            List<Vote> votes,
            Optional<Instant> nextReview,
            Optional<String> publicReason)
            implements Payload {
        public ThreatLevel {
            requireLevel(level);
            requireLevel(previous);
            votes = List.copyOf(votes);
            publicReason = publicReason.map(text -> Text.normalised(text, 2_000));
            if (region.isPresent() && !region.get().matches("global|[A-Z]{2}(-[A-Z0-9]{1,3})?")) {
                throw new IllegalArgumentException("a region is like QM, QM-01 or global");
            }
        }

        /// Returns the region as places; empty when no region is named.
        public Optional<Coverage> places() {
            return region.map(ThreatLevel::places);
        }

        private static Coverage places(String region) {
            if (region.equals("global")) {
                return new Coverage.Worldwide();
            }
            return new Coverage.Somewhere(
                    Set.of(
                            region.length() == 2
                                    ? new Area.Country(new StateCode(region))
                                    : new Area.Subdivision(region)));
        }

        @Override
        public AdvisoryKind kind() {
            return AdvisoryKind.THREAT_LEVEL;
        }

        @Override
        public String toString() {
            return "ThreatLevel[]";
        }
    }

    /// Who judged a threat level.
    enum Basis {
        JOINT,
        SINGLE
    }

    /// One assessor's judgement.
    ///
    /// @param assessor who judged
    /// @param level 1 low to 5 critical
    /// @param reason why, at most 2,000 characters
    record Vote(ParticipantId assessor, int level, String reason) {
        public Vote {
            requireLevel(OptionalInt.of(level));
            reason = Text.normalised(reason, 2_000);
        }

        @Override
        public String toString() {
            return "Vote[]";
        }
    }

    /// What the public is told.
    ///
    /// @param derivedFrom the advisory it comes from
    /// @param body what is said, at most 20,000 characters
    /// @param instruction what to do, at most 4,000 characters
    /// @param mediaContact whom the media ask
    /// @param correctionOf the notice it corrects
    record PublicNotice(
            Optional<AdvisoryId> derivedFrom,
            Optional<String> body,
            Optional<String> instruction,
            Optional<Contact> mediaContact,
            Optional<AdvisoryId> correctionOf)
            implements Payload {
        public PublicNotice {
            body = body.map(text -> Text.normalised(text, Text.DESCRIPTION_CHARACTERS_MAX));
            instruction =
                    instruction.map(text -> Text.normalised(text, Text.INSTRUCTION_CHARACTERS_MAX));
        }

        @Override
        public AdvisoryKind kind() {
            return AdvisoryKind.PUBLIC_NOTICE;
        }

        @Override
        public String toString() {
            return "PublicNotice[]";
        }
    }

    private static List<String> normalised(List<String> texts, int charactersMax) {
        return texts.stream().map(text -> Text.normalised(text, charactersMax)).toList();
    }

    private static void requireLevel(OptionalInt level) {
        if (level.isPresent() && (level.getAsInt() < 1 || level.getAsInt() > 5)) {
            throw new IllegalArgumentException("a level is 1 to 5");
        }
    }

    private static void requireLocode(String code) {
        if (!code.matches("[A-Z]{2}[A-Z2-9]{3}")) {
            throw new IllegalArgumentException("a place is five letters or digits, like QMHAV");
        }
    }
}
