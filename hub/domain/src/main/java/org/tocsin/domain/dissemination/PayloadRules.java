package org.tocsin.domain.dissemination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tocsin.domain.advisory.CargoAlert;
import org.tocsin.domain.advisory.CyberAlert;
import org.tocsin.domain.advisory.ImminentWarning;
import org.tocsin.domain.advisory.LocationAdvisory;
import org.tocsin.domain.advisory.Payload;
import org.tocsin.domain.advisory.PublicNotice;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.advisory.ThreatLevel;
import org.tocsin.domain.dissemination.Objection.Code;

/// What the payload of each kind must say, all portions together.
///
/// Source: SPECIFICATION.md K-1 to K-6.
final class PayloadRules {
    private static final int ASSESSORS_OF_A_JOINT_LEVEL_MIN = 2;

    private PayloadRules() {}

    static List<Objection> objections(Submission submission) {
        var parts =
                submission.drafts().stream()
                        .flatMap(draft -> draft.fragment().payload().stream())
                        .filter(payload -> payload.kind() == submission.kind())
                        .toList();
        var check = new Check(parts);
        switch (submission.kind()) {
            case IMMINENT_WARNING -> imminentWarning(check);
            case LOCATION_ADVISORY -> locationAdvisory(check);
            case CYBER_ALERT -> cyberAlert(check);
            case CARGO_ALERT -> cargoAlert(check);
            case THREAT_LEVEL -> threatLevel(check);
            case PUBLIC_NOTICE -> publicNotice(check);
        }
        return check.found;
    }

    private static void imminentWarning(Check check) {
        var rule = check.rule("K-1", ImminentWarning.class);
        rule.has("threatType", part -> part.threatType().isPresent());
        rule.has("attackVector", part -> part.attackVector().isPresent());
        rule.has("expectedFrom", part -> part.expectedFrom().isPresent());
        rule.has("protectiveActions", part -> !part.protectiveActions().isEmpty());
        rule.has("contact", part -> part.contact().isPresent());
        rule.inOrder("expectedTo", ImminentWarning::expectedFrom, ImminentWarning::expectedTo);
    }

    private static void locationAdvisory(Check check) {
        var rule = check.rule("K-2", LocationAdvisory.class);
        rule.has("areaKind", part -> part.areaKind().isPresent());
        rule.has("summary", part -> part.summary().isPresent());
        rule.has("validFrom", part -> part.validFrom().isPresent());
        rule.has("validTo", part -> part.validTo().isPresent());
        rule.has("measures", part -> !part.measures().isEmpty());
        rule.inOrder("validTo", LocationAdvisory::validFrom, LocationAdvisory::validTo);
    }

    private static void cyberAlert(Check check) {
        var rule = check.rule("K-3", CyberAlert.class);
        rule.has("attackType", part -> part.attackType().isPresent());
        rule.has("impact", part -> part.impact().isPresent());
        rule.has("mitigations", part -> !part.mitigations().isEmpty());
    }

    private static void cargoAlert(Check check) {
        var rule = check.rule("K-4", CargoAlert.class);
        rule.has("consignments", part -> !part.consignments().isEmpty());
        rule.has("riskCode", part -> part.riskCode().isPresent());
        rule.has("action", part -> part.action().isPresent());
    }

    private static void threatLevel(Check check) {
        var rule = check.rule("K-5", ThreatLevel.class);
        rule.has("sector", part -> part.sector().isPresent());
        rule.has("region", part -> part.region().isPresent());
        rule.has("level", part -> part.level().isPresent());
        rule.has("basis", part -> part.basis().isPresent());
        rule.has("votes", part -> !part.votes().isEmpty());
        rule.has("nextReview", part -> part.nextReview().isPresent());
        if (isJoint(rule.parts()) && assessors(rule.parts()) < ASSESSORS_OF_A_JOINT_LEVEL_MIN) {
            rule.objects("votes", "a joint level rests on votes of two assessors or more");
        }
    }

    private static boolean isJoint(List<ThreatLevel> parts) {
        return parts.stream()
                .anyMatch(part -> part.basis().filter(ThreatLevel.Basis.JOINT::equals).isPresent());
    }

    private static long assessors(List<ThreatLevel> parts) {
        return parts.stream()
                .flatMap(part -> part.votes().stream())
                .map(ThreatLevel.Vote::assessor)
                .distinct()
                .count();
    }

    private static void publicNotice(Check check) {
        var rule = check.rule("K-6", PublicNotice.class);
        rule.has("body", part -> part.body().isPresent());
        rule.has("instruction", part -> part.instruction().isPresent());
        rule.has("mediaContact", part -> part.mediaContact().isPresent());
    }

    /// Collects what is missing in the parts of one submission's payload.
    private static final class Check {
        private final List<Payload> parts;
        private final List<Objection> found = new ArrayList<>();

        private Check(List<Payload> parts) {
            this.parts = parts;
        }

        private <P extends Payload> Rule<P> rule(String number, Class<P> type) {
            var typed = parts.stream().filter(type::isInstance).map(type::cast).toList();
            return new Rule<>(number, typed, found);
        }
    }

    private record Rule<P extends Payload>(String number, List<P> parts, List<Objection> found) {
        private void has(String field, Predicate<P> present) {
            if (parts.stream().noneMatch(present)) {
                found.add(
                        new Objection(
                                Code.INCOMPLETE,
                                number,
                                "payload." + field,
                                "some portion's payload has it"));
            }
        }

        /// Whichever portions say it: what ends does so after it began.
        private void inOrder(
                String field,
                Function<P, Optional<Instant>> from,
                Function<P, Optional<Instant>> to) {
            var begin = parts.stream().flatMap(part -> from.apply(part).stream());
            var latest = begin.max(Comparator.naturalOrder()).orElse(Instant.MIN);
            var ends = parts.stream().flatMap(part -> to.apply(part).stream());
            if (ends.anyMatch(end -> !end.isAfter(latest))) {
                objects(field, "after it began");
            }
        }

        private void objects(String field, String explanation) {
            found.add(new Objection(Code.NOT_VALID, number, "payload." + field, explanation));
        }
    }
}
