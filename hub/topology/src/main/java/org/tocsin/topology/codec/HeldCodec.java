package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;
import static org.tocsin.topology.codec.Sorted.each;

import java.util.Optional;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.advisory.ContentHash;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.Protection;
import org.tocsin.domain.advisory.Reference;
import org.tocsin.domain.advisory.Stage;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.dissemination.Concern;
import org.tocsin.domain.dissemination.Held;
import org.tocsin.domain.dissemination.Review;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.party.Role;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.schema.v1.AdvisoryHeld;
import org.tocsin.schema.v1.HeldVersion;
import org.tocsin.schema.v1.ReviewGiven;
import org.tocsin.topology.fact.Waiting;

/// Versions that wait for a second look, and what was found of them.
final class HeldCodec {
    private HeldCodec() {}

    static AdvisoryHeld written(Waiting waiting) {
        return new AdvisoryHeld(written(waiting.held()), waiting.lane().name());
    }

    static Waiting read(AdvisoryHeld record) {
        return new Waiting(read(record.getHeld()), Lane.valueOf(record.getLane()));
    }

    static HeldVersion written(Held held) {
        var submission = held.submission();
        var protection = submission.protection();
        return HeldVersion.newBuilder()
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
                .setPersonalData(ProtectionCodec.written(protection.personalData()))
                .setLegalBasis(orNull(protection.legalBasis(), Code::value))
                .setPurpose(protection.purpose().orElse(null))
                .setProportionality(protection.proportionality().orElse(null))
                .setRetainUntil(protection.retainUntil().orElse(null))
                .setDerivedFrom(each(submission.derivedFrom(), AdvisoryId::toString))
                .setDrafts(each(submission.drafts(), PortionCodec::written))
                .setHome(held.home().value())
                .setConcerns(each(held.concerns(), HeldCodec::written))
                .setReviews(each(held.reviews(), HeldCodec::written))
                .setStage(held.stage().name())
                .setIsOut(held.isOut())
                .setSignatures(each(submission.signatures(), SealCodec::written))
                .build();
    }

    static Held read(HeldVersion record) {
        var submission = submission(record);
        return new Held(
                submission,
                new StateCode(record.getHome()),
                each(record.getConcerns(), HeldCodec::read),
                each(record.getReviews(), review -> read(review, submission.id())),
                Stage.valueOf(record.getStage()),
                record.getIsOut());
    }

    private static Submission submission(HeldVersion record) {
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
                new Protection(
                        ProtectionCodec.read(record.getPersonalData()),
                        maybe(record.getLegalBasis(), Code::new),
                        Optional.ofNullable(record.getPurpose()),
                        Optional.ofNullable(record.getRetainUntil()),
                        Optional.ofNullable(record.getProportionality())),
                each(record.getDerivedFrom(), AdvisoryId::parse),
                each(record.getDrafts(), PortionCodec::read),
                each(record.getSignatures(), SealCodec::read));
    }

    static ReviewGiven written(Review review) {
        return new ReviewGiven(
                review.version(),
                review.content().value(),
                review.by().toString(),
                review.as().code(),
                review.finding().name(),
                review.reasons(),
                review.at());
    }

    static Review read(ReviewGiven record, AdvisoryId advisory) {
        return new Review(
                advisory,
                record.getVersion(),
                record.getContentHash().isEmpty()
                        ? ContentHash.NONE
                        : new ContentHash(record.getContentHash()),
                PersonId.parse(record.getPerson()),
                role(record.getRole()),
                Review.Finding.valueOf(record.getFinding()),
                record.getReasons(),
                record.getAt());
    }

    private static org.tocsin.schema.v1.Concern written(Concern concern) {
        return new org.tocsin.schema.v1.Concern(
                concern.role().code(),
                concern.rule(),
                concern.field(),
                concern.explanation(),
                concern.state().map(StateCode::value).orElse(""));
    }

    private static Concern read(org.tocsin.schema.v1.Concern record) {
        return new Concern(
                role(record.getRole()),
                record.getRule(),
                record.getField(),
                record.getExplanation(),
                Optional.of(record.getState())
                        .filter(state -> !state.isEmpty())
                        .map(StateCode::new));
    }

    static Role role(String code) {
        return Sorted.known(Role::of).apply(code);
    }
}
