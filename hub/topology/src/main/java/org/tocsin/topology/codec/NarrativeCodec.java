package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;
import static org.tocsin.topology.codec.Sorted.each;

import java.util.Optional;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.advisory.NarrativeBrief;
import org.tocsin.domain.advisory.NarrativeBrief.Channel;
import org.tocsin.domain.advisory.NarrativeBrief.Trend;

/// What a narrative brief adds.
final class NarrativeCodec {
    private NarrativeCodec() {}

    static org.tocsin.schema.v1.NarrativeBrief written(NarrativeBrief part) {
        return org.tocsin.schema.v1.NarrativeBrief.newBuilder()
                .setTheme(orNull(part.theme(), Code::value))
                .setChannels(each(part.channels(), Enum::name))
                .setReach(orNull(part.reach()))
                .setTrend(orNull(part.trend(), Enum::name))
                .setSaferMessaging(part.saferMessaging().orElse(null))
                .setResearch(each(part.research(), Parts::written))
                .build();
    }

    static NarrativeBrief read(org.tocsin.schema.v1.NarrativeBrief record) {
        return new NarrativeBrief(
                maybe(record.getTheme(), Code::new),
                each(record.getChannels(), Channel::valueOf),
                maybe(record.getReach()),
                maybe(record.getTrend(), Trend::valueOf),
                Optional.ofNullable(record.getSaferMessaging()),
                each(record.getResearch(), Parts::read));
    }
}
