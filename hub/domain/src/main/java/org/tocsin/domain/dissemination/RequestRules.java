package org.tocsin.domain.dissemination;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.tocsin.domain.advisory.AssistanceOffer;
import org.tocsin.domain.advisory.AssistanceRequest;
import org.tocsin.domain.advisory.InformationReply;
import org.tocsin.domain.advisory.InformationRequest;
import org.tocsin.domain.advisory.Submission;

/// What the kinds say by which help and information are asked for and given.
///
/// Source: SPECIFICATION.md K-26 to K-29, K-35.
final class RequestRules {
    private RequestRules() {}

    static List<Objection> assistanceRequest(Submission submission) {
        var check =
                new PayloadCheck<>(submission, "K-26", AssistanceRequest.class)
                        .says("state", AssistanceRequest::state)
                        .says("domain", AssistanceRequest::domain)
                        .says("need", AssistanceRequest::need)
                        .has("priority", part -> part.priority().isPresent())
                        .lists("capabilityCodes", AssistanceRequest::capabilityCodes)
                        .says("consent", AssistanceRequest::consent)
                        .says("tracking", AssistanceRequest::tracking);
        return Consents.demand(
                        check, AssistanceRequest::state, "consent", AssistanceRequest::consent)
                .objections();
    }

    static List<Objection> assistanceOffer(Submission submission) {
        var check =
                new PayloadCheck<>(submission, "K-27", AssistanceOffer.class)
                        .says("provider", AssistanceOffer::provider)
                        .says("domain", AssistanceOffer::domain)
                        .lists("capabilityCodes", AssistanceOffer::capabilityCodes)
                        .lists("regions", AssistanceOffer::regions)
                        .says("from", AssistanceOffer::from)
                        .says("to", AssistanceOffer::to)
                        .has("leadTime", part -> part.leadTime().isPresent())
                        .lists("languages", AssistanceOffer::languages)
                        .notBefore("to", AssistanceOffer::from, AssistanceOffer::to);
        var today = LocalDate.ofInstant(submission.submittedAt(), ZoneOffset.UTC);
        return check.demand(
                        check.given(AssistanceOffer::to).stream().noneMatch(today::isAfter),
                        "to",
                        "not a day gone by")
                .objections();
    }

    static List<Objection> informationRequest(Submission submission) {
        var check =
                new PayloadCheck<>(submission, "K-28", InformationRequest.class)
                        .says("question", InformationRequest::question)
                        .lists("targets", InformationRequest::targets)
                        .says("deadline", InformationRequest::deadline)
                        .says("maxReplyMarking", InformationRequest::maxReplyMarking);
        return check.demand(
                        check.given(InformationRequest::deadline).stream()
                                .allMatch(submission.submittedAt()::isBefore),
                        "deadline",
                        "an instant to come")
                .objections();
    }

    static List<Objection> informationReply(Submission submission) {
        var check =
                new PayloadCheck<>(submission, "K-29", InformationReply.class)
                        .says("requestId", InformationReply::requestId)
                        .says("nilReturn", InformationReply::nilReturn);
        var saysNil = check.given(InformationReply::nilReturn);
        var tells = check.parts().stream().anyMatch(RequestRules::tells);
        return check.demand(
                        !saysNil.contains(true) || !tells,
                        "nilReturn",
                        "with something to tell it is false")
                .demand(
                        !saysNil.contains(false) || tells,
                        "answer",
                        "unless there is nothing to tell, an answer or evidence")
                .objections();
    }

    private static boolean tells(InformationReply part) {
        return part.answer().isPresent() || !part.evidence().isEmpty();
    }
}
