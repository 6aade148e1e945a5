package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;
import static org.tocsin.topology.codec.Sorted.each;

import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.Reference;
import org.tocsin.domain.dissemination.DecisionId;
import org.tocsin.domain.dissemination.Edition;
import org.tocsin.domain.dissemination.Revision;
import org.tocsin.domain.dissemination.Seal;
import org.tocsin.domain.dissemination.SealedEdition;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.schema.v1.EditionReleased;
import org.tocsin.topology.fact.Envelope;
import org.tocsin.topology.fact.Release;

/// Editions and endings on their way to readers.
final class ReleaseCodec {
    private ReleaseCodec() {}

    static EditionReleased written(Release release) {
        return switch (release) {
            case Release.OfEdition(var envelope, var sealed) -> written(envelope, sealed);
            case Release.OfEnding(var envelope, var ending) -> written(envelope, ending);
        };
    }

    static Release read(EditionReleased record) {
        var envelope = envelope(record);
        return EndingCodec.read(record.getEnding())
                .<Release>map(ending -> new Release.OfEnding(envelope, ending))
                .orElseGet(() -> new Release.OfEdition(envelope, sealed(record)));
    }

    private static EditionReleased written(Envelope envelope, SealedEdition sealed) {
        var edition = sealed.edition();
        var seal = sealed.seal();
        return enveloped(envelope)
                .setStatus(StatusCodec.written(edition.status()))
                .setMarking(MarkingCodec.written(edition.marking()))
                .setPortions(each(edition.portions(), PortionCodec::written))
                .setRevision(sealed.revision().value())
                .setSignature(SealCodec.written(seal.attestation()))
                .setOriginatorSignature(orNull(seal.signature(), SealCodec::written))
                .setBytes(sealed.bytes())
                .build();
    }

    private static EditionReleased written(Envelope envelope, Ending ending) {
        return enveloped(envelope)
                .setEnding(EndingCodec.written(ending))
                .setMarking(MarkingCodec.written(Marking.CLEAR))
                .build();
    }

    private static EditionReleased.Builder enveloped(Envelope envelope) {
        return EditionReleased.newBuilder()
                .setDecisionId(envelope.decision().value())
                .setAdvisoryId(envelope.advisory().toString())
                .setVersion(envelope.version())
                .setOriginator(envelope.originator().value())
                .setReference(envelope.reference().value())
                .setOrdinal(envelope.ordinal())
                .setCount(envelope.count())
                .setPortionsInAll(envelope.portionsInAll())
                .setPersonalData(ProtectionCodec.written(envelope.personalData()))
                .setDecidedAt(envelope.decidedAt());
    }

    private static Envelope envelope(EditionReleased record) {
        return new Envelope(
                new DecisionId(record.getDecisionId()),
                AdvisoryId.parse(record.getAdvisoryId()),
                record.getVersion(),
                new ParticipantId(record.getOriginator()),
                new Reference(record.getReference()),
                record.getOrdinal(),
                record.getCount(),
                record.getPortionsInAll(),
                ProtectionCodec.told(record.getPersonalData()),
                record.getDecidedAt());
    }

    /// Reads an edition; one whose marking asks less than its portions do is not valid.
    private static SealedEdition sealed(EditionReleased record) {
        var portions = each(record.getPortions(), PortionCodec::read);
        var marking = MarkingCodec.read(record.getMarking());
        if (!portions.stream().allMatch(portion -> marking.dominates(portion.marking()))) {
            throw new IllegalArgumentException("an edition asks all that its portions ask");
        }
        var edition =
                new Edition(
                        AdvisoryId.parse(record.getAdvisoryId()),
                        StatusCodec.read(record.getStatus()),
                        portions,
                        marking);
        return new SealedEdition(
                edition,
                new Revision(record.getRevision()),
                new Seal(
                        maybe(record.getOriginatorSignature(), SealCodec::read),
                        SealCodec.read(record.getSignature())),
                record.getBytes());
    }
}
