package org.tocsin.domain.advisory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.sector.AdvisoryKind;

/// Something odd that a business noticed, told to one authority.
///
/// @param reportType what it is about
/// @param observedAt when it was noticed, UTC
/// @param narrative what was noticed
/// @param subjects whom it concerns; may be empty
/// @param amounts sums of money in it; may be empty
/// @param receivingAuthority to whom alone it is told
/// @param reporterProtection how far the authority may go with who reported it
/// @param feedbackWanted whether the reporter asks to hear what came of it
public record ActivityReport(
        Optional<ReportType> reportType,
        Optional<Instant> observedAt,
        Optional<Narrative> narrative,
        List<PersonRef> subjects,
        List<Money> amounts,
        Optional<ParticipantId> receivingAuthority,
        Optional<ReporterProtection> reporterProtection,
        Optional<Boolean> feedbackWanted)
        implements Payload {
    public ActivityReport {
        subjects = List.copyOf(subjects);
        amounts = List.copyOf(amounts);
    }

    @Override
    public AdvisoryKind kind() {
        return AdvisoryKind.ACTIVITY_REPORT;
    }

    /// Who is named as a subject is a person or leads to one.
    @Override
    public PersonalData personalData() {
        return subjects.isEmpty() ? PersonalData.NONE : PersonalData.PERSONAL;
    }

    @Override
    public String toString() {
        return "ActivityReport[]";
    }

    /// What a report is about.
    public enum ReportType {
        TRANSACTION,
        SURVEILLANCE,
        CYBER,
        INSIDER,
        ARMS_CARRIAGE,
        CHEMICAL_PURCHASE,
        CARGO_ANOMALY,
        CONTENT,
        OTHER
    }

    /// How far an authority may go with who reported something.
    public enum ReporterProtection {
        /// It may name the reporter in its proceedings.
        NONE,
        /// The reporter stays inside of the authority.
        CONFIDENTIAL,
        /// Who reported is known to nobody but the hub's record of it.
        ANONYMOUS
    }
}
