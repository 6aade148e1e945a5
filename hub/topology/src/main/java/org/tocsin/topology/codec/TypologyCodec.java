package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;
import static org.tocsin.topology.codec.Sorted.each;

import java.util.Optional;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.advisory.FinancingTypology;
import org.tocsin.domain.advisory.FinancingTypology.Channel;
import org.tocsin.domain.advisory.FinancingTypology.RedFlag;
import org.tocsin.domain.advisory.FinancingTypology.Stage;
import org.tocsin.domain.advisory.FinancingTypology.Threshold;

/// What a financing typology adds.
final class TypologyCodec {
    private TypologyCodec() {}

    static org.tocsin.schema.v1.FinancingTypology written(FinancingTypology part) {
        return org.tocsin.schema.v1.FinancingTypology.newBuilder()
                .setTypologyCode(part.typologyCode().orElse(null))
                .setStage(orNull(part.stage(), Enum::name))
                .setChannels(each(part.channels(), Enum::name))
                .setRedFlags(each(part.redFlags(), TypologyCodec::written))
                .setThresholds(each(part.thresholds(), TypologyCodec::written))
                .setStandardRefs(part.standardRefs())
                .setFalsePositiveNote(part.falsePositiveNote().orElse(null))
                .build();
    }

    static FinancingTypology read(org.tocsin.schema.v1.FinancingTypology record) {
        return new FinancingTypology(
                Optional.ofNullable(record.getTypologyCode()),
                maybe(record.getStage(), Stage::valueOf),
                each(record.getChannels(), Channel::valueOf),
                each(record.getRedFlags(), TypologyCodec::read),
                each(record.getThresholds(), TypologyCodec::read),
                record.getStandardRefs(),
                Optional.ofNullable(record.getFalsePositiveNote()));
    }

    private static org.tocsin.schema.v1.RedFlag written(RedFlag redFlag) {
        return org.tocsin.schema.v1.RedFlag.newBuilder()
                .setId(redFlag.id().value())
                .setText(redFlag.text())
                .setRule(redFlag.rule().orElse(null))
                .build();
    }

    private static RedFlag read(org.tocsin.schema.v1.RedFlag record) {
        return new RedFlag(
                new Code(record.getId()), record.getText(), Optional.ofNullable(record.getRule()));
    }

    private static org.tocsin.schema.v1.Threshold written(Threshold threshold) {
        return org.tocsin.schema.v1.Threshold.newBuilder()
                .setValue(Parts.written(threshold.value()))
                .setWindowDays(threshold.windowDays())
                .build();
    }

    private static Threshold read(org.tocsin.schema.v1.Threshold record) {
        return new Threshold(Parts.read(record.getValue()), record.getWindowDays());
    }
}
