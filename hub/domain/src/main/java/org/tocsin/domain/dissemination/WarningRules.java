package org.tocsin.domain.dissemination;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.domain.advisory.ImminentWarning;
import org.tocsin.domain.advisory.LanguageTag;
import org.tocsin.domain.advisory.LocationAdvisory;
import org.tocsin.domain.advisory.PublicNotice;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.advisory.ThreatLevel;

/// What the kinds say that warn of a threat. Source: SPECIFICATION.md K-1, K-2, K-5, K-6, K-34.
final class WarningRules {
    private static final int ASSESSORS_OF_A_JOINT_LEVEL_MIN = 2;

    private WarningRules() {}

    static List<Objection> imminentWarning(Submission submission) {
        return new PayloadCheck<>(submission, "K-1", ImminentWarning.class)
                .says("threatType", ImminentWarning::threatType)
                .says("attackVector", ImminentWarning::attackVector)
                .says("expectedFrom", ImminentWarning::expectedFrom)
                .lists("protectiveActions", ImminentWarning::protectiveActions)
                .says("contact", ImminentWarning::contact)
                .inOrder("expectedTo", ImminentWarning::expectedFrom, ImminentWarning::expectedTo)
                .objections();
    }

    static List<Objection> locationAdvisory(Submission submission) {
        return new PayloadCheck<>(submission, "K-2", LocationAdvisory.class)
                .says("areaKind", LocationAdvisory::areaKind)
                .says("summary", LocationAdvisory::summary)
                .says("validFrom", LocationAdvisory::validFrom)
                .says("validTo", LocationAdvisory::validTo)
                .lists("measures", LocationAdvisory::measures)
                .inOrder("validTo", LocationAdvisory::validFrom, LocationAdvisory::validTo)
                .objections();
    }

    static List<Objection> threatLevel(Submission submission) {
        var check =
                new PayloadCheck<>(submission, "K-5", ThreatLevel.class)
                        .says("sector", ThreatLevel::sector)
                        .says("region", ThreatLevel::region)
                        .has("level", part -> part.level().isPresent())
                        .says("basis", ThreatLevel::basis)
                        .lists("votes", ThreatLevel::votes)
                        .says("nextReview", ThreatLevel::nextReview);
        var isJoint = check.given(ThreatLevel::basis).contains(ThreatLevel.Basis.JOINT);
        return check.demand(
                        !isJoint || assessors(check) >= ASSESSORS_OF_A_JOINT_LEVEL_MIN,
                        "votes",
                        "a joint level rests on votes of two assessors or more")
                .objections();
    }

    private static long assessors(PayloadCheck<ThreatLevel> check) {
        return check.each(ThreatLevel::votes).stream()
                .map(ThreatLevel.Vote::assessor)
                .distinct()
                .count();
    }

    static List<Objection> publicNotice(Submission submission) {
        var check =
                new PayloadCheck<>(submission, "K-6", PublicNotice.class)
                        .says("body", PublicNotice::body)
                        .says("instruction", PublicNotice::instruction)
                        .says("mediaContact", PublicNotice::mediaContact)
                        .under("K-34")
                        .lists("languages", PublicNotice::languages);
        var named = check.each(PublicNotice::languages);
        return check.demand(
                        named.isEmpty() || named.containsAll(languages(submission)),
                        "languages",
                        "every language that the notice is written in is named")
                .objections();
    }

    private static Set<LanguageTag> languages(Submission submission) {
        return submission.drafts().stream()
                .flatMap(draft -> draft.fragment().texts().stream())
                .map(text -> new LanguageTag(text.language()))
                .collect(Collectors.toSet());
    }
}
