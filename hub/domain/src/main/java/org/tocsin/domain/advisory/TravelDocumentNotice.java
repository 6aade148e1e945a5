package org.tocsin.domain.advisory;

import java.time.LocalDate;
import java.util.Optional;
import org.tocsin.domain.sector.AdvisoryKind;

/// A travel document that was lost, stolen, revoked or found again, told without its number and its
/// holder.
///
/// @param issuer who issued it
/// @param docType what it is
/// @param numberHash its number under the key that those who look documents up share
/// @param state what became of it
/// @param reportedOn when that was reported
public record TravelDocumentNotice(
        Optional<DocumentIssuer> issuer,
        Optional<DocumentType> docType,
        Optional<KeyedHash> numberHash,
        Optional<DocumentState> state,
        Optional<LocalDate> reportedOn)
        implements Payload {

    @Override
    public AdvisoryKind kind() {
        return AdvisoryKind.TRAVEL_DOCUMENT_NOTICE;
    }

    /// The number of a document leads to its holder for whoever has the register.
    @Override
    public PersonalData personalData() {
        return numberHash.isPresent() ? PersonalData.PSEUDONYMOUS : PersonalData.NONE;
    }

    @Override
    public String toString() {
        return "TravelDocumentNotice[]";
    }

    /// What a travel document is.
    public enum DocumentType {
        PASSPORT,
        DIPLOMATIC_PASSPORT,
        SERVICE_PASSPORT,
        EMERGENCY_PASSPORT,
        IDENTITY_CARD,
        LAISSEZ_PASSER,
        SEAFARER_DOCUMENT,
        CREW_CERTIFICATE,
        VISA,
        OTHER
    }

    /// What became of a travel document.
    public enum DocumentState {
        LOST,
        STOLEN,
        STOLEN_BLANK,
        REVOKED,
        RECOVERED
    }
}
