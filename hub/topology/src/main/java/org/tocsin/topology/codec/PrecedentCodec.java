package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;
import static org.tocsin.topology.codec.Sorted.each;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tocsin.domain.advisory.Advisory;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.ContentHash;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.dissemination.Precedent;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.schema.v1.internal.AdvisoryKept;
import org.tocsin.schema.v1.internal.ContentKept;
import org.tocsin.schema.v1.internal.PrecedentKept;
import org.tocsin.schema.v1.internal.RefusalKept;

/// What the admission step keeps.
final class PrecedentCodec {
    private PrecedentCodec() {}

    static PrecedentKept written(Precedent precedent) {
        return PrecedentKept.newBuilder()
                .setLatest(orNull(precedent.latest(), PrecedentCodec::written))
                .setContents(
                        new TreeMap<>(precedent.contents())
                                .entrySet().stream()
                                        .map(kept ->
                                                new ContentKept(
                                                        kept.getKey(), kept.getValue().value()))
                                        .toList())
                .setRefusals(
                        precedent.refusals().entrySet().stream()
                                .map(kept ->
                                        new RefusalKept(
                                                kept.getKey().value(),
                                                each(kept.getValue(), RefusalCodec::written)))
                                .sorted()
                                .toList())
                .setHeld(orNull(precedent.held(), HeldCodec::written))
                .setAdvisoryId(advisory(precedent))
                .setEnding(EndingCodec.written(precedent.ending()))
                .setSeals(each(precedent.seals(), SealCodec::written))
                .build();
    }

    private static String advisory(Precedent precedent) {
        return precedent
                .latest()
                .map(Advisory::id)
                .or(() -> precedent.held().map(held -> held.submission().id()))
                .map(AdvisoryId::toString)
                .orElse("");
    }

    /// A key is destroyed when the advisory is purged, and for nothing else: so it was purged,
    /// though the store may be older than that.
    static Precedent readErased(PrecedentKept record) {
        record.setLatest(null);
        record.setHeld(null);
        record.setRefusals(List.of());
        record.setEnding(org.tocsin.schema.v1.Ending.PURGED);
        return read(record);
    }

    static Precedent read(PrecedentKept record) {
        return new Precedent(
                maybe(record.getLatest(), PrecedentCodec::read),
                record.getContents().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        ContentKept::getVersion,
                                        kept -> new ContentHash(kept.getContentHash()))),
                record.getRefusals().stream()
                        .map(kept ->
                                Map.entry(
                                        new ContentHash(kept.getContentHash()),
                                        each(kept.getObjections(), RefusalCodec::read)))
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, Map.Entry::getValue)),
                maybe(record.getHeld(), HeldCodec::read),
                EndingCodec.read(record.getEnding()),
                each(record.getSeals(), SealCodec::read));
    }

    private static AdvisoryKept written(Advisory advisory) {
        return AdvisoryKept.newBuilder()
                .setAdvisoryId(advisory.id().toString())
                .setOriginator(advisory.originator().value())
                .setVersion(advisory.version())
                .setKind(advisory.kind().code())
                .setStatus(StatusCodec.written(advisory.status()))
                .setLane(advisory.lane().name())
                .setPersonalData(ProtectionCodec.written(advisory.personalData()))
                .setPortions(each(advisory.portions(), PortionCodec::written))
                .build();
    }

    private static Advisory read(AdvisoryKept record) {
        return new Advisory(
                AdvisoryId.parse(record.getAdvisoryId()),
                record.getVersion(),
                new ParticipantId(record.getOriginator()),
                Sorted.known(AdvisoryKind::of).apply(record.getKind()),
                StatusCodec.read(record.getStatus()),
                Lane.valueOf(record.getLane()),
                ProtectionCodec.told(record.getPersonalData()),
                each(record.getPortions(), PortionCodec::read));
    }
}
