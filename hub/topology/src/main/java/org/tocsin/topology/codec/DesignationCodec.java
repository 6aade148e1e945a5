package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;
import static org.tocsin.topology.codec.Sorted.each;

import java.util.Optional;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.advisory.DesignationNotice;
import org.tocsin.domain.advisory.DesignationNotice.Exemption;
import org.tocsin.domain.advisory.DesignationNotice.ExemptionType;
import org.tocsin.domain.advisory.DesignationNotice.Measure;
import org.tocsin.domain.advisory.DesignationNotice.Name;
import org.tocsin.domain.advisory.DesignationNotice.Operation;
import org.tocsin.domain.advisory.DesignationNotice.Quality;
import org.tocsin.domain.advisory.DesignationNotice.SubjectType;

/// What a designation notice adds.
final class DesignationCodec {
    private DesignationCodec() {}

    static org.tocsin.schema.v1.DesignationNotice written(DesignationNotice part) {
        return org.tocsin.schema.v1.DesignationNotice.newBuilder()
                .setOp(orNull(part.op(), Enum::name))
                .setRegime(orNull(part.regime(), Code::value))
                .setListRef(part.listRef().orElse(null))
                .setSubjectType(orNull(part.subjectType(), Enum::name))
                .setNames(each(part.names(), DesignationCodec::written))
                .setIdentifiers(each(part.identifiers(), Parts::written))
                .setMeasures(Sorted.codes(part.measures(), Enum::name))
                .setReasons(part.reasons().orElse(null))
                .setDecidedOn(part.decidedOn().orElse(null))
                .setReviewBy(part.reviewBy().orElse(null))
                .setExemption(orNull(part.exemption(), DesignationCodec::written))
                .setNoticeRef(part.noticeRef().orElse(null))
                .setRemedyContact(orNull(part.remedyContact(), Parts::written))
                .build();
    }

    static DesignationNotice read(org.tocsin.schema.v1.DesignationNotice record) {
        return new DesignationNotice(
                maybe(record.getOp(), Operation::valueOf),
                maybe(record.getRegime(), Code::new),
                Optional.ofNullable(record.getListRef()),
                maybe(record.getSubjectType(), SubjectType::valueOf),
                each(record.getNames(), DesignationCodec::read),
                each(record.getIdentifiers(), Parts::read),
                Sorted.set(record.getMeasures(), Measure::valueOf),
                Optional.ofNullable(record.getReasons()),
                Optional.ofNullable(record.getDecidedOn()),
                Optional.ofNullable(record.getReviewBy()),
                maybe(record.getExemption(), DesignationCodec::read),
                Optional.ofNullable(record.getNoticeRef()),
                maybe(record.getRemedyContact(), Parts::read));
    }

    private static org.tocsin.schema.v1.DesignatedName written(Name name) {
        return org.tocsin.schema.v1.DesignatedName.newBuilder()
                .setScript(name.script())
                .setValue(name.value())
                .setQuality(name.quality().name())
                .build();
    }

    private static Name read(org.tocsin.schema.v1.DesignatedName record) {
        return new Name(
                record.getScript(), record.getValue(), Quality.valueOf(record.getQuality()));
    }

    private static org.tocsin.schema.v1.Exemption written(Exemption exemption) {
        return org.tocsin.schema.v1.Exemption.newBuilder()
                .setType(exemption.type().name())
                .setFrom(exemption.from())
                .setTo(exemption.to())
                .setScope(exemption.scope())
                .build();
    }

    private static Exemption read(org.tocsin.schema.v1.Exemption record) {
        return new Exemption(
                ExemptionType.valueOf(record.getType()),
                record.getFrom(),
                record.getTo(),
                record.getScope());
    }
}
