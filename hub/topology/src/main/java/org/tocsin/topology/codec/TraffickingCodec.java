package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;
import static org.tocsin.topology.codec.Sorted.each;

import java.util.Optional;
import org.tocsin.domain.advisory.SubstanceId;
import org.tocsin.domain.advisory.TraffickingReport;
import org.tocsin.domain.advisory.TraffickingReport.Confirmation;
import org.tocsin.domain.advisory.TraffickingReport.MaterialClass;
import org.tocsin.domain.advisory.TraffickingReport.Recovery;
import org.tocsin.domain.advisory.TraffickingReport.TraffickingEvent;

/// What a trafficking report adds.
final class TraffickingCodec {
    private TraffickingCodec() {}

    static org.tocsin.schema.v1.TraffickingReport written(TraffickingReport part) {
        return org.tocsin.schema.v1.TraffickingReport.newBuilder()
                .setMaterialClass(orNull(part.materialClass(), Enum::name))
                .setEvent(orNull(part.event(), Enum::name))
                .setSubstanceId(orNull(part.substanceId(), SubstanceId::value))
                .setActivity(orNull(part.activity(), Parts::written))
                .setSourceCategory(orNull(part.sourceCategory()))
                .setMass(orNull(part.mass(), Parts::written))
                .setCount(orNull(part.count()))
                .setBorderCrossing(part.borderCrossing().orElse(null))
                .setConfirmation(orNull(part.confirmation(), Enum::name))
                .setRoute(each(part.route(), AreaCodec::written))
                .setRecovered(orNull(part.recovered(), Enum::name))
                .build();
    }

    static TraffickingReport read(org.tocsin.schema.v1.TraffickingReport record) {
        return new TraffickingReport(
                maybe(record.getMaterialClass(), MaterialClass::valueOf),
                maybe(record.getEvent(), TraffickingEvent::valueOf),
                maybe(record.getSubstanceId(), SubstanceId::new),
                maybe(record.getActivity(), Parts::quantity),
                maybe(record.getSourceCategory()),
                maybe(record.getMass(), Parts::quantity),
                maybe(record.getCount()),
                Optional.ofNullable(record.getBorderCrossing()),
                maybe(record.getConfirmation(), Confirmation::valueOf),
                each(record.getRoute(), AreaCodec::read),
                maybe(record.getRecovered(), Recovery::valueOf));
    }
}
