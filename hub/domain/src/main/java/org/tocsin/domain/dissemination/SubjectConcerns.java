package org.tocsin.domain.dissemination;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tocsin.domain.advisory.AssessmentRecord;
import org.tocsin.domain.advisory.AssistanceRequest;
import org.tocsin.domain.advisory.Consent;
import org.tocsin.domain.advisory.PersonalData;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.party.Role;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;

/// Who has to look because of those who are spoken of: a State, or somebody of the charity sector.
///
/// Source: SPECIFICATION.md; principles P39 and P43.
final class SubjectConcerns {
    private static final String RULE = "A-40";

    private SubjectConcerns() {}

    /// @param home the originator's State, which speaks of itself with its own word
    static List<Concern> of(Submission submission, StateCode home) {
        var records = new PayloadCheck<>(submission, RULE, AssessmentRecord.class);
        var requests = new PayloadCheck<>(submission, RULE, AssistanceRequest.class);
        return Stream.of(
                        consents(
                                records.given(AssessmentRecord::state),
                                "stateConsent",
                                records.given(AssessmentRecord::stateConsent)),
                        consents(
                                requests.given(AssistanceRequest::state),
                                "consent",
                                requests.given(AssistanceRequest::consent)),
                        proportion(submission).stream())
                .flatMap(concerns -> concerns)
                .filter(concern -> !concern.state().equals(Optional.of(home)))
                .toList();
    }

    /// All portions together: the State may be named in another one than its consent.
    private static Stream<Concern> consents(
            List<StateCode> states, String field, List<Consent> consents) {
        return consents.stream().allMatch(Consent.NONE::equals)
                ? Stream.empty()
                : states.stream().distinct().map(state -> consent(field, state));
    }

    private static Concern consent(String field, StateCode state) {
        return new Concern(
                Role.REGISTRAR,
                RULE,
                "payload." + field,
                "the State that it speaks of consents itself",
                Optional.of(state));
    }

    private static Optional<Concern> proportion(Submission submission) {
        return namesCharity(submission)
                ? Optional.of(
                        new Concern(
                                Role.LEGAL_REVIEWER,
                                "A-41",
                                "proportionality",
                                "it names somebody of the charity sector"))
                : Optional.empty();
    }

    /// Says whether it names somebody of the charity sector. A report goes to the one authority
    /// that it is for, and is published to nobody.
    static boolean namesCharity(Submission submission) {
        return submission.drafts().stream()
                        .anyMatch(draft -> draft.fragment().sectors().contains(Sector.CHARITY))
                && (submission.kind().concernsPersons()
                        || (submission.kind() != AdvisoryKind.ACTIVITY_REPORT
                                && submission.protection().personalData() != PersonalData.NONE));
    }
}
