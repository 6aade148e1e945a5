package org.tocsin.domain.advisory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.sector.AdvisoryKind;

/// A version of an advisory as a publisher hands it in.
///
/// @param id the advisory's public id
/// @param originator who hands it in
/// @param by the person who did, when it was one
/// @param reference the publisher's own reference
/// @param version 1 for a new advisory, one more for each correction
/// @param content hash of what was sent
/// @param submittedAt when it reached the hub, UTC
/// @param kind what kind of advisory
/// @param status whether it is real
/// @param lawfullyAcquired whether the originator attests that the information was lawfully
///   acquired
/// @param protection what it says of persons, and by what right
/// @param derivedFrom the advisories that it is made from, at most [Fragment#CODES_MAX]; no reader
///   is told. Unmodifiable; may be empty
/// @param drafts the portions in the publisher's order. Unmodifiable
/// @param signatures the originator's, of each edition that this makes, at most [#SIGNATURES_MAX];
///   there may be others. Unmodifiable; empty when the hub is to vouch
public record Submission(
        AdvisoryId id,
        ParticipantId originator,
        Optional<PersonId> by,
        Reference reference,
        int version,
        ContentHash content,
        Instant submittedAt,
        AdvisoryKind kind,
        Status status,
        boolean lawfullyAcquired,
        Protection protection,
        List<AdvisoryId> derivedFrom,
        List<Draft> drafts,
        List<Signature> signatures) {
    /// The most signatures: one for each edition that 6 distinct markings can make.
    public static final int SIGNATURES_MAX = 63;

    public Submission {
        derivedFrom = List.copyOf(derivedFrom);
        drafts = List.copyOf(drafts);
        signatures = List.copyOf(signatures);
        if (signatures.size() > SIGNATURES_MAX) {
            throw new IllegalArgumentException("at most " + SIGNATURES_MAX + " signatures");
        }
        if (derivedFrom.size() > Fragment.CODES_MAX) {
            throw new IllegalArgumentException("at most " + Fragment.CODES_MAX + " sources");
        }
        if (version < 1) {
            throw new IllegalArgumentException("a version is 1 or more");
        }
        if (by.filter(person -> !person.participant().equals(originator)).isPresent()) {
            throw new IllegalArgumentException("a person acts for the own organisation only");
        }
    }

    /// Returns how much it says of persons: as declared, or as its payload does if that is more.
    public PersonalData personalData() {
        return drafts.stream()
                .flatMap(draft -> draft.fragment().payload().stream())
                .map(Payload::personalData)
                .reduce(protection.personalData(), PersonalData::or);
    }

    /// Returns this submission under another number.
    public Submission asVersion(int number) {
        return with(number, submittedAt, drafts, signatures);
    }

    /// Returns this submission with other portions.
    public Submission withDrafts(List<Draft> changed) {
        return with(version, submittedAt, changed, signatures);
    }

    /// Returns this submission as if it had reached the hub at `instant`.
    public Submission at(Instant instant) {
        return with(version, instant, drafts, signatures);
    }

    /// Returns this submission with other signatures.
    public Submission withSignatures(List<Signature> others) {
        return with(version, submittedAt, drafts, others);
    }

    private Submission with(
            int number, Instant instant, List<Draft> changed, List<Signature> signed) {
        return new Submission(
                id,
                originator,
                by,
                reference,
                number,
                content,
                instant,
                kind,
                status,
                lawfullyAcquired,
                protection,
                derivedFrom,
                changed,
                signed);
    }

    /// Returns the lane that the most urgent portion asks for. Source: SPECIFICATION.md L-1.
    public Lane lane() {
        return drafts.stream()
                .flatMap(draft -> draft.fragment().gravity().stream())
                .map(Gravity::lane)
                .reduce(Lane.ROUTINE, Lane::moreUrgent);
    }

    @Override
    public String toString() {
        return "Submission[" + id + " v" + version + "]";
    }
}
