package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;
import static org.tocsin.topology.codec.Sorted.each;

import java.util.List;
import java.util.Optional;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.ContentHash;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.EndingRequest;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.Reference;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.dissemination.Review;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.schema.v1.AdvisorySubmitted;
import org.tocsin.topology.fact.Submitted;

/// What publishers hand in.
final class SubmittedCodec {
    private SubmittedCodec() {}

    static AdvisorySubmitted written(Submitted submitted) {
        return switch (submitted) {
            case Submitted.Version(var submission, var claimed) -> written(submission, claimed);
            case Submitted.Reviewed(var review, var lane) -> written(review, lane);
            case Submitted.End(var request) -> written(request).build();
            case Submitted.ByHub(var request) -> written(request).setByHub(true).build();
            case Submitted.Erased _ ->
                    throw new IllegalArgumentException("what was erased is not written again");
        };
    }

    /// That a version was handed in is told although its words are erased, and what somebody found
    /// of one although the reasons are.
    static Submitted readErased(AdvisorySubmitted record) {
        var review = record.getReview();
        if (review != null) {
            review.setReasons("");
            return read(record);
        }
        record.setPurpose(null);
        record.setProportionality(null);
        record.setDrafts(List.of());
        record.setSignatures(List.of());
        return new Submitted.Erased(submission(record));
    }

    static Submitted read(AdvisorySubmitted record) {
        var review = record.getReview();
        if (review != null) {
            return new Submitted.Reviewed(
                    HeldCodec.read(review, AdvisoryId.parse(record.getAdvisoryId())),
                    Lane.valueOf(record.getClaimedLane()));
        }
        return EndingCodec.read(record.getEnding())
                .<Submitted>map(ending ->
                        record.getByHub()
                                ? new Submitted.ByHub(request(record, ending))
                                : new Submitted.End(request(record, ending)))
                .orElseGet(() ->
                        new Submitted.Version(
                                submission(record), maybe(record.getClaimedLane(), Lane::valueOf)));
    }

    private static AdvisorySubmitted written(Review review, Lane lane) {
        return AdvisorySubmitted.newBuilder()
                .setAdvisoryId(review.advisory().toString())
                .setOriginator(review.by().participant().value())
                .setPerson(review.by().toString())
                .setReference("")
                .setSubmittedAt(review.at())
                .setClaimedLane(lane.name())
                .setReview(HeldCodec.written(review))
                .build();
    }

    private static AdvisorySubmitted written(Submission submission, Optional<Lane> claimed) {
        var record =
                AdvisorySubmitted.newBuilder()
                        .setAdvisoryId(submission.id().toString())
                        .setOriginator(submission.originator().value())
                        .setPerson(orNull(submission.by(), PersonId::toString))
                        .setReference(submission.reference().value())
                        .setSubmittedAt(submission.submittedAt())
                        .setVersion(submission.version())
                        .setContentHash(submission.content().value())
                        .setKind(submission.kind().code())
                        .setStatus(StatusCodec.written(submission.status()))
                        .setLawfullyAcquired(submission.lawfullyAcquired())
                        .setDerivedFrom(each(submission.derivedFrom(), AdvisoryId::toString))
                        .setDrafts(each(submission.drafts(), PortionCodec::written))
                        .setClaimedLane(orNull(claimed, Lane::name))
                        .setPersonalDataFound(ProtectionCodec.written(submission.personalData()))
                        .setSignatures(each(submission.signatures(), SealCodec::written));
        return ProtectionCodec.write(submission.protection(), record).build();
    }

    private static AdvisorySubmitted.Builder written(EndingRequest request) {
        return AdvisorySubmitted.newBuilder()
                .setAdvisoryId(request.id().toString())
                .setOriginator(request.originator().value())
                .setPerson(orNull(request.by(), PersonId::toString))
                .setReference(request.reference().value())
                .setEnding(EndingCodec.written(request.ending()))
                .setSubmittedAt(request.submittedAt());
    }

    private static Submission submission(AdvisorySubmitted record) {
        return new Submission(
                AdvisoryId.parse(record.getAdvisoryId()),
                new ParticipantId(record.getOriginator()),
                maybe(record.getPerson(), PersonId::parse),
                new Reference(record.getReference()),
                record.getVersion(),
                new ContentHash(record.getContentHash()),
                record.getSubmittedAt(),
                Sorted.known(AdvisoryKind::of).apply(record.getKind()),
                StatusCodec.read(record.getStatus()),
                record.getLawfullyAcquired(),
                ProtectionCodec.read(record),
                each(record.getDerivedFrom(), AdvisoryId::parse),
                each(record.getDrafts(), PortionCodec::read),
                each(record.getSignatures(), SealCodec::read));
    }

    private static EndingRequest request(AdvisorySubmitted record, Ending ending) {
        return new EndingRequest(
                AdvisoryId.parse(record.getAdvisoryId()),
                new ParticipantId(record.getOriginator()),
                maybe(record.getPerson(), PersonId::parse),
                new Reference(record.getReference()),
                ending,
                record.getSubmittedAt());
    }
}
