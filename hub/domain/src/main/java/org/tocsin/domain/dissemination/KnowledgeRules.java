package org.tocsin.domain.dissemination;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tocsin.domain.advisory.AssessmentRecord;
import org.tocsin.domain.advisory.BestPractice;
import org.tocsin.domain.advisory.Draft;
import org.tocsin.domain.advisory.NarrativeBrief;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.marking.Tlp;

/// What the kinds say that others learn from. Source: SPECIFICATION.md K-20, K-25, K-31, K-35.
final class KnowledgeRules {
    /// A scheme, a host that shows what it is, or any host with a path or a query: by its name, of
    /// which the last label is enough, so that each place of a text is looked at for a bounded
    /// number of characters, or by its number.
    private static final Pattern LINK =
            Pattern.compile(
                    "[\\p{L}\\p{N}]://|\\bwww\\.|\\bt\\.me/|\\.onion\\b"
                            + "|(?:[\\p{L}\\p{M}\\p{N}]\\.(?:[\\p{L}\\p{M}]{2,24}|xn--[a-z0-9-]{1,59})"
                            + "|[\\p{L}\\p{M}\\p{N}]{2}\\.[\\p{L}\\p{M}]{3,24}\\."
                            + "|[a-z0-9]\u3002[a-z]{2,24}"
                            + "|\\b[0-9]{1,3}(?:\\.[0-9]{1,3}){3})"
                            + "(?::[0-9]{1,5})?[/?#]\\S",
                    Pattern.CASE_INSENSITIVE);

    private KnowledgeRules() {}

    static List<Objection> narrativeBrief(Submission submission) {
        return new PayloadCheck<>(submission, "K-20", NarrativeBrief.class)
                .says("theme", NarrativeBrief::theme)
                .lists("channels", NarrativeBrief::channels)
                .says("trend", NarrativeBrief::trend)
                .says("saferMessaging", NarrativeBrief::saferMessaging)
                .demandOfEach(
                        "marking",
                        draft -> draft.marking().label() != Tlp.CLEAR || !leadsThere(draft),
                        "what is CLEAR does not lead to what the brief is about")
                .objections();
    }

    private static boolean leadsThere(Draft draft) {
        return Words.strings(draft.fragment()).stream()
                .flatMap(words -> Stream.concat(Stream.of(words), Tokens.readings(words)))
                .anyMatch(words -> LINK.matcher(words).find());
    }

    static List<Objection> bestPractice(Submission submission) {
        var check =
                new PayloadCheck<>(submission, "K-25", BestPractice.class)
                        .says("docType", BestPractice::docType)
                        .says("title", BestPractice::title)
                        .says("abstract", BestPractice::summary)
                        .says("attachment", BestPractice::attachment)
                        .says("issuer", BestPractice::issuer)
                        .says("licence", BestPractice::licence)
                        .says("reviewBy", BestPractice::reviewBy);
        var today = day(submission.submittedAt());
        return check.demand(
                        check.given(BestPractice::reviewBy).stream().allMatch(today::isBefore),
                        "reviewBy",
                        "a day to come")
                .objections();
    }

    static List<Objection> assessmentRecord(Submission submission) {
        var check =
                new PayloadCheck<>(submission, "K-31", AssessmentRecord.class)
                        .says("state", AssessmentRecord::state)
                        .says("instrument", AssessmentRecord::instrument)
                        .has("indicators", part -> !part.indicators().isEmpty())
                        .says("asOf", AssessmentRecord::asOf)
                        .says("stateConsent", AssessmentRecord::stateConsent)
                        .says("methodRef", AssessmentRecord::methodRef);
        var today = day(submission.submittedAt());
        check.demand(
                check.given(AssessmentRecord::asOf).stream().noneMatch(today::isBefore),
                "asOf",
                "not a day to come");
        return Consents.demand(
                        check,
                        AssessmentRecord::state,
                        "stateConsent",
                        AssessmentRecord::stateConsent)
                .objections();
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
