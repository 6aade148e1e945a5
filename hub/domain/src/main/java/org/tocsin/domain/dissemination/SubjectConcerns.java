package org.tocsin.domain.dissemination;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tocsin.domain.advisory.AssessmentRecord;
import org.tocsin.domain.advisory.AssistanceRequest;
import org.tocsin.domain.advisory.Consent;
import org.tocsin.domain.advisory.Payload;
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
    private SubjectConcerns() {}

    /// @param home the originator's State, which speaks of itself with its own word
    static List<Concern> of(Submission submission, StateCode home) {
        var consents =
                submission.drafts().stream()
                        .flatMap(draft -> draft.fragment().payload().stream())
                        .flatMap(payload -> consent(payload).stream())
                        .filter(concern -> !concern.state().equals(Optional.of(home)));
        return Stream.concat(consents, proportion(submission).stream()).toList();
    }

    private static Optional<Concern> consent(Payload payload) {
        return switch (payload) {
            case AssessmentRecord record ->
                    consent("stateConsent", record.state(), record.stateConsent());
            case AssistanceRequest request ->
                    consent("consent", request.state(), request.consent());
            case Payload _ -> Optional.empty();
        };
    }

    private static Optional<Concern> consent(
            String field, Optional<StateCode> state, Optional<Consent> consent) {
        return consent.filter(it -> it != Consent.NONE)
                .flatMap(_ -> state)
                .map(it ->
                        new Concern(
                                Role.REGISTRAR,
                                "A-40",
                                "payload." + field,
                                "the State that it speaks of consents itself",
                                Optional.of(it)));
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
