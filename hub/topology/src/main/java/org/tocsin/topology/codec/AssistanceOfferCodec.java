package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;
import static org.tocsin.topology.codec.Sorted.each;

import java.util.Optional;
import org.tocsin.domain.advisory.AssistanceOffer;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.advisory.LanguageTag;
import org.tocsin.domain.area.RegionCode;
import org.tocsin.domain.party.ParticipantId;

/// What an offer of assistance adds.
final class AssistanceOfferCodec {
    private AssistanceOfferCodec() {}

    static org.tocsin.schema.v1.AssistanceOffer written(AssistanceOffer part) {
        return org.tocsin.schema.v1.AssistanceOffer.newBuilder()
                .setProvider(orNull(part.provider(), ParticipantId::value))
                .setDomain(orNull(part.domain(), Code::value))
                .setCapabilityCodes(each(part.capabilityCodes(), Code::value))
                .setRegions(each(part.regions(), RegionCode::value))
                .setFrom(part.from().orElse(null))
                .setTo(part.to().orElse(null))
                .setLeadTime(orNull(part.leadTime()))
                .setFunding(orNull(part.funding(), Parts::written))
                .setLanguages(each(part.languages(), LanguageTag::value))
                .build();
    }

    static AssistanceOffer read(org.tocsin.schema.v1.AssistanceOffer record) {
        return new AssistanceOffer(
                maybe(record.getProvider(), ParticipantId::new),
                maybe(record.getDomain(), Code::new),
                each(record.getCapabilityCodes(), Code::new),
                each(record.getRegions(), RegionCode::new),
                Optional.ofNullable(record.getFrom()),
                Optional.ofNullable(record.getTo()),
                maybe(record.getLeadTime()),
                maybe(record.getFunding(), Parts::read),
                each(record.getLanguages(), LanguageTag::new));
    }
}
